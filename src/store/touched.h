#pragma once

#include "vertelwerk/model/ids.h"

#include "store/tables.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace vertelwerk::store {

/// What a unit of work touched: which stories, and whether anything outside them.
class Touched {
  public:
    /// Most often the story that was touched last.
    void add(model::StoryId story) {
        if (stories_.empty() || stories_.back() != story.value) {
            stories_.push_back(story.value);
        }
    }

    /// What a changed row of a table means for the feed.
    /// @param story that it belongs to, if any
    void add(const Table& table, model::StoryId story) {
        if (table.feed == Feed::Story && story) {
            add(story);
        } else if (table.feed != Feed::Silent) {
            project_ = true;
        }
    }

    /// In ascending order, each once.
    [[nodiscard]] std::vector<std::int64_t> stories() const {
        auto stories = stories_;
        std::ranges::sort(stories);
        const auto again = std::ranges::unique(stories);
        stories.erase(again.begin(), again.end());
        return stories;
    }
    [[nodiscard]] bool project() const { return project_; }

  private:
    std::vector<std::int64_t> stories_;  ///< in the order of the rows, perhaps more than once
    bool project_ = false;
};

}  // namespace vertelwerk::store
