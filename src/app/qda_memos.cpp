#include "app/qda_memos.h"

#include "vertelwerk/text/normalise.h"

#include <fmt/format.h>

namespace vertelwerk::app {

using store::MemoAbout;
using store::MemoRow;

namespace {

constexpr std::string_view narratorField = "narrator";

std::pair<MemoAbout, std::int64_t> placeOf(const MemoRow& memo) {
    switch (memo.about) {
        case MemoAbout::Story:
        case MemoAbout::Words:
            return {memo.about, memo.story.value};
        case MemoAbout::Passage:
            return {memo.about, memo.passage.value};
        case MemoAbout::Code:
            return {memo.about, memo.code.value};
        case MemoAbout::Project:
        case MemoAbout::Narrator:
            break;
    }
    return {memo.about, 0};
}

}  // namespace

QdaMemosOut::QdaMemosOut(std::vector<MemoRow> memos) : memos_(std::move(memos)) {
    for (std::size_t i = 0; i < memos_.size(); ++i) {
        places_[placeOf(memos_[i])].push_back(i);
    }
}

std::vector<const MemoRow*> QdaMemosOut::about(MemoAbout what, std::int64_t id) const {
    std::vector<const MemoRow*> found;
    if (const auto place = places_.find({what, id}); place != places_.end()) {
        for (const auto i : place->second) {
            found.push_back(&memos_[i]);
        }
    }
    return found;
}

exchange::QdaNote qdaNote(const MemoRow& memo, const std::string& user) {
    exchange::QdaNote note;
    note.guid = memo.guid;
    note.name = memo.text.substr(0, memo.text.find('\n'));
    note.text = memo.text;
    note.user = user;
    note.createdAt = memo.createdAt;
    note.changedAt = memo.changedAt == memo.createdAt ? 0 : memo.changedAt;
    if (memo.about == MemoAbout::Narrator) {
        note.description = exchange::withFields({}, {{std::string(narratorField), memo.narratorName}});
    }
    return note;
}

bool isBeginning(const std::string& name, std::string_view words) {
    auto begin = text::folded(name);
    for (const std::string_view cut : {std::string_view("\u2026"), std::string_view("...")}) {
        if (begin.ends_with(cut)) {
            begin.resize(begin.size() - cut.size());
        }
    }
    return text::folded(words).starts_with(begin);
}

std::string joinedLines(const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        if (!piece.empty()) {
            text += (text.empty() ? "" : "\n\n") + piece;
        }
    }
    return text;
}

QdaNotes::QdaNotes(const std::vector<exchange::QdaNote>& notes) {
    for (const auto& note : notes) {
        byGuid_.emplace(note.guid, &note);
    }
}

const exchange::QdaNote* QdaNotes::find(const std::string& guid) const {
    const auto found = byGuid_.find(guid);
    return found == byGuid_.end() ? nullptr : found->second;
}

std::string QdaNotes::words(const std::string& guid) {
    const auto* note = find(guid);
    if (note == nullptr) {
        return {};
    }
    use(guid);
    return joinedLines({isBeginning(note->name, note->text) ? std::string() : note->name,
                        exchange::splitFields(note->description).words, note->text});
}

QdaMemo QdaNotes::memo(const std::string& guid, MemoAbout about) {
    QdaMemo memo;
    memo.about = about;
    memo.text = words(guid);
    if (const auto* note = find(guid); note != nullptr) {
        const auto times = used_[guid];
        memo.guid = times == 1 ? guid : exchange::guidFor(fmt::format("{} {}", guid, times));
        memo.user = note->user;
        memo.createdAt = note->createdAt;
        memo.changedAt = note->changedAt;
        memo.narrator = exchange::splitFields(note->description)[narratorField];
    }
    return memo;
}

}  // namespace vertelwerk::app
