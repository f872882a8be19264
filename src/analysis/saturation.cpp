#include "vertelwerk/analysis/saturation.h"

#include "vertelwerk/base/random.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace vertelwerk::analysis {
namespace {

/// How many different codes there are after each story, in this order.
std::vector<std::size_t> cumulative(const std::vector<StoryCodes>& stories,
                                    const std::vector<std::size_t>& order) {
    std::set<model::CodeId> seen;
    std::vector<std::size_t> counts;
    counts.reserve(order.size());
    for (const auto place : order) {
        seen.insert(stories[place].codes.begin(), stories[place].codes.end());
        counts.push_back(seen.size());
    }
    return counts;
}

double medianOf(std::vector<std::size_t>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return static_cast<double>(*middle);
    }
    const auto below = *std::max_element(values.begin(), middle);
    return static_cast<double>(below + *middle) / 2;
}

void addShuffled(Saturation& result, const SaturationRequest& request) {
    const auto count = request.stories.size();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random(request.seed);
    std::vector<std::vector<std::size_t>> after(count);
    for (std::size_t shuffle = 0; shuffle < request.shuffles; ++shuffle) {
        for (std::size_t i = count; i > 1; --i) {
            std::swap(order[i - 1], order[base::randomBelow(random, i)]);
        }
        const auto counts = cumulative(request.stories, order);
        for (std::size_t i = 0; i < count; ++i) {
            after[i].push_back(counts[i]);
        }
    }
    for (std::size_t i = 0; i < count && request.shuffles > 0; ++i) {
        result.steps[i].shuffled = medianOf(after[i]);
    }
}

/// The share of new codes in each run, and where it first is small enough.
void addShares(Saturation& result, const SaturationRequest& request) {
    auto& steps = result.steps;
    if (request.run == 0 || request.base == 0 || steps.size() < request.base + request.run) {
        return;
    }
    const auto base = static_cast<double>(steps[request.base - 1].cumulative);
    if (base <= 0) {
        return;
    }
    for (auto last = request.base + request.run - 1; last < steps.size(); ++last) {
        const auto fresh = steps[last].cumulative - steps[last - request.run].cumulative;
        steps[last].share = static_cast<double>(fresh) / base;
        if (!result.reached && *steps[last].share <= request.threshold) {
            result.reached = last + 1;
        }
    }
}

}  // namespace

Saturation saturation(const SaturationRequest& request) {
    Saturation result;
    result.base = request.base;
    result.run = request.run;
    result.threshold = request.threshold;
    std::set<model::CodeId> seen;
    for (const auto& story : request.stories) {
        const std::set<model::CodeId> own(story.codes.begin(), story.codes.end());
        const auto before = seen.size();
        seen.insert(own.begin(), own.end());
        result.steps.push_back({.story = story.story,
                                .codes = own.size(),
                                .fresh = seen.size() - before,
                                .cumulative = seen.size(),
                                .share = std::nullopt});
    }
    addShuffled(result, request);
    addShares(result, request);
    return result;
}

}  // namespace vertelwerk::analysis
