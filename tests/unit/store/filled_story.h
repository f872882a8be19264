#pragma once

#include "store/eraser.h"
#include "unit/store/support.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::store::testing {

/// A story with a row in every table that hangs on it, as the file's own schema tells; so a table that comes
/// later is filled as well.
class FilledStory {
  public:
    FilledStory(Project& project, model::StoryId story);

    /// Tables that hold something of a story.
    [[nodiscard]] const std::map<std::string, std::vector<std::int64_t>>& rows() const { return rows_; }

    /// Columns of words of a table, but the story's own identity.
    [[nodiscard]] std::vector<std::string> columns(const std::string& table);

    /// Writes what `words` says into every such column, unless that is nothing; a step that can be undone.
    void write(const std::function<std::string(const std::string& table, const std::string& column)>& words);

    /// What a column holds now.
    [[nodiscard]] std::vector<std::string> values(const std::string& table, const std::string& column);

  private:
    std::int64_t anyRow(const std::string& table);
    std::int64_t insert(const std::string& table, const std::map<std::string, std::int64_t>& fixed);
    [[nodiscard]] Connection& connection();

    Project& project_;
    model::StoryId story_;
    std::map<std::string, std::vector<std::int64_t>> rows_;
    int counter_ = 100;
};

}  // namespace vertelwerk::store::testing
