#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/indicator.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// What a column of a table with figures is.
enum class FigureRole {
    Ignore,
    Area,      ///< CBS code or name
    AreaName,  ///< beside a code
    Period,
    Figure,   ///< a column a measure
    Group,    ///< breaks the figures down: sex, age
    Measure,  ///< names the measure, in a table with a row a figure
    Value,    ///< the figure of such a row
    Sign      ///< the mark beside it
};

/// How one column of figures is read. What follows the name is known of a figure only.
struct FigureColumn {
    std::string column;  ///< its name; compared without case and accents
    FigureRole role = FigureRole::Ignore;
    std::string name = {};  ///< of the indicator or group; empty: the column's
    std::string unit = {};
    std::string definition = {};
    std::string level = {};  ///< resident, provision, society
    model::Direction direction = model::Direction::Unknown;
    friend bool operator==(const FigureColumn&, const FigureColumn&) = default;
};

/// How the columns of a table of figures are read; others go by their names and what they hold.
struct FigureMapping {
    std::vector<FigureColumn> columns;
    std::string period = {};  ///< of every figure, in a table without periods
    bool ignoreOthers = false;
    [[nodiscard]] bool empty() const { return columns.empty() && period.empty() && !ignoreOthers; }
    friend bool operator==(const FigureMapping&, const FigureMapping&) = default;
};

/// Reads {"period": "2023", "others": "ignore", "columns": {"Gebied": "area", "Jaar": "period", "Cijfer":
/// {"as": "figure", "name": "Rapportcijfer", "unit": "%", "direction": "higher", "level": "resident"}}}.
/// Invalid, naming what is wrong and where.
[[nodiscard]] base::Result<FigureMapping> figureMappingFromJson(std::string_view json);

/// The same the other way round.
[[nodiscard]] std::string toJson(const FigureMapping& mapping);

}  // namespace vertelwerk::exchange
