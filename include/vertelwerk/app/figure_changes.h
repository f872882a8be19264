#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/indicator.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// A figure that is not what it was.
struct ChangedFigure {
    std::string area;
    std::string period;
    std::string before;  ///< as the cell stood; empty when it was not there
    std::string after;   ///< empty when it is not there any more
};

/// What a new edition of an indicator changes.
struct FigureChanges {
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::vector<ChangedFigure> examples;  ///< the first of each area and period
};

/// Compares figures with those of the edition in use. Nothing when the project does not have the indicator.
[[nodiscard]] base::Result<std::optional<FigureChanges>> changesAgainst(store::Database& database,
                                                                        const model::Indicator& indicator);

/// The difference between two editions.
[[nodiscard]] FigureChanges compareFigures(const std::vector<model::Observation>& before,
                                           const std::vector<model::Observation>& after);

}  // namespace vertelwerk::app
