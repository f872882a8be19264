#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vertelwerk::analysis {

/// What each coder said of a unit; nothing where a coder did not judge it. `times` units are alike.
struct RatedUnit {
    std::vector<std::optional<double>> values;
    double times = 1;
};

/// What differences between values mean.
enum class Level { Nominal, Ordinal, Interval, Ratio };

/// nominal, ordinal, interval, ratio.
[[nodiscard]] std::string_view toKey(Level level);
[[nodiscard]] std::optional<Level> levelFromKey(std::string_view key);

/// Every coefficient is nothing where it cannot be determined: without units that two coders judged, or
/// without variation. All coders are in every unit, in the same order.

/// The share of pairs of judgements of one unit that are equal, a mean over units: for two coders the
/// share of units on which they agree. Units of fewer than two judgements do not count. 0..1.
[[nodiscard]] std::optional<double> observedAgreement(std::span<const RatedUnit> units);

/// (po - pe) / (1 - pe), pe from each coder's own shares. J. Cohen (1960), A coefficient of agreement for
/// nominal scales, Educational and Psychological Measurement 20. For more than two coders the mean over
/// pairs: R. Light (1971), Measures of response agreement for qualitative data, Psychological Bulletin 76.
/// Units that one of a pair did not judge do not count for that pair.
[[nodiscard]] std::optional<double> cohenKappa(std::span<const RatedUnit> units);

/// (P - Pe) / (1 - Pe), Pe from the shares of all coders together. J. Fleiss (1971), Measuring nominal scale
/// agreement among many raters, Psychological Bulletin 76. Units that some coder did not judge do not
/// count.
[[nodiscard]] std::optional<double> fleissKappa(std::span<const RatedUnit> units);

/// 1 - Do/De from the coincidences of values within units; values may be missing. K. Krippendorff (2011),
/// Computing Krippendorff's alpha-reliability; (2019) Content Analysis, 4th ed., chapter 12. Ratio values
/// must not be negative.
[[nodiscard]] std::optional<double> krippendorffAlpha(std::span<const RatedUnit> units, Level level);

/// Of the judgements that a value above zero is present, the share that the other coder of the pair makes
/// too: 2a / (2a + b + c). D. Cicchetti and A. Feinstein (1990), High agreement but low kappa II, Journal of
/// Clinical Epidemiology 43. For rare codes, where kappa misleads.
[[nodiscard]] std::optional<double> positiveAgreement(std::span<const RatedUnit> units);

}  // namespace vertelwerk::analysis
