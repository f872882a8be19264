#include "app/qda_stories.h"

#include "vertelwerk/app/model_json.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "app/qda_out.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::plural;
using exchange::QdaCoding;
using exchange::QdaSelection;
using exchange::QdaSource;

/// A name as a title: without the ending of a file.
std::string titleFrom(const std::string& name) {
    const auto point = name.rfind('.');
    const bool ending = point != std::string::npos && point > 0 && name.size() - point <= 6 &&
                        name.find(' ', point) == std::string::npos;
    return ending ? name.substr(0, point) : name;
}

/// A name that is no part of the passage's words was given by somebody, and is kept with the memo.
std::string givenName(const QdaSelection& selection, std::string_view words) {
    return isBeginning(selection.name, words) ? std::string() : selection.name;
}

}  // namespace

QdaStories::QdaStories(exchange::QdaProject& project, const exchange::ReadOptions& options,
                       const std::string& fileName, std::vector<base::Message>& problems)
    : project_(project), options_(options), fileName_(fileName), problems_(problems), notes_(project.notes) {
    for (const auto& variable : project_.variables) {
        variables_.emplace(variable.guid, &variable);
    }
    for (const auto valence : {model::Valence::Good, model::Valence::Bad, model::Valence::Mixed}) {
        const auto guid = valenceNote(valence, base::Catalogue()).guid;
        valenceNotes_.emplace(guid, valence);
        notes_.use(guid);
    }
    for (const auto& one : project_.cases) {
        for (const auto& source : one.sources) {
            casesOf_[source].push_back(&one);
        }
    }
    std::vector<std::string> codeSets;
    for (const auto& set : project_.sets) {
        for (const auto& source : set.sources) {
            setsOf_[source].push_back(set.name);
        }
        if (!set.codes.empty() && exchange::splitFields(set.description)["codebook"].empty()) {
            codeSets.push_back(set.name);
        }
    }
    if (!codeSets.empty()) {
        problems_.push_back(plural("{0} group of codes was left out: {1}.",
                                   "{0} groups of codes were left out: {1}.", codeSets.size(),
                                   fmt::format("{}", fmt::join(codeSets, ", "))));
    }
    std::vector<std::string> textless;
    for (auto& source : project_.sources) {
        if (source.text.empty()) {
            textless.push_back(source.name);
        } else {
            readSource(source);
        }
    }
    if (!textless.empty()) {
        problems_.push_back(plural("{0} source has no text and no passages, and was left out: {1}.",
                                   "{0} sources have no text and no passages, and were left out: {1}.",
                                   textless.size(), fmt::format("{}", fmt::join(textless, ", "))));
    }
    readOtherNotes();
}

void QdaStories::readOtherNotes() {
    for (const auto& guid : project_.projectNotes) {
        auto memo = notes_.memo(guid, store::MemoAbout::Project);
        memo.about = memo.narrator.empty() ? store::MemoAbout::Project : store::MemoAbout::Narrator;
        otherMemos_.push_back(std::move(memo));
    }
    readCodeNotes(project_.codes);
    for (const auto& note : project_.notes) {  // what nothing refers to is about the whole
        if (!notes_.isUsed(note.guid) && note.name != qdaStoryNote) {
            otherMemos_.push_back(notes_.memo(note.guid, store::MemoAbout::Project));
        }
    }
}

void QdaStories::readCodeNotes(const std::vector<exchange::QdaCode>& codes) {
    for (const auto& code : codes) {
        for (const auto& guid : code.notes) {
            auto memo = notes_.memo(guid, store::MemoAbout::Code);
            memo.code = code.guid;
            otherMemos_.push_back(std::move(memo));
        }
        readCodeNotes(code.codes);
    }
}

