#include "search/documents.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/normalise.h"

#include "search/facets.h"
#include "search/terms.h"

#include <algorithm>

#include <fmt/format.h>

namespace vertelwerk::search {
namespace {

/// Words of the title weigh as if they occurred this often.
constexpr Xapian::termcount titleWeight = 2;
/// Between the text's last word and the title's first, so that no phrase runs from one to the other.
constexpr std::size_t titleGap = 1000;

/// @param firstPosition of the word at position 0
void addWord(Xapian::Document& document, const AnalysedWord& word, std::string_view language,
             std::size_t firstPosition, Xapian::termcount weight) {
    const auto position = static_cast<Xapian::termpos>(firstPosition + word.position);
    const auto term = surfaceTerm(word.surface);
    document.add_posting(term, position, weight);
    if (word.pieces > 1) {
        document.add_posting(term, position + static_cast<Xapian::termpos>(word.pieces) - 1, 0);
    }
    for (const auto& lemma : word.lemmas) {
        if (needsLemmaTerm(language, word.surface, lemma)) {
            document.add_term(lemmaTerm(language, lemma), weight);
        }
    }
    for (const auto& lemma : word.partLemmas) {
        document.add_term(partTerm(language, lemma), weight);
    }
    for (const auto& lemma : word.particleVerbs) {
        document.add_term(particleVerbTerm(lemma), weight);
    }
}

void addField(Xapian::Document& document, model::Field field, std::string_view value,
              std::string_view name = {}) {
    if (!value.empty()) {
        document.add_boolean_term(fieldTerm(field, value, name));
    }
}

bool isMunicipality(std::string_view code) {
    return code.starts_with("GM");
}

void addArea(Xapian::Document& document, const StoryDocument& source) {
    const auto& area = source.story.area;
    addField(document, model::Field::Neighbourhood, area.name);
    for (auto code = area.code; !code.empty(); code = model::parentArea(code)) {
        addField(document, isMunicipality(code) ? model::Field::Municipality : model::Field::Neighbourhood,
                 code);
    }
    const std::string_view municipality = source.municipality;
    const auto space = municipality.find(' ');
    const auto first = municipality.substr(0, space);
    if (!model::isAreaCode(first)) {
        addField(document, model::Field::Municipality, municipality);
        return;
    }
    addField(document, model::Field::Municipality, first);
    if (space != std::string_view::npos) {
        addField(document, model::Field::Municipality, municipality.substr(space + 1));
    }
}

void addConsent(Xapian::Document& document, const model::ConsentState& consent) {
    for (const auto purpose : model::allPurposes) {
        const auto answer = consent.of(purpose);
        std::string value(model::toKey(purpose));
        if (answer != model::Answer::Yes) {
            value += '=';
            value += model::toKey(answer);
        }
        addField(document, model::Field::Consent, value);
    }
}

/// What a story's passages share with it.
void addStoryFields(Xapian::Document& document, const StoryDocument& source) {
    const auto& story = source.story;
    document.add_boolean_term(storyTerm(story.id));
    addArea(document, source);
    addConsent(document, story.consentNow);
    addField(document, model::Field::Method, model::toKey(story.method));
    addField(document, model::Field::Narrator, story.narrator);
    addField(document, model::Field::Source, story.source.fileName);
    addField(document, model::Field::Number, story.number);
    addField(document, model::Field::Language, story.language);
    addField(document, model::Field::Language, story.language.substr(0, story.language.find('-')));
    for (const auto& attribute : story.attributes) {
        addField(document, model::Field::Attribute, attribute.value, attribute.name);
    }
    document.add_value(slot::date, story.date);
    if (const auto year = model::yearOf(story.date)) {
        const auto digits = fmt::format("{:04}", *year);
        addField(document, model::Field::Year, digits);
        document.add_value(slot::year, digits);
    }
}

std::string_view valenceValue(model::Valence valence) {
    return valence == model::Valence::None ? "none" : model::toSign(valence);
}

void addPassageFields(Xapian::Document& document, const PassageDocument& passage) {
    addField(document, model::Field::Code, passage.codeKey);
    addField(document, model::Field::Code, passage.codeNumber);
    addField(document, model::Field::Valence, valenceValue(passage.valence));
    addField(document, model::Field::Coder, passage.coder);
    for (std::string_view names = passage.codeName; !names.empty();) {
        const auto end = std::min(names.find('\n'), names.size());
        addField(document, model::Field::Code, names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

std::string facetsOf(const StoryDocument& source, std::span<const PassageDocument> passages) {
    const auto& story = source.story;
    FacetValues values;
    for (const auto& passage : passages) {
        values.add(Facet::Theme, passage.codeKey);
        values.add(Facet::Valence, model::toSign(passage.valence));
    }
    values.add(Facet::Neighbourhood, story.area.name.empty() ? story.area.code : story.area.name);
    if (const auto year = model::yearOf(story.date)) {
        values.add(Facet::Year, std::to_string(*year));
    }
    values.add(Facet::Method, model::toKey(story.method));
    return values.toText();
}

/// The words people can find: the interviewer's are left out.
std::vector<AnalysedWord> spokenWords(const model::Story& story, const Analyser& analyser) {
    auto words = analyser.analyse(story.text, story.language);
    const auto hidden = model::interviewerRanges(story.parts);
    std::erase_if(words, [&hidden](const AnalysedWord& word) {
        return std::any_of(hidden.begin(), hidden.end(),
                           [&word](const text::Range& range) { return range.overlaps(word.range); });
    });
    return words;
}

Xapian::Document passageDocument(const StoryDocument& source, const PassageDocument& passage,
                                 std::span<const AnalysedWord> words) {
    Xapian::Document document;
    const auto first =
        std::lower_bound(words.begin(), words.end(), passage.range.begin,
                         [](const AnalysedWord& word, std::size_t at) { return word.range.begin < at; });
    for (auto word = first; word != words.end() && word->range.begin < passage.range.end; ++word) {
        if (passage.range.contains(word->range)) {
            addWord(document, *word, source.story.language, 1, 1);
        }
    }
    addStoryFields(document, source);
    addPassageFields(document, passage);
    document.add_value(slot::story, storyTerm(source.story.id));
    document.add_value(slot::facets, facetsOf(source, {&passage, 1}));
    return document;
}

}  // namespace

EngineDocuments toEngine(const StoryDocument& source, const Analyser& analyser) {
    const auto& story = source.story;
    const auto words = spokenWords(story, analyser);
    const auto title = analyser.analyse(story.title, story.language);

    EngineDocuments documents;
    for (const auto& word : words) {
        addWord(documents.story, word, story.language, 1, 1);
    }
    const auto titleStart = (words.empty() ? 0 : words.back().position) + titleGap;
    for (const auto& word : title) {
        addWord(documents.story, word, story.language, titleStart, titleWeight);
    }
    addStoryFields(documents.story, source);
    documents.story.add_value(slot::facets, facetsOf(source, source.passages));
    for (const auto& passage : source.passages) {
        addPassageFields(documents.story, passage);
        documents.passages.emplace_back(passage.id, passageDocument(source, passage, words));
    }
    return documents;
}

}  // namespace vertelwerk::search
