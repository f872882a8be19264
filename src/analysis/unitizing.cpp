#include "vertelwerk/analysis/unitizing.h"

#include <algorithm>
#include <map>
#include <set>

namespace vertelwerk::analysis {
namespace {

/// A marked stretch, or a gap between two.
struct Segment {
    text::Range range;
    std::optional<int> category;

    [[nodiscard]] double begin() const { return static_cast<double>(range.begin); }
    [[nodiscard]] double length() const { return static_cast<double>(range.length()); }
};

/// The whole of a text in segments: the stretches of one coder, with `only` those of that category, and
/// what lies between them.
std::vector<Segment> segmentsOf(text::Range text, std::vector<CodedStretch> stretches,
                                std::optional<int> only = std::nullopt) {
    std::ranges::sort(stretches, {}, [](const CodedStretch& stretch) { return stretch.range; });
    std::vector<Segment> segments;
    auto at = text.begin;
    for (const auto& stretch : stretches) {
        if (stretch.range.empty() || (only && stretch.category != *only)) {
            continue;
        }
        if (stretch.range.begin > at) {
            segments.push_back({{at, stretch.range.begin}, std::nullopt});
        }
        segments.push_back({stretch.range, stretch.category});
        at = stretch.range.end;
    }
    if (at < text.end) {
        segments.push_back({{at, text.end}, std::nullopt});
    }
    return segments;
}

/// What two coders marked at the same places: calls `each` for every pair of segments in common, with the
/// common length.
template <typename Each>
void eachCommon(const std::vector<Segment>& a, const std::vector<Segment>& b, Each each) {
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto begin = std::max(a[i].range.begin, b[j].range.begin);
        const auto end = std::min(a[i].range.end, b[j].range.end);
        if (begin < end) {
            each(a[i], b[j], static_cast<double>(end - begin));
        }
        a[i].range.end <= b[j].range.end ? ++i : ++j;
    }
}

using Category = std::optional<int>;

/// The coincidences of all texts and what they would be by chance.
struct Coincidences {
    std::map<std::pair<Category, Category>, double> common;
    std::map<Category, double> marginals;
    std::map<Category, double> withinSegments;  ///< pairs of places that no chance could part
    double total = 0;

    void add(const Continuum& text) {
        std::vector<std::vector<Segment>> segments;
        for (const auto& stretches : text.coders) {
            segments.push_back(segmentsOf(text.range, stretches));
            for (const auto& segment : segments.back()) {
                withinSegments[segment.category] +=
                    segment.category ? segment.length() * segment.length() : segment.length();
            }
        }
        const auto others = static_cast<double>(segments.size()) - 1;
        for (const auto& one : segments) {
            for (const auto& other : segments) {
                if (&one != &other) {
                    eachCommon(one, other, [&](const Segment& a, const Segment& b, double length) {
                        common[{a.category, b.category}] += length / others;
                        marginals[a.category] += length / others;
                        total += length / others;
                    });
                }
            }
        }
    }

    /// 1 - observed / expected over the pairs of unlike categories that `counts`.
    template <typename Counts>
    [[nodiscard]] std::optional<double> alpha(Counts counts) const {
        double observed = 0;
        for (const auto& [pair, length] : common) {
            observed += counts(pair.first, pair.second) ? length : 0;
        }
        double products = 0;
        for (const auto& [a, lengthOfA] : marginals) {
            for (const auto& [b, lengthOfB] : marginals) {
                products += counts(a, b) ? lengthOfA * lengthOfB : 0;
            }
        }
        double within = 0;
        for (const auto& [category, places] : withinSegments) {
            within += places;
        }
        if (total <= 0 || products <= 0) {
            return std::nullopt;
        }
        return 1 - observed * (total - within / total) / products;
    }
};

double cube(double x) {
    return x * x * x;
}

double square(double x) {
    return x * x;
}

/// The squared difference of two segments of one category, as the definition of 1995 has it.
double squaredDifference(const Segment& a, const Segment& b) {
    if (a.category && b.category) {
        return a.range.overlaps(b.range)
                   ? square(a.begin() - b.begin()) + square(a.begin() + a.length() - b.begin() - b.length())
                   : 0;
    }
    if (a.category && b.range.contains(a.range)) {
        return square(a.length());
    }
    return b.category && a.range.contains(b.range) ? square(b.length()) : 0;
}

double sumOfDifferences(const std::vector<std::vector<Segment>>& coders) {
    double sum = 0;
    for (const auto& one : coders) {
        for (const auto& other : coders) {
            if (&one != &other) {
                for (const auto& a : one) {
                    for (const auto& b : other) {
                        sum += squaredDifference(a, b);
                    }
                }
            }
        }
    }
    return sum;
}

std::vector<Segment> joined(const std::vector<std::vector<Segment>>& coders) {
    std::vector<Segment> all;
    for (const auto& segments : coders) {
        all.insert(all.end(), segments.begin(), segments.end());
    }
    return all;
}

/// The sum that chance would give, before it is set against the length of the text.
double sumByChance(const std::vector<Segment>& all, double units) {
    double sum = 0;
    for (const auto& unit : all) {
        if (!unit.category) {
            continue;
        }
        const auto length = unit.length();
        sum += (units - 1) / 3 * (2 * cube(length) - 3 * square(length) + length);
        for (const auto& gap : all) {
            if (!gap.category && gap.length() >= length) {
                sum += square(length) * (gap.length() - length + 1);
            }
        }
    }
    return sum;
}

}  // namespace

UnitizingAlpha unitizingAlpha(std::span<const Continuum> texts) {
    Coincidences coincidences;
    for (const auto& text : texts) {
        coincidences.add(text);
    }
    return {coincidences.alpha([](Category a, Category b) { return a != b; }),
            coincidences.alpha([](Category a, Category b) { return a.has_value() != b.has_value(); })};
}

SquaredUnitizing squaredUnitizing(const Continuum& text, int category) {
    std::vector<std::vector<Segment>> coders;
    coders.reserve(text.coders.size());
    for (const auto& stretches : text.coders) {
        coders.push_back(segmentsOf(text.range, stretches, category));
    }
    const auto all = joined(coders);
    const auto m = static_cast<double>(coders.size());
    const auto length = static_cast<double>(text.range.length());
    double units = 0;
    double within = 0;
    for (const auto& segment : all) {
        if (segment.category) {
            ++units;
            within += segment.length() * (segment.length() - 1);
        }
    }
    const auto places = m * length * (m * length - 1) - within;
    if (m < 2 || places <= 0) {
        return {};
    }
    SquaredUnitizing result;
    result.observed = sumOfDifferences(coders) / (m * (m - 1) * square(length));
    result.expected = 2 / length * sumByChance(all, units) / places;
    if (*result.expected > 0) {
        result.alpha = 1 - *result.observed / *result.expected;
    }
    return result;
}

SquaredUnitizing squaredUnitizing(const Continuum& text) {
    std::set<int> categories;
    for (const auto& stretches : text.coders) {
        for (const auto& stretch : stretches) {
            categories.insert(stretch.category);
        }
    }
    SquaredUnitizing sum{0, 0, std::nullopt};
    for (const auto category : categories) {
        const auto one = squaredUnitizing(text, category);
        sum.observed = *sum.observed + one.observed.value_or(0);
        sum.expected = *sum.expected + one.expected.value_or(0);
    }
    if (*sum.expected > 0) {
        sum.alpha = 1 - *sum.observed / *sum.expected;
    }
    return sum;
}

}  // namespace vertelwerk::analysis
