#include "search/documents.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/normalise.h"

#include "search/common_pairs.h"
#include "search/facets.h"
#include "search/terms.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <span>

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

/// @param firstPosition of the word at position 0
void addInterviewerWord(Xapian::Document& document, const AnalysedWord& word, std::string_view language,
                        std::size_t firstPosition) {
    const auto position = static_cast<Xapian::termpos>(firstPosition + word.position);
    document.add_posting(interviewerTerm(surfaceTerm(word.surface)), position);
    for (const auto& lemma : word.lemmas) {
        if (needsLemmaTerm(language, word.surface, lemma)) {
            document.add_term(interviewerTerm(lemmaTerm(language, lemma)));
        }
    }
    for (const auto& lemma : word.partLemmas) {
        document.add_term(interviewerTerm(partTerm(language, lemma)));
    }
    for (const auto& lemma : word.particleVerbs) {
        document.add_term(interviewerTerm(particleVerbTerm(lemma)));
    }
}

/// What the teller said, one word after another.
void addWords(Xapian::Document& document, std::span<const AnalysedWord> words, std::string_view language,
              std::size_t firstPosition, Xapian::termcount weight) {
    for (const auto& word : words) {
        addWord(document, word, language, firstPosition, weight);
    }
    forEachCommonPair(words, [&document](const std::string& term) { document.add_boolean_term(term); });
}

