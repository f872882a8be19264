#pragma once

#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vertelwerk::analysis {

/// What one more story brought.
struct SaturationStep {
    model::StoryId story;
    std::size_t codes = 0;       ///< different ones in the story
    std::size_t fresh = 0;       ///< of these, in no story before
    std::size_t cumulative = 0;  ///< different ones so far
    double shuffled = 0;         ///< the median of that over random orders of the stories
    /// New codes in the run that ends here as a share of the codes of the base, 0 or more; nothing before
    /// the first whole run.
    std::optional<double> share;
};

/// The codes of one story; one code may come more than once.
struct StoryCodes {
    model::StoryId story;
    std::vector<model::CodeId> codes;
};

struct SaturationRequest {
    std::vector<StoryCodes> stories;  ///< in order
    std::size_t base = 4;             ///< stories that the first codes come from
    std::size_t run = 2;              ///< stories that are looked at together
    double threshold = 0.05;          ///< share of new codes at which nothing much is new
    std::size_t shuffles = 200;
    std::uint64_t seed = 20200505;
};

struct Saturation {
    std::vector<SaturationStep> steps;
    std::size_t base = 0;
    std::size_t run = 0;
    double threshold = 0;
    std::optional<std::size_t> reached;  ///< after how many stories the share was at most the threshold
};

/// Base size, run length and new information threshold of G. Guest, E. Namey and M. Chen (2020), A simple
/// method to assess and report thematic saturation in qualitative research, PLoS ONE 15(5). Runs overlap:
/// each story after the base ends one when enough stories have come.
[[nodiscard]] Saturation saturation(const SaturationRequest& request);

}  // namespace vertelwerk::analysis
