#pragma once

#include "vertelwerk/model/story.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// How far the coder is with a story. Done is for the coder to say: a story needs no code on every line.
enum class StoryProgress { NotBegun, Begun, Done };

/// The stories of the project as the coding workspace lists them, narrowed by what was typed.
class StoryListPresenter {
  public:
    void setStories(std::vector<model::StoryRow> stories, std::map<model::StoryId, std::size_t> ownPassages);
    void setDone(std::set<model::StoryId> done) { done_ = std::move(done); }
    void markDone(model::StoryId story, bool done);
    /// The stories that the coder was asked to code, and whether blind.
    void setAssigned(std::map<model::StoryId, bool> assigned);
    /// Lists only those, when there are any.
    void setOnlyAssigned(bool only);
    void setOwnPassages(model::StoryId story, std::size_t passages);
    /// Words that must all be in the title, number, narrator or file name; case and accents do not count.
    void narrow(std::string_view typed);
    void open(model::StoryId story) { open_ = story; }
    /// How many stories the project has, and how many are listed.
    [[nodiscard]] std::size_t total() const { return stories_.size(); }
    [[nodiscard]] std::size_t size() const { return listed_.size(); }
    [[nodiscard]] const model::StoryRow& at(std::size_t line) const { return stories_[listed_[line]]; }
    [[nodiscard]] StoryProgress progressOf(model::StoryId story) const;
    [[nodiscard]] bool isAssigned(model::StoryId story) const { return assigned_.contains(story); }
    /// Whether the coder is to code it without seeing what others coded.
    [[nodiscard]] bool isBlind(model::StoryId story) const;
    [[nodiscard]] bool hasAssignments() const { return !assigned_.empty(); }
    [[nodiscard]] bool onlyAssigned() const { return onlyAssigned_; }

    [[nodiscard]] model::StoryId opened() const { return open_; }
    [[nodiscard]] std::optional<std::size_t> lineOf(model::StoryId story) const;
    /// The line of the open story, when it is listed.
    [[nodiscard]] std::optional<std::size_t> openLine() const { return lineOf(open_); }
    /// The story after or before the open one in the list; the first or last when the open one is not
    /// listed; none at the end.
    [[nodiscard]] model::StoryId next() const;
    [[nodiscard]] model::StoryId previous() const;

  private:
    std::vector<model::StoryRow> stories_;
    std::vector<std::string> sought_;  ///< folded, parallel to stories_
    std::vector<std::size_t> listed_;
    std::map<model::StoryId, std::size_t> ownPassages_;
    std::set<model::StoryId> done_;
    std::map<model::StoryId, bool> assigned_;
    bool onlyAssigned_ = false;
    std::string typed_;
    model::StoryId open_;
};

}  // namespace vertelwerk::gui
