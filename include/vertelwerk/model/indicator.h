#pragma once

#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// Which way is better for the people it is about; unknown until somebody says so.
enum class Direction { Unknown, HigherIsBetter, LowerIsBetter, NoJudgement };

/// unknown, higher, lower, none.
[[nodiscard]] std::string_view toKey(Direction direction);
[[nodiscard]] std::optional<Direction> directionFromKey(std::string_view key);

/// One figure of an indicator. The raw cell is kept beside what was understood.
struct Observation {
    std::string area;  ///< CBS code, trimmed: GM9902, WK990201
    std::string areaName;
    std::string period;             ///< 2023, 2023-Q1, 2023-H1, 2023-05
    std::optional<double> value;    ///< nothing where the source gives none
    std::optional<std::int64_t> n;  ///< how many it rests on, where the source says
    std::string sign;               ///< the source's mark: ".", "*", "**" or its ValueAttribute
    std::string raw;                ///< the cell as it stood
    friend bool operator==(const Observation&, const Observation&) = default;
};

struct Indicator {
    IndicatorId id;
    std::string guid;
    std::string key;  ///< the source's own identifier of the measure
    std::string name;
    std::string unit;
    std::string definition;
    std::string source;  ///< base name of the file it came from
    std::string level;   ///< resident, provision, society; empty when unknown
    Direction direction = Direction::Unknown;
    int edition = 1;                        ///< +1 at every re-import
    std::vector<Observation> observations;  ///< only where a call says that it loads them
};

/// What the researcher expects of the indicator when the theme goes well.
enum class Expectation { Higher, Lower, Stable };

/// higher, lower, stable.
[[nodiscard]] std::string_view toKey(Expectation expectation);
[[nodiscard]] std::optional<Expectation> expectationFromKey(std::string_view key);

/// The claim that a code and an indicator speak of the same thing. It cannot exist without its
/// assumption.
struct Link {
    LinkId id;
    CodeId code;
    IndicatorId indicator;
    std::string assumption;
    Expectation expected = Expectation::Higher;
};

/// Whether `text` looks like a CBS area code: NL00, GM, WK or BU with its digits.
[[nodiscard]] bool isAreaCode(std::string_view text);

/// The area one level up: BU99020101 to WK990201 to GM9902; empty above that.
[[nodiscard]] std::string parentArea(std::string_view code);

/// The year of a period or ISO date; nothing when it does not begin with one.
[[nodiscard]] std::optional<int> yearOf(std::string_view periodOrDate);

}  // namespace vertelwerk::model
