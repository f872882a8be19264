#include "search/terms.h"

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace vertelwerk::search {
namespace {

/// Bytes of a term; Xapian takes no more.
constexpr std::size_t longestTerm = 245;
constexpr std::size_t digestLength = 64;
constexpr char nameEnd = '\x1f';

/// A term that would be too long keeps its beginning and is told apart by a hash of the whole.
std::string bounded(std::string term) {
    if (term.size() > longestTerm) {
        const auto digest = base::sha256(term);
        term.resize(longestTerm - digestLength);
        term += digest;
    }
    return term;
}

bool isEnglish(std::string_view language) {
    return base::languageFromTag(language) == base::Language::English;
}

std::int64_t toNumber(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string_view letters(model::Field field) {
    switch (field) {
        case model::Field::Theme:
            return "XO";
        case model::Field::Code:
            return "XC";
        case model::Field::Valence:
            return "XV";
        case model::Field::Coder:
            return "XP";
        case model::Field::Neighbourhood:
            return "XW";
        case model::Field::Municipality:
            return "XG";
        case model::Field::Method:
            return "XM";
        case model::Field::Narrator:
            return "XT";
        case model::Field::Year:
            return "XY";
        case model::Field::Date:
            return "XD";
        case model::Field::Consent:
            return "XK";
        case model::Field::Language:
            return "XL";
        case model::Field::Source:
            return "XB";
        case model::Field::Number:
            return "XN";
        case model::Field::Has:
            return "XH";
        case model::Field::SavedQuery:
        case model::Field::Attribute:
            break;
    }
    return "XA";
}

}  // namespace

std::string surfaceTerm(std::string_view surface) {
    return bounded(std::string(surface));
}

bool isSurfaceTerm(std::string_view term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

std::string lemmaTerm(std::string_view language, std::string_view lemma) {
    std::string term = isEnglish(language) ? "ZE" : "Z";
    term += lemma;
    return bounded(std::move(term));
}

bool needsLemmaTerm(std::string_view language, std::string_view surface, std::string_view lemma) {
    return surface != lemma || isEnglish(language);  // what the English stemmer leaves is often no word
}

std::vector<std::string> lemmaTerms(std::string_view language, std::string_view lemma) {
    std::vector<std::string> terms{lemmaTerm(language, lemma)};
    if (!isEnglish(language)) {
        terms.push_back(surfaceTerm(lemma));
    }
    return terms;
}

bool isLemmaTerm(std::string_view term) {
    return term.starts_with('Z');
}

std::string lemmaFromTerm(std::string_view term) {
    return std::string(term.substr(term.starts_with("ZE") ? 2 : 1));
}

std::string partTerm(std::string_view language, std::string_view lemma) {
    std::string term = isEnglish(language) ? "PE" : "P";
    term += lemma;
    return bounded(std::move(term));
}

std::string particleVerbTerm(std::string_view lemma) {
    std::string term = "V";
    term += lemma;
    return bounded(std::move(term));
}

std::string interviewerTerm(std::string_view wordTerm) {
    return bounded("I:" + std::string(wordTerm));
}

std::string placeText(text::Range range) {
    return fmt::format("{} {}", range.begin, range.end);
}

text::Range placeFromText(std::string_view text) {
    const auto space = std::min(text.find(' '), text.size());
    return {static_cast<std::size_t>(toNumber(text.substr(0, space))),
            static_cast<std::size_t>(toNumber(text.substr(std::min(space + 1, text.size()))))};
}

std::string fieldPrefix(model::Field field, std::string_view name) {
    std::string prefix(letters(field));
    prefix += ':';
    if (field == model::Field::Attribute) {
        prefix += text::folded(name);
        prefix += nameEnd;
    }
    return prefix;
}

std::string fieldTerm(model::Field field, std::string_view value, std::string_view name) {
    return bounded(fieldPrefix(field, name) + text::folded(value));
}

std::string storyTerm(model::StoryId id) {
    return "Q" + std::to_string(id.value);
}

model::StoryId storyFromTerm(std::string_view term) {
    return {toNumber(term.substr(term.empty() ? 0 : 1))};
}

std::string toText(Applied applied) {
    return fmt::format("{} {}", applied.seq, applied.token);
}

Applied appliedFromText(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) {
        return {};
    }
    return {toNumber(text.substr(0, space)), toNumber(text.substr(space + 1))};
}

std::string_view databaseName(Where where) {
    return where == Where::Stories ? "stories" : "passages";
}

}  // namespace vertelwerk::search
