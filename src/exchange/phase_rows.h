#pragma once

#include "vertelwerk/exchange/tables.h"

#include <optional>

namespace vertelwerk::exchange {

/// A table of customer journeys with a row a phase, written with a row a journey: what differs from phase to
/// phase goes into its text, as markers say it. Nothing when the table is none.
[[nodiscard]] std::optional<Table> joinedPhases(const Table& table);

}  // namespace vertelwerk::exchange