void addInterviewerWords(Xapian::Document& document, std::span<const AnalysedWord> words,
                         std::string_view language) {
    for (const auto& word : words) {
        addInterviewerWord(document, word, language, 1);
    }
    forEachCommonPair(
        words, [&document](const std::string& term) { document.add_boolean_term(interviewerTerm(term)); });
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

void addCode(Xapian::Document& document, model::Field field, std::string_view key, std::string_view number,
             std::string_view names) {
    addField(document, field, key);
    addField(document, field, number);
    while (!names.empty()) {
        const auto end = std::min(names.find('\n'), names.size());
        addField(document, field, names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

void addPassageFields(Xapian::Document& document, const PassageDocument& passage) {
    for (const auto field : {model::Field::Code, model::Field::Theme}) {
        addCode(document, field, passage.codeKey, passage.codeNumber, passage.codeName);
    }
    for (const auto& code : passage.above) {
        addCode(document, model::Field::Theme, code.key, code.number, code.names);
    }
    addField(document, model::Field::Valence, valenceValue(passage.valence));
    addField(document, model::Field::Coder, passage.coder);
    addField(document, model::Field::Has, "passages");
}

std::string facetsOf(const StoryDocument& source, std::span<const PassageDocument> passages) {
    const auto& story = source.story;
    FacetValues values;
    for (const auto& passage : passages) {
        values.add(Facet::Theme, passage.codeKey);
        for (const auto& code : passage.above) {
            values.add(Facet::Theme, code.key);
        }
        values.add(Facet::Valence, model::toSign(passage.valence));
    }
    values.add(Facet::Neighbourhood, story.area.name.empty() ? story.area.code : story.area.name);
    if (const auto year = model::yearOf(story.date)) {
        values.add(Facet::Year, std::to_string(*year));
    }
    values.add(Facet::Method, model::toKey(story.method));
    return values.toText();
}

/// The words of a text by who said them.
struct SpokenWords {
    std::vector<AnalysedWord> teller;
    std::vector<AnalysedWord> interviewer;
};

SpokenWords spokenWords(const model::Story& story, const Analyser& analyser) {
    SpokenWords words;
    words.teller = analyser.analyse(story.text, story.language);
    const auto hidden = model::interviewerRanges(story.parts);
    if (hidden.empty()) {
        return words;
    }
    const auto firstHidden =
        std::stable_partition(words.teller.begin(), words.teller.end(), [&hidden](const AnalysedWord& word) {
            return std::none_of(hidden.begin(), hidden.end(),
                                [&word](const text::Range& range) { return range.overlaps(word.range); });
        });
    words.interviewer.assign(std::make_move_iterator(firstHidden),
                             std::make_move_iterator(words.teller.end()));
    words.teller.erase(firstHidden, words.teller.end());
    return words;
}

/// The words that lie in the range whole.
std::vector<AnalysedWord> within(std::span<const AnalysedWord> words, text::Range range) {
    const auto first = std::ranges::lower_bound(words, range.begin, {},
                                                [](const AnalysedWord& word) { return word.range.begin; });
    const auto last = std::find_if(
        first, words.end(), [range](const AnalysedWord& word) { return word.range.begin >= range.end; });
    std::vector<AnalysedWord> whole;
    std::copy_if(first, last, std::back_inserter(whole),
                 [range](const AnalysedWord& word) { return range.contains(word.range); });
    return whole;
}

Xapian::Document passageDocument(const StoryDocument& source, const PassageDocument& passage,
                                 const SpokenWords& words) {
    Xapian::Document document;
    const auto& language = source.story.language;
    addWords(document, within(words.teller, passage.range), language, 1, 1);
    addInterviewerWords(document, within(words.interviewer, passage.range), language);
    addStoryFields(document, source);
    addPassageFields(document, passage);
    addField(document, model::Field::Has, passage.memo ? "memo" : "");
    document.add_value(slot::story, storyTerm(source.story.id));
    document.add_value(slot::place, placeText(passage.range));
    document.add_value(slot::facets, facetsOf(source, {&passage, 1}));
    return document;
}

void addForms(std::vector<WordForm>& forms, std::span<const AnalysedWord> words, std::string_view language) {
    for (const auto& word : words) {
        for (const auto& lemma : word.lemmas) {
            if (lemma != word.surface) {
                forms.push_back({lemmaTerm(language, lemma), surfaceTerm(word.surface)});
            }
        }
        for (const auto& lemma : word.partLemmas) {
            forms.push_back({partTerm(language, lemma), surfaceTerm(word.surface)});
        }
    }
}

/// Which words have which lemmas, as a whole and in their parts; each pair once.
std::vector<WordForm> formsOf(const SpokenWords& words, std::string_view language) {
    std::vector<WordForm> forms;
    addForms(forms, words.teller, language);
    addForms(forms, words.interviewer, language);
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

}  // namespace

Xapian::docid documentId(std::int64_t row) {
    if (row <= 0 || row > std::numeric_limits<Xapian::docid>::max()) {
        throw Xapian::InvalidArgumentError("row id " + std::to_string(row) + " does not fit the index");
    }
    return static_cast<Xapian::docid>(row);
}

EngineDocuments toEngine(const StoryDocument& source, const Analyser& analyser) {
    const auto& story = source.story;
    const auto words = spokenWords(story, analyser);
    const auto title = analyser.analyse(story.title, story.language);

    EngineDocuments documents;
    addWords(documents.story, words.teller, story.language, 1, 1);
    addInterviewerWords(documents.story, words.interviewer, story.language);
    documents.forms = formsOf(words, story.language);
    const auto titleStart = (words.teller.empty() ? 0 : words.teller.back().position) + titleGap;
    addWords(documents.story, title, story.language, titleStart, titleWeight);
    addStoryFields(documents.story, source);
    const bool memo = source.memo || std::any_of(source.passages.begin(), source.passages.end(),
                                                 [](const PassageDocument& passage) { return passage.memo; });
    addField(documents.story, model::Field::Has, memo ? "memo" : "");
    addField(documents.story, model::Field::Has, source.passages.empty() ? "" : "passages");
    documents.story.add_value(slot::facets, facetsOf(source, source.passages));
    for (const auto& passage : source.passages) {
        addPassageFields(documents.story, passage);
        documents.passages.emplace_back(passage.id, passageDocument(source, passage, words));
    }
    return documents;
}

}  // namespace vertelwerk::search
