#pragma once

#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

struct NamedTable {
    std::string name;  ///< of its sheet
    Table table;
};

/// A table that holds stories: one in each row, or one in all of it.
struct StoryTable {
    Table table;
    std::string sheet;  ///< empty where it needs no name to say where a story stands
    std::optional<TableMapping> rows = {};
    std::optional<model::StoryDraft> whole = {};
    std::vector<base::Message> problems = {};  ///< of the whole

    [[nodiscard]] std::size_t stories() const { return whole ? 1 : table.rows.size(); }
};

struct TablePlan {
    std::vector<StoryTable> tables;
    std::vector<base::Message> without;  ///< which tables hold none

    // When no table holds a story: how the first was understood, so that a user can say it better.
    std::optional<TableMapping> columns;
    std::string signature;
    base::Message advice;
};

/// Which of a file's tables hold stories, or are a form of one, and how. The first of them needs no name to
/// say where a story stands. All are looked at before a story of any is given: each may refuse the file.
[[nodiscard]] base::Result<TablePlan> planTables(std::vector<NamedTable> tables, const ReadOptions& options);

}  // namespace vertelwerk::exchange
