#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vertelwerk::analysis {

/// A stretch that a coder marked with a category.
struct CodedStretch {
    text::Range range;
    int category = 0;
};

/// A text that all coders marked: for each coder the stretches, in order, without overlap.
struct Continuum {
    text::Range range;
    std::vector<std::vector<CodedStretch>> coders;
};

/// Agreement on where stretches are and what they are called.
struct UnitizingAlpha {
    std::optional<double> nominal;   ///< boundaries and categories
    std::optional<double> boundary;  ///< marked or not, whatever the category
};

/// The alpha for unitized continua: coincidences of marked stretches and the gaps between them, by their
/// common lengths. K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlocher (2016), On the reliability of
/// unitizing textual continua, Quality and Quantity 50; Krippendorff (2019), Content Analysis, 4th ed.,
/// section 12.4. Several texts count as one; nothing goes on from one into the next. Nothing without two
/// coders or without variation.
[[nodiscard]] UnitizingAlpha unitizingAlpha(std::span<const Continuum> texts);

/// The earlier coefficient, from squared differences of stretches that overlap.
struct SquaredUnitizing {
    std::optional<double> observed;  ///< disagreement
    std::optional<double> expected;
    std::optional<double> alpha;
};

/// K. Krippendorff (1995), On the reliability of unitizing continuous data, Sociological Methodology 25;
/// (2004) Content Analysis, 2nd ed., p. 251-256. Of one category.
[[nodiscard]] SquaredUnitizing squaredUnitizing(const Continuum& text, int category);

/// Of all categories together.
[[nodiscard]] SquaredUnitizing squaredUnitizing(const Continuum& text);

}  // namespace vertelwerk::analysis
