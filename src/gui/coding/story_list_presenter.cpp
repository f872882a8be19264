#include "gui/coding/story_list_presenter.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {
namespace {

bool holdsAllWords(std::string_view sought, std::string_view typed) {
    while (!typed.empty()) {
        const auto end = std::min(typed.find(' '), typed.size());
        if (sought.find(typed.substr(0, end)) == std::string_view::npos) {
            return false;
        }
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return true;
}

}  // namespace

void StoryListPresenter::setStories(std::vector<model::StoryRow> stories,
                                    std::map<model::StoryId, std::size_t> ownPassages) {
    stories_ = std::move(stories);
    ownPassages_ = std::move(ownPassages);
    sought_.clear();
    sought_.reserve(stories_.size());
    for (const auto& story : stories_) {
        sought_.push_back(
            text::folded(story.title + ' ' + story.number + ' ' + story.narrator + ' ' + story.source));
    }
    narrow(typed_);
}

void StoryListPresenter::setOwnPassages(model::StoryId story, std::size_t passages) {
    ownPassages_[story] = passages;
}

void StoryListPresenter::narrow(std::string_view typed) {
    typed_ = text::folded(typed);
    listed_.clear();
    const bool asked = onlyAssigned_ && hasAssignments();
    for (std::size_t i = 0; i < stories_.size(); ++i) {
        if (holdsAllWords(sought_[i], typed_) && (!asked || isAssigned(stories_[i].id))) {
            listed_.push_back(i);
        }
    }
}

void StoryListPresenter::markDone(model::StoryId story, bool done) {
    if (done) {
        done_.insert(story);
    } else {
        done_.erase(story);
    }
}

void StoryListPresenter::setAssigned(std::map<model::StoryId, bool> assigned) {
    assigned_ = std::move(assigned);
    narrow(typed_);
}

void StoryListPresenter::setOnlyAssigned(bool only) {
    onlyAssigned_ = only;
    narrow(typed_);
}

bool StoryListPresenter::isBlind(model::StoryId story) const {
    const auto found = assigned_.find(story);
    return found != assigned_.end() && found->second;
}

StoryProgress StoryListPresenter::progressOf(model::StoryId story) const {
    if (done_.contains(story)) {
        return StoryProgress::Done;
    }
    const auto own = ownPassages_.find(story);
    return own != ownPassages_.end() && own->second > 0 ? StoryProgress::Begun : StoryProgress::NotBegun;
}

std::optional<std::size_t> StoryListPresenter::lineOf(model::StoryId story) const {
    const auto found =
        std::find_if(listed_.begin(), listed_.end(), [&](std::size_t i) { return stories_[i].id == story; });
    return found == listed_.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - listed_.begin()));
}

model::StoryId StoryListPresenter::next() const {
    const auto line = openLine();
    const auto wanted = line ? *line + 1 : 0;
    return wanted < size() ? at(wanted).id : model::StoryId{};
}

model::StoryId StoryListPresenter::previous() const {
    const auto wanted = openLine().value_or(size());
    return wanted > 0 ? at(wanted - 1).id : model::StoryId{};
}

}  // namespace vertelwerk::gui
