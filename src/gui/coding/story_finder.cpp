#include "gui/coding/story_finder.h"

#include "gui/text.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {
namespace {

/// Every place of the words in the text, without case.
std::vector<text::ByteRange> placesOf(const std::string& words, StoryTextView& view) {
    std::vector<text::ByteRange> places;
    const int end = view.GetTextLength();
    view.SetSearchFlags(0);
    for (int from = 0; !words.empty() && from < end;) {
        view.SetTargetStart(from);
        view.SetTargetEnd(end);
        if (view.SearchInTarget(toWx(words)) < 0) {
            break;
        }
        places.push_back(
            {static_cast<std::size_t>(view.GetTargetStart()), static_cast<std::size_t>(view.GetTargetEnd())});
        from = std::max(view.GetTargetEnd(), from + 1);
    }
    return places;
}

}  // namespace

StoryFinder::StoryFinder(FindBar& bar, ReadingPane& pane, std::function<void(const Selection&)> select)
    : bar_(bar), pane_(pane), select_(std::move(select)) {
    bar_.typed = [this](const std::string& words) { find(words); };
    bar_.moved = [this](bool forward) { move(forward); };
}

void StoryFinder::storyChanged() {
    bar_.close();
    found_.clear();
}

void StoryFinder::find(const std::string& words) {
    found_ = placesOf(words, pane_.text());
    pane_.tints().showFound(found_);
    if (found_.empty()) {
        bar_.showCount(0, 0);
        return;
    }
    const auto from = static_cast<std::size_t>(pane_.text().GetSelectionStart());
    const auto next = std::find_if(found_.begin(), found_.end(),
                                   [&](const text::ByteRange& place) { return place.begin >= from; });
    goTo(next == found_.end() ? 0 : static_cast<std::size_t>(next - found_.begin()));
}

void StoryFinder::move(bool forward) {
    if (found_.empty()) {
        return;
    }
    const auto here = static_cast<std::size_t>(pane_.text().GetSelectionStart());
    if (forward) {
        const auto next = std::find_if(found_.begin(), found_.end(),
                                       [&](const text::ByteRange& place) { return place.begin > here; });
        goTo(next == found_.end() ? 0 : static_cast<std::size_t>(next - found_.begin()));
    } else {
        const auto before = std::find_if(found_.rbegin(), found_.rend(),
                                         [&](const text::ByteRange& place) { return place.begin < here; });
        goTo(before == found_.rend() ? found_.size() - 1
                                     : static_cast<std::size_t>(found_.rend() - before) - 1);
    }
}

void StoryFinder::goTo(std::size_t which) {
    const auto range = pane_.text().text()->map.fromBytes(found_[which]);
    select_({range.begin, range.end});
    bar_.showCount(which + 1, found_.size());
}

}  // namespace vertelwerk::gui
