#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/exchange/figure_mapping.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::gui {

/// What a user may say that a column of figures is; nothing: as it is recognised.
using FigureChoice = std::pair<base::Message, std::optional<exchange::FigureRole>>;
[[nodiscard]] const std::vector<FigureChoice>& figureChoices();

/// Which way is better, and whom figures are about, as choices with nothing said first.
[[nodiscard]] const std::vector<std::pair<base::Message, model::Direction>>& directionChoices();
[[nodiscard]] const std::vector<std::pair<base::Message, std::string>>& levelChoices();

/// What a mapping says of a column; a column about which it says nothing has none.
[[nodiscard]] std::optional<exchange::FigureColumn> columnIn(const exchange::FigureMapping& mapping,
                                                             const std::string& column);

/// Why a mapping cannot be used, if it cannot.
[[nodiscard]] std::optional<base::Message> objectionTo(const exchange::FigureMapping& mapping);

}  // namespace vertelwerk::gui
