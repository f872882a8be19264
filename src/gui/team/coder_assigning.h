#pragma once

#include "vertelwerk/app/coders.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/coder_work.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::gui {

/// What the page of coders shows, read in one go.
struct AssigningData {
    std::vector<app::CoderProgress> coders;
    std::vector<model::StoryRow> stories;  ///< not those set apart
    std::vector<store::Assignment> assignments;
    std::vector<store::DoneMark> done;
    std::vector<store::CodedStory> coded;
};
[[nodiscard]] base::Result<AssigningData> readAssigning(store::Database& database);

/// Who is to code which stories. No wx; the window's thread.
class CoderAssigning {
  public:
    enum Column { Title, Assigned, State, Others };

    explicit CoderAssigning(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    void take(AssigningData data);
    /// Lists a coder who is new: kept with the first assignment.
    void addCoder(const std::string& name);

    [[nodiscard]] const std::vector<app::CoderProgress>& coders() const { return data_.coders; }
    void chooseCoder(std::size_t line) { chosen_ = data_.coders.at(line).coder.name; }
    /// Empty while there is none.
    [[nodiscard]] const std::string& chosenCoder() const { return chosen_; }
    [[nodiscard]] std::optional<std::size_t> chosenLine() const;

    [[nodiscard]] std::size_t stories() const { return data_.stories.size(); }
    [[nodiscard]] static std::vector<base::Message> columns();
    [[nodiscard]] std::string cell(std::size_t story, std::size_t column) const;
    [[nodiscard]] std::vector<model::StoryId> idsOf(const std::vector<std::size_t>& lines) const;
    /// A random sample of the project's stories: the same seed gives the same lines, also on the command
    /// line.
    [[nodiscard]] std::vector<std::size_t> sample(std::size_t size, std::uint64_t seed) const;

  private:
    using Key = std::pair<model::StoryId, model::CoderId>;
    [[nodiscard]] std::string stateOf(const Key& key) const;
    [[nodiscard]] std::string othersOf(model::StoryId story) const;
    [[nodiscard]] model::CoderId chosenId() const;

    const base::Catalogue& catalogue_;
    AssigningData data_;
    std::map<Key, bool> blind_;  ///< of each assignment
    std::map<Key, bool> done_;   ///< of each story that a coder began
    std::string chosen_;
    std::vector<std::string> added_;  ///< coders who have nothing yet
};

}  // namespace vertelwerk::gui
