#pragma once

#include "vertelwerk/exchange/document_out.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::exchange {

/// How wide the columns of a table are, in parts of `width`: each at least as wide as its longest word where
/// that is possible, and wider where its cells are long.
/// @param perCharacter about how wide a character is
[[nodiscard]] std::vector<std::size_t> columnWidths(const OutBlock& table, std::size_t width,
                                                    std::size_t perCharacter);

/// For each column but the first whether it holds figures for the most part, which then stand to the right;
/// years do not count as such.
[[nodiscard]] std::vector<bool> figureColumns(const OutBlock& table);

}  // namespace vertelwerk::exchange
