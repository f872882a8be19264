#include "vertelwerk/analysis/coefficients.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace vertelwerk::analysis {
namespace {

struct LevelKey {
    Level level;
    std::string_view key;
};
constexpr std::array levelKeys{LevelKey{Level::Nominal, "nominal"}, LevelKey{Level::Ordinal, "ordinal"},
                               LevelKey{Level::Interval, "interval"}, LevelKey{Level::Ratio, "ratio"}};

using Shares = std::map<double, double>;  // value to how often

double choose2(double n) {
    return n * (n - 1);
}

/// How often each value was given to one unit, and by how many coders.
struct Judgements {
    Shares counts;
    double coders = 0;
};

Judgements judgementsOf(const RatedUnit& unit) {
    Judgements judgements;
    for (const auto& value : unit.values) {
        if (value) {
            ++judgements.counts[*value];
            ++judgements.coders;
        }
    }
    return judgements;
}

/// (observed - expected) / (1 - expected); nothing without variation.
std::optional<double> beyondChance(double observed, double expected) {
    constexpr double certain = 1e-12;
    if (1 - expected < certain) {
        return std::nullopt;
    }
    return (observed - expected) / (1 - expected);
}

/// Cohen's kappa of the coders at two places.
std::optional<double> kappaOf(std::span<const RatedUnit> units, std::size_t first, std::size_t second) {
    Shares ofFirst;
    Shares ofSecond;
    double total = 0;
    double equal = 0;
    for (const auto& unit : units) {
        const auto& a = unit.values[first];
        const auto& b = unit.values[second];
        if (a && b) {
            ofFirst[*a] += unit.times;
            ofSecond[*b] += unit.times;
            total += unit.times;
            equal += *a == *b ? unit.times : 0;
        }
    }
    if (total <= 0) {
        return std::nullopt;
    }
    double expected = 0;
    for (const auto& [value, count] : ofFirst) {
        if (const auto other = ofSecond.find(value); other != ofSecond.end()) {
            expected += count / total * other->second / total;
        }
    }
    return beyondChance(equal / total, expected);
}

/// How many values lie between two, for ordinal differences: half of each end and all between.
class Ranks {
  public:
    explicit Ranks(const Shares& marginals) {
        double before = 0;
        for (const auto& [value, count] : marginals) {
            middle_.emplace(value, before + count / 2);
            before += count;
        }
    }
    [[nodiscard]] double between(double low, double high) const { return middle_.at(high) - middle_.at(low); }

  private:
    std::map<double, double> middle_;
};

double squaredDifference(double a, double b, Level level, const Ranks& ranks) {
    const auto square = [](double x) { return x * x; };
    switch (level) {
        case Level::Nominal:
            return a == b ? 0 : 1;
        case Level::Ordinal:
            return square(ranks.between(a, b));
        case Level::Interval:
            return square(a - b);
        case Level::Ratio:
            return a + b == 0 ? 0 : square((a - b) / (a + b));
    }
    return 0;
}

}  // namespace

std::string_view toKey(Level level) {
    return std::ranges::find(levelKeys, level, &LevelKey::level)->key;
}

std::optional<Level> levelFromKey(std::string_view key) {
    const auto* const found = std::ranges::find(levelKeys, key, &LevelKey::key);
    return found == levelKeys.end() ? std::nullopt : std::optional(found->level);
}

std::optional<double> observedAgreement(std::span<const RatedUnit> units) {
    double total = 0;
    double agreed = 0;
    for (const auto& unit : units) {
        const auto judged = judgementsOf(unit);
        if (judged.coders < 2) {
            continue;
        }
        double equal = 0;
        for (const auto& [value, count] : judged.counts) {
            equal += choose2(count);
        }
        total += unit.times;
        agreed += unit.times * equal / choose2(judged.coders);
    }
    return total > 0 ? std::optional(agreed / total) : std::nullopt;
}

std::optional<double> cohenKappa(std::span<const RatedUnit> units) {
    if (units.empty()) {
        return std::nullopt;
    }
    const auto coders = units.front().values.size();
    double sum = 0;
    double pairs = 0;
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            const auto kappa = kappaOf(units, first, second);
            if (!kappa) {
                return std::nullopt;
            }
            sum += *kappa;
            ++pairs;
        }
    }
    return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

std::optional<double> fleissKappa(std::span<const RatedUnit> units) {
    double total = 0;
    double agreed = 0;
    Shares shares;
    for (const auto& unit : units) {
        const auto judged = judgementsOf(unit);
        if (judged.coders < 2 || judged.coders < static_cast<double>(unit.values.size())) {
            continue;
        }
        double equal = 0;
        for (const auto& [value, count] : judged.counts) {
            equal += choose2(count);
            shares[value] += unit.times * count / judged.coders;
        }
        total += unit.times;
        agreed += unit.times * equal / choose2(judged.coders);
    }
    if (total <= 0) {
        return std::nullopt;
    }
    double expected = 0;
    for (const auto& [value, share] : shares) {
        expected += share / total * share / total;
    }
    return beyondChance(agreed / total, expected);
}

std::optional<double> krippendorffAlpha(std::span<const RatedUnit> units, Level level) {
    std::map<std::pair<double, double>, double> coincidences;  // of unequal values, the lower one first
    Shares marginals;
    double total = 0;
    for (const auto& unit : units) {
        const auto judged = judgementsOf(unit);
        if (judged.coders < 2) {
            continue;
        }
        for (auto a = judged.counts.begin(); a != judged.counts.end(); ++a) {
            marginals[a->first] += unit.times * a->second;
            total += unit.times * a->second;
            for (auto b = std::next(a); b != judged.counts.end(); ++b) {
                coincidences[{a->first, b->first}] +=
                    unit.times * a->second * b->second / (judged.coders - 1);
            }
        }
    }
    const Ranks ranks(marginals);
    double observed = 0;
    for (const auto& [values, count] : coincidences) {
        observed += count * squaredDifference(values.first, values.second, level, ranks);
    }
    double expected = 0;
    for (auto a = marginals.begin(); a != marginals.end(); ++a) {
        for (auto b = std::next(a); b != marginals.end(); ++b) {
            expected += a->second * b->second * squaredDifference(a->first, b->first, level, ranks);
        }
    }
    if (expected <= 0 || total < 2) {
        return std::nullopt;
    }
    return 1 - observed * (total - 1) / expected;
}

std::optional<double> positiveAgreement(std::span<const RatedUnit> units) {
    double present = 0;
    double shared = 0;
    for (const auto& unit : units) {
        const auto judged = judgementsOf(unit);
        if (judged.coders < 2) {
            continue;
        }
        const auto absent = judged.counts.find(0);
        const double with = judged.coders - (absent == judged.counts.end() ? 0 : absent->second);
        present += unit.times * with * (judged.coders - 1);
        shared += unit.times * choose2(with);
    }
    return present > 0 ? std::optional(shared / present) : std::nullopt;
}

}  // namespace vertelwerk::analysis