void QdaStories::readSource(QdaSource& source) {
    auto& story = stories_.emplace_back();
    story.guid = source.guid;
    story.name = source.name;
    auto& draft = story.draft;
    draft.text = std::move(source.text);
    draft.source = {source.name, source.guid, "qdpx", "utf-8", source.sha256, base::nowMs()};
    if (draft.source.fileName.empty()) {
        draft.source.fileName = fileName_;
    }
    const bool ours = std::ranges::any_of(source.values, [this](const exchange::QdaValue& value) {
        const auto variable = variables_.find(value.variable);
        return variable != variables_.end() &&
               exchange::splitFields(variable->second->description)[qdaVariableField].starts_with("story.");
    });
    if (!ours) {
        draft.title = titleFrom(source.name);
    }
    consentNow_.clear();
    readNotes(source.notes, story);
    readValues(source.values, draft);
    readCases(source.guid, draft);
    if (const auto sets = setsOf_.find(source.guid); sets != setsOf_.end()) {
        for (const auto& name : sets->second) {
            draft.attributes.push_back({"set", name});
        }
    }
    if (!source.description.empty()) {
        draft.memos.push_back(source.description);
    }
    finishConsent(draft);
    readSelections(source, story);
}

void QdaStories::readNotes(const std::vector<std::string>& notes, QdaStory& story) {
    for (const auto& guid : notes) {
        const auto* note = notes_.find(guid);
        if (note != nullptr && note->name == qdaStoryNote && readStoryData(note->text, story.draft)) {
            notes_.use(guid);
        } else {
            story.memos.push_back(notes_.memo(guid, store::MemoAbout::Story));
        }
    }
}

void QdaStories::readValues(const std::vector<exchange::QdaValue>& values, model::StoryDraft& draft) {
    for (const auto& value : values) {
        const auto found = variables_.find(value.variable);
        if (found == variables_.end()) {
            continue;
        }
        const auto description = exchange::splitFields(found->second->description);
        const std::string field(description[qdaVariableField]);
        if (field.starts_with("story.")) {
            setField(field.substr(6), value.value, draft);
        } else if (field.starts_with("consent.")) {
            consentNow_[field.substr(8)] =
                model::answerFromWord(value.value).value_or(model::Answer::Unknown);
        } else {
            const auto name = field.starts_with("attribute.") ? field.substr(10) : found->second->name;
            if (!value.value.empty()) {
                draft.attributes.push_back({name.empty() ? "-" : name, value.value});
            }
        }
    }
}

void QdaStories::setField(const std::string& field, const std::string& value, model::StoryDraft& draft) {
    const std::map<std::string, std::string*> texts{{"number", &draft.number},
                                                    {"title", &draft.title},
                                                    {"language", &draft.language},
                                                    {"narrator", &draft.narrator},
                                                    {"date", &draft.date},
                                                    {"area", &draft.area.name},
                                                    {"area-code", &draft.area.code},
                                                    {"collected-by", &draft.collectedBy},
                                                    {"domain", &draft.domain},
                                                    {"promised", &draft.promised},
                                                    {"verification", &draft.verification},
                                                    {"feedback", &draft.feedback}};
    if (field == "method") {
        draft.method = model::methodFromKey(value).value_or(draft.method);
    } else if (const auto found = texts.find(field); found != texts.end()) {
        *found->second = value;
    }
}

void QdaStories::readCases(const std::string& source, model::StoryDraft& draft) {
    const auto found = casesOf_.find(source);
    if (found == casesOf_.end()) {
        return;
    }
    for (const auto* one : found->second) {
        if (draft.narrator.empty() && found->second.size() == 1) {
            draft.narrator = one->name;
        } else if (draft.narrator != one->name && !one->name.empty()) {
            draft.attributes.push_back({"case", one->name});
        }
        readValues(one->values, draft);
    }
}

