#pragma once

#include "vertelwerk/analysis/coefficients.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::app {

/// The values that coders gave to units, whatever the units are.
struct RatedValues {
    std::vector<std::string> coders;
    std::vector<analysis::RatedUnit> units;
};

/// Reads a table (csv, tsv, xlsx, ods): a row is a unit, a column a coder, named in the first row; an
/// empty cell or * is a value that is missing. A first column without a heading, or with the heading unit
/// or eenheid, names the units. Nominal values may be words, all others are numbers. Invalid, naming the
/// cell, when one is not; Unreadable when the file is no table.
[[nodiscard]] base::Result<RatedValues> readRatedValues(const std::filesystem::path& file,
                                                        analysis::Level level);

/// How far coders agree on values.
struct ValuesAgreement {
    std::vector<std::string> coders;
    std::size_t units = 0;    ///< with two values or more
    std::size_t leftOut = 0;  ///< units with fewer
    std::size_t values = 0;   ///< in the units that count, n
    std::optional<double> alpha;
    std::optional<double> percent;      ///< 0..100, of values that are equal
    std::optional<double> cohenKappa;   ///< of nominal values
    std::optional<double> fleissKappa;  ///< of nominal values that every coder gave
};

[[nodiscard]] ValuesAgreement agreementOfValues(const RatedValues& rated, analysis::Level level);

/// What an alpha of values says.
[[nodiscard]] base::Message meaningOfValues(const std::optional<double>& alpha);

/// What differences count for.
[[nodiscard]] base::Message about(analysis::Level level);

}  // namespace vertelwerk::app
