#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

constexpr std::array<std::pair<Decision, std::string_view>, 13> decisionWords{
    {{Decision::Open, "open"},
     {Decision::Replace, "replace"},
     {Decision::Leave, "leave"},
     {Decision::Open, ""},
     {Decision::Replace, "accept"},
     {Decision::Replace, "change"},
     {Decision::Leave, "skip"},
     {Decision::Replace, "vervangen"},
     {Decision::Replace, "vervang"},
     {Decision::Replace, "ja"},
     {Decision::Leave, "laten"},
     {Decision::Leave, "laten staan"},
     {Decision::Leave, "nee"}}};

/// A cell of a tab-separated table holds no tabs and line ends.
std::string cell(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

base::Error unusable(std::size_t line, std::string_view column) {
    return {ErrorCode::Invalid,
            msg("Line {0} of the table has no usable {1}.", line, column),
            {},
            msg("Keep the columns story, revision, begin, end, kind, words, decision and replacement.")};
}

template <typename Number>
bool readNumber(std::string_view text, Number& into) {
    const auto trimmed = text::trimmed(text);
    const auto read = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), into);
    return read.ec == std::errc() && read.ptr == trimmed.data() + trimmed.size();
}

/// A mention from its fields by name.
Result<Mention> mentionFrom(const std::map<std::string, std::string>& fields, std::size_t line) {
    Mention mention;
    const auto field = [&](const char* name) {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    };
    if (!readNumber(field("story"), mention.story.value)) {
        return base::fail(unusable(line, "story"));
    }
    if (!readNumber(field("revision"), mention.revision)) {
        return base::fail(unusable(line, "revision"));
    }
    if (!field("begin").empty() &&
        (!readNumber(field("begin"), mention.range.begin) || !readNumber(field("end"), mention.range.end))) {
        return base::fail(unusable(line, "begin"));
    }
    const auto kind = analysis::identifierFromKey(text::trimmed(field("kind")));
    if (!kind) {
        return base::fail(unusable(line, "kind"));
    }
    const auto decision = decisionFromWord(field("decision"));
    if (!decision) {
        return base::fail(unusable(line, "decision"));
    }
    mention.kind = *kind;
    mention.decision = *decision;
    mention.words = field("words");
    mention.replacement = field("replacement");
    if (mention.words.empty()) {
        return base::fail(unusable(line, "words"));
    }
    if (mention.decision == Decision::Replace && text::trimmed(mention.replacement).empty()) {
        return base::fail(unusable(line, "replacement"));
    }
    return mention;
}

Result<std::vector<Mention>> readJson(std::string_view bytes) {
    const auto document = nlohmann::json::parse(bytes, nullptr, false);
    if (document.is_discarded() || (!document.is_array() && !document.contains("mentions"))) {
        return base::fail(ErrorCode::Invalid, msg("This is no list of suggestions."),
                          msg("Make one with pseudonymise --suggest."));
    }
    std::vector<Mention> mentions;
    for (const auto& object : document.is_array() ? document : document["mentions"]) {
        std::map<std::string, std::string> fields;
        for (const auto& [name, value] : object.items()) {
            fields[name] = value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
        }
        auto mention = mentionFrom(fields, mentions.size() + 1);
        if (!mention) {
            return base::fail(mention.error());
        }
        mentions.push_back(*std::move(mention));
    }
    return mentions;
}

}  // namespace

std::string_view toKey(Decision decision) {
    return std::ranges::find(decisionWords, decision, &std::pair<Decision, std::string_view>::first)->second;
}

std::optional<Decision> decisionFromWord(std::string_view word) {
    const auto* const found = std::ranges::find(decisionWords, std::string_view(text::folded(word)),
                                                &std::pair<Decision, std::string_view>::second);
    return found == decisionWords.end() ? std::nullopt : std::optional(found->first);
}

base::Message nameOf(analysis::Identifier kind) {
    using analysis::Identifier;
    switch (kind) {
        case Identifier::Name:
            return msg("a name");
        case Identifier::Relative:
            return msg("the name of a relative");
        case Identifier::Street:
            return msg("a street");
        case Identifier::Postcode:
            return msg("a postcode");
        case Identifier::Phone:
            return msg("a telephone number");
        case Identifier::Email:
            return msg("an e-mail address");
        case Identifier::Iban:
            return msg("a bank account number");
        case Identifier::Plate:
            return msg("a licence plate");
        case Identifier::Bsn:
            return msg("a citizen service number");
        case Identifier::BirthDate:
            return msg("a date of birth");
        case Identifier::Place:
            return msg("a place");
        case Identifier::Institution:
            return msg("a school, club or employer");
        case Identifier::UniqueFact:
            return msg("something that few people have");
    }
    return {};
}

std::string mentionsTable(const std::vector<Mention>& mentions, const base::Catalogue& catalogue) {
    std::string table = "story\trevision\tbegin\tend\tkind\twords\tdecision\treplacement\treason\twhere\n";
    for (const auto& mention : mentions) {
        const auto place = mention.range.empty()
                               ? std::string("\t")
                               : fmt::format("{}\t{}", mention.range.begin, mention.range.end);
        table +=
            fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", mention.story.value, mention.revision, place,
                        analysis::toKey(mention.kind), cell(mention.words), toKey(mention.decision),
                        cell(mention.replacement), cell(catalogue.say(mention.reason)), toKey(mention.place));
    }
    return table;
}

Result<std::vector<Mention>> readMentions(std::string_view bytes) {
    const auto start = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start != std::string_view::npos && (bytes[start] == '{' || bytes[start] == '[')) {
        return readJson(bytes.substr(start));
    }
    const auto table = exchange::readCsv(bytes);
    if (!table) {
        return base::fail(table.error());
    }
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        std::map<std::string, std::string> fields;
        for (std::size_t column = 0; column < table->header.size(); ++column) {
            fields[text::folded(table->header[column])] = table->rows[i][column];
        }
        auto mention = mentionFrom(fields, i + 2);
        if (!mention) {
            return base::fail(mention.error());
        }
        mentions.push_back(*std::move(mention));
    }
    return mentions;
}

}  // namespace vertelwerk::app