/// The ledger says how consent came; a variable that another program changed since adds to it.
void QdaStories::finishConsent(model::StoryDraft& draft) {
    model::ConsentState state;
    auto ledger = draft.consent;
    std::ranges::stable_sort(ledger, {}, &model::ConsentEntry::recordedAt);
    for (const auto& entry : ledger) {
        state.set(entry.purpose, entry.answer);
    }
    for (const auto& [key, answer] : consentNow_) {
        const auto purpose = model::purposeFromKey(key);
        if (purpose && state.of(*purpose) != answer) {
            draft.consent.push_back({*purpose, answer, {}, "import", {}, base::nowMs()});
            state.set(*purpose, answer);
        }
    }
    for (const auto& entry : options_.consent) {
        if (state.of(entry.purpose) == model::Answer::Unknown) {
            draft.consent.push_back(entry);
        }
    }
    if (options_.method) {
        draft.method = *options_.method;
    }
}

void QdaStories::readSelections(QdaSource& source, QdaStory& story) {
    const text::OffsetMap map(story.draft.text);
    for (const auto& selection : source.selections) {
        for (const auto& coding : selection.codings) {
            addPassage(coding, selection, map, story);
        }
        if (!selection.codings.empty()) {
            continue;
        }
        const auto bytes = map.toBytes(selection.range);
        addAnnotation(selection, std::string_view(story.draft.text).substr(bytes.begin, bytes.length()),
                      story);
    }
    QdaSelection whole;
    whole.range = {0, map.codePoints()};
    for (const auto& coding : source.codings) {
        addPassage(coding, whole, map, story);
    }
}

/// Words that were marked without a code: a memo about them.
void QdaStories::addAnnotation(const QdaSelection& selection, std::string_view quote, QdaStory& story) {
    QdaMemo memo;
    std::vector<std::string> words{givenName(selection, quote), selection.description};
    if (selection.notes.size() == 1 && joinedLines(words).empty()) {
        memo = notes_.memo(selection.notes.front(), store::MemoAbout::Words);
    } else {
        for (const auto& note : selection.notes) {
            words.push_back(notes_.words(note));
        }
        memo.text = joinedLines(words);
    }
    if (memo.text.empty()) {
        memo.text = fmt::format("\u201c{}\u201d", quote);
    }
    memo.guid = memo.guid.empty() ? exchange::guidFor("annotation " + selection.guid) : memo.guid;
    memo.user = memo.user.empty() ? selection.user : memo.user;
    memo.createdAt = memo.createdAt == 0 ? selection.createdAt : memo.createdAt;
    memo.about = store::MemoAbout::Words;
    memo.range = selection.range;
    story.memos.push_back(std::move(memo));
}

void QdaStories::addPassage(const QdaCoding& coding, const QdaSelection& selection,
                            const text::OffsetMap& map, QdaStory& story) {
    QdaPassage passage;
    passage.guid = coding.guid;
    passage.range = selection.range;
    passage.code = coding.code;
    passage.user = coding.user.empty() ? selection.user : coding.user;
    passage.createdAt = coding.createdAt != 0 ? coding.createdAt : selection.createdAt;
    const auto bytes = map.toBytes(selection.range);
    std::vector<std::string> words{
        givenName(selection, std::string_view(story.draft.text).substr(bytes.begin, bytes.length())),
        selection.description};
    std::vector<std::string> notes;
    for (const auto* some : {&coding.notes, &selection.notes}) {
        for (const auto& note : *some) {
            if (const auto valence = valenceNotes_.find(note); valence != valenceNotes_.end()) {
                passage.valence = valence->second;
            } else {
                notes.push_back(note);
            }
        }
    }
    if (notes.size() == 1 && joinedLines(words).empty()) {
        passage.memo = notes_.memo(notes.front(), store::MemoAbout::Passage);
    } else {
        for (const auto& note : notes) {
            words.push_back(notes_.words(note));
        }
        passage.memo.text = joinedLines(words);
    }
    passage.memo.user = passage.memo.user.empty() ? passage.user : passage.memo.user;
    story.passages.push_back(std::move(passage));
}

}  // namespace vertelwerk::app
