#pragma once

#include "exchange/sheet_table.h"

#include <optional>

namespace vertelwerk::exchange {

/// One row of column names from two: groups above names ("Ervaring" over "verhaal" and "gevolg"), or names
/// of which some have others below them ("Driehoek" over "vrij", "betaald" and "zorg"). Nothing when the
/// second row is not surely one of names.
[[nodiscard]] std::optional<Row> joinedHeader(const Row& upper, const Row& lower);

/// Whether a row is the third header of Qualtrics, below codes and the questions themselves.
[[nodiscard]] bool holdsImportIds(const Row& row);

}  // namespace vertelwerk::exchange
