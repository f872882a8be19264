#pragma once

#include "vertelwerk/analysis/coefficients.h"

#include <optional>
#include <string>

namespace vertelwerk::cli {

class Context;

/// A coefficient, or that it cannot be determined.
[[nodiscard]] std::string figure(Context& context, const std::optional<double>& value, int decimals);

/// How far coders agree on the values of a table.
void compareValues(Context& context, const std::string& file, analysis::Level level);

}  // namespace vertelwerk::cli
