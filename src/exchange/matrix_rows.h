#pragma once

#include "vertelwerk/exchange/tables.h"

#include <optional>

namespace vertelwerk::exchange {

/// A self-reliance matrix with a row for each client, moment and domain, written with a column a domain.
/// Nothing when the table is none.
[[nodiscard]] std::optional<Table> wideMatrix(const Table& table);

}  // namespace vertelwerk::exchange
