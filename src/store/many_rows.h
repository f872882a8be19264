#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::store {

/// What follows VALUES for so many rows: "(?, ?), (?, ?)". Without names: SQLite looks a name such as $2 up
/// among all those before it.
[[nodiscard]] inline std::string placeholderRows(std::size_t rows, std::size_t columns) {
    const auto row = fmt::format("({})", fmt::join(std::vector<std::string_view>(columns, "?"), ", "));
    return fmt::format("{}", fmt::join(std::vector<std::string_view>(rows, row), ", "));
}

/// Calls `take` with how many rows go into the next statement, until all `rows` have gone. Few sizes, since
/// each is a statement to prepare; large ones, since SQLite keeps a copy of every page that a statement of
/// several rows touches until its end, and the pages of an index are touched by rows all over it.
template <typename Take>
void inStatements(std::size_t rows, Take take) {
    for (const std::size_t size : std::array<std::size_t, 3>{500, 50, 1}) {
        for (; rows >= size; rows -= size) {
            take(size);
        }
    }
}

}  // namespace vertelwerk::store
