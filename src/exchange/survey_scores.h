#pragma once

#include "vertelwerk/model/survey.h"

#include <optional>
#include <string_view>
#include <utility>

namespace vertelwerk::exchange {

/// The bounds of a kind's numbers: 0 to 10, or 1 to 5.
[[nodiscard]] std::pair<int, int> boundsOf(model::SurveyKind kind);

/// The number that an answer is, or that stands before what it means, within bounds or not.
/// @param most the end of the scale, as in "8/10"
[[nodiscard]] std::optional<double> leadingNumber(std::string_view answer, int most);

/// The number within bounds that an answer is, or begins with, as in "9 - heel waarschijnlijk" and "8/10": a
/// whole one, but for marks, which may be 7,5.
[[nodiscard]] std::optional<double> scoreOf(std::string_view answer, model::SurveyKind kind);

/// Whether somebody answered that there is no answer: weet niet, n.v.t., or a sign such as a point.
[[nodiscard]] bool answersNothing(std::string_view answer);

}  // namespace vertelwerk::exchange
