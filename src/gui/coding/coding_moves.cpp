#include "vertelwerk/text/boundaries.h"

#include "gui/coding/coding_presenter.h"

#include <algorithm>
#include <iterator>

namespace vertelwerk::gui {

using base::msg;

void CodingPresenter::nextPassage() {
    const auto all = shown();
    const auto current = std::find_if(all.begin(), all.end(),
                                      [&](const ShownPassage* passage) { return passage->id == focus_; });
    const auto next = current != all.end()
                          ? std::next(current)
                          : std::find_if(all.begin(), all.end(), [&](const ShownPassage* passage) {
                                return passage->passage.range.begin >= selection_.caret;
                            });
    if (next == all.end()) {
        port_.hint(all.empty() ? msg("This story has no passages yet.")
                               : msg("This was the last passage of the story."));
        return;
    }
    focusOn((*next)->id);
}

void CodingPresenter::previousPassage() {
    const auto all = shown();
    const auto current = std::find_if(all.begin(), all.end(),
                                      [&](const ShownPassage* passage) { return passage->id == focus_; });
    const auto beyond = current != all.end()
                            ? current
                            : std::find_if(all.begin(), all.end(), [&](const ShownPassage* passage) {
                                  return passage->passage.range.begin >= selection_.caret;
                              });
    if (beyond == all.begin()) {
        port_.hint(all.empty() ? msg("This story has no passages yet.")
                               : msg("This was the first passage of the story."));
        return;
    }
    focusOn((*std::prev(beyond))->id);
}

void CodingPresenter::nextUncoded(Unit unit) {
    if (text_ == nullptr) {
        return;
    }
    std::vector<text::Range> covered;
    for (const auto& shown : board_.passages()) {
        if (isOwn(shown)) {
            covered.push_back(shown.passage.range);
        }
    }
    const auto from = selection_.range().end;
    auto found = firstUntouched(units(unit), from, covered, text_->interviewer);
    if (!found && from > 0) {
        found = firstUntouched(units(unit), 0, covered, text_->interviewer);
    }
    if (!found) {
        port_.hint(unit == Unit::Sentence ? msg("Every sentence has a code.")
                                          : msg("Every paragraph has a code."));
        return;
    }
    place({found->begin, found->end}, true);
    focusAtCaret();
}

text::Range CodingPresenter::rangeAt(std::size_t position) const {
    const auto chosen = selection_.range();
    return chosen.begin <= position && position < chosen.end ? rangeToCode()
                                                             : unitAt(text_->sentences, position);
}

void CodingPresenter::codeAt(std::size_t position, model::CodeId code) {
    if (mustRefuse()) {
        return;
    }
    const auto range = rangeAt(position);
    select({range.begin, range.end});
    this->code(code);
}

std::optional<text::Range> CodingPresenter::dragged(Edge edge, std::size_t position) const {
    const auto* passage = focus();
    if (passage == nullptr || !mayCode() || !isOwn(*passage)) {
        return std::nullopt;
    }
    const auto& range = passage->passage.range;
    return edge == Edge::End ? endDragged(text_->words, text_->sentences, range, position)
                             : beginDragged(text_->words, range, position);
}

std::size_t CodingPresenter::toReview() const {
    const auto& all = board_.passages();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [this](const ShownPassage& shown) {
        return shown.passage.needsReview && isOwn(shown);
    }));
}

void CodingPresenter::nextToReview() {
    std::vector<ShownId> waiting;
    for (const auto& shown : board_.passages()) {
        if (shown.passage.needsReview && isOwn(shown)) {
            waiting.push_back(shown.id);
        }
    }
    if (waiting.empty()) {
        port_.hint(msg("No passage of this story waits for its words."));
        return;
    }
    const auto current = std::find(waiting.begin(), waiting.end(), reviewing_);
    const auto next = current == waiting.end() ? waiting.begin() : std::next(current);
    reviewing_ = next == waiting.end() ? waiting.front() : *next;
    filter_ = {};
    focusOn(reviewing_);
}

void CodingPresenter::putOnSelection() {
    const auto* waiting = board_.find(reviewing_);
    if (waiting == nullptr) {
        waiting = focus();
    }
    if (waiting == nullptr || selection_.empty()) {
        port_.hint(msg("First go to the passage with Shift+R, then select its words."));
        return;
    }
    const auto range = rangeToCode();
    const auto id = waiting->id;
    focus_ = id;
    changeRange(range);
    reviewing_ = {};
}

}  // namespace vertelwerk::gui
