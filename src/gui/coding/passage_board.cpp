#include "gui/coding/passage_board.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace vertelwerk::gui {
namespace {

auto orderOf(const ShownPassage& shown) {
    return std::tuple(shown.passage.range.begin, shown.passage.range.end, shown.id);
}

void make(const PassageEdit& edit, model::Passage& passage) {
    if (const auto* valence = std::get_if<ChangeValence>(&edit)) {
        passage.valence = valence->valence;
    } else if (const auto* memo = std::get_if<ChangeMemo>(&edit)) {
        passage.memo = memo->memo;
    } else if (const auto* range = std::get_if<ChangeRange>(&edit)) {
        passage.range = range->range;
        passage.needsReview = false;
    }
}

}  // namespace

bool looksLike(const ShownPassage& one, const ShownPassage& other) {
    const auto visible = [](const ShownPassage& shown) {
        const auto& passage = shown.passage;
        return std::tie(shown.id, passage.range, passage.code, passage.valence, passage.memo,
                        passage.needsReview, shown.coder);
    };
    return visible(one) == visible(other);
}

void PassageBoard::clear(model::StoryId story) {
    story_ = story;
    passages_.clear();
    waiting_.clear();
    mustBeRead_ = false;
    ++moment_;
}

const ShownPassage* PassageBoard::find(ShownId id) const {
    const auto found = std::find_if(passages_.begin(), passages_.end(),
                                    [&](const ShownPassage& shown) { return shown.id == id; });
    return found == passages_.end() ? nullptr : &*found;
}

const ShownPassage* PassageBoard::find(model::PassageId id) const {
    const auto found = std::find_if(passages_.begin(), passages_.end(),
                                    [&](const ShownPassage& shown) { return id && shown.passage.id == id; });
    return found == passages_.end() ? nullptr : &*found;
}

ShownPassage& PassageBoard::at(ShownId id) {
    const auto* found = std::as_const(*this).find(id);
    if (found == nullptr) {
        throw std::out_of_range("no such passage on the board");
    }
    return passages_[static_cast<std::size_t>(found - passages_.data())];
}

void PassageBoard::insert(ShownPassage passage) {
    const auto before = std::upper_bound(
        passages_.begin(), passages_.end(), passage,
        [](const ShownPassage& one, const ShownPassage& other) { return orderOf(one) < orderOf(other); });
    passages_.insert(before, std::move(passage));
}

void PassageBoard::erase(ShownId id) {
    std::erase_if(passages_, [&](const ShownPassage& shown) { return shown.id == id; });
}

PassageWrite PassageBoard::add(text::Range range, const model::CodeId& code, const std::string& coder,
                               base::Message label) {
    ShownPassage shown{newId(), {}, coder};
    shown.passage.story = story_;
    shown.passage.range = range;
    shown.passage.code = code;
    waiting_.push_back({shown.id, std::nullopt});
    ++moment_;
    PassageWrite write{story_, shown.id, {}, AddPassage{range, code}, std::move(label)};
    insert(std::move(shown));
    return write;
}

PassageWrite PassageBoard::change(ShownId id, PassageEdit edit, base::Message label) {
    auto changed = at(id);
    waiting_.push_back({id, changed});
    ++moment_;
    PassageWrite write{story_, id, changed.passage.id, std::move(edit), std::move(label)};
    erase(id);
    if (!std::holds_alternative<RemovePassage>(write.edit)) {
        make(write.edit, changed.passage);
        insert(std::move(changed));
    }
    return write;
}

void PassageBoard::settle(const PassageWrite& write, const base::Result<model::PassageId>& answer) {
    if (write.story != story_ || waiting_.empty() || waiting_.front().passage != write.passage) {
        return;  // of a story that was left since
    }
    const auto settled = std::move(waiting_.front());
    waiting_.pop_front();
    ++moment_;  // what was asked before this answer may not hold it
    if (!answer) {
        takeBack(settled);
        mustBeRead_ = true;
        return;
    }
    if (find(write.passage) != nullptr) {
        at(write.passage).passage.id = *answer;
    }
    for (auto& later : waiting_) {
        if (later.before && later.passage == write.passage) {
            later.before->passage.id = *answer;
        }
    }
}

void PassageBoard::takeBack(const Waiting& waiting) {
    erase(waiting.passage);
    if (waiting.before) {
        insert(*waiting.before);
    }
}

bool PassageBoard::accept(std::vector<model::PassageRow> rows, std::uint64_t moment) {
    if (moment != moment_ || !waiting_.empty()) {
        mustBeRead_ = true;
        return false;
    }
    std::map<model::PassageId, ShownId> known;
    for (const auto& shown : passages_) {
        known.emplace(shown.passage.id, shown.id);
    }
    passages_.clear();
    passages_.reserve(rows.size());
    for (auto& row : rows) {
        const auto found = known.find(row.passage.id);
        const auto id = found == known.end() ? newId() : found->second;
        passages_.push_back({id, std::move(row.passage), std::move(row.coder)});
    }
    std::sort(passages_.begin(), passages_.end(), [](const ShownPassage& one, const ShownPassage& other) {
        return orderOf(one) < orderOf(other);
    });
    mustBeRead_ = false;
    return true;
}

}  // namespace vertelwerk::gui
