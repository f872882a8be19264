#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::analysis {

/// A passage with what a joint display needs to know of its story.
struct ToldPassage {
    model::PassageRow row;
    std::string language;
    std::string narrator;  ///< pseudonym; stories without one each count as a teller of their own
    model::Method method = model::Method::Storytelling;
    model::Area area;
    std::string date;
};

/// How often something was told. Counted are tellers, stories, passages.
struct Count {
    std::size_t tellers = 0;
    std::size_t stories = 0;
    std::size_t passages = 0;
    friend bool operator==(const Count&, const Count&) = default;
};

/// How far numbers and stories agree; the researcher chooses, never the program.
enum class Fit { Confirms, Adds, Contradicts, TooLittle };

/// Years from `from` to `to`, inclusive; nothing is no bound.
struct Period {
    std::optional<int> from;
    std::optional<int> to;
};

/// One indicator beside one theme.
struct JointIndicator {
    model::Link link;
    model::Indicator indicator;           ///< observations of the chosen areas and period only
    std::vector<base::Message> warnings;  ///< area, period, direction, n
};

/// One theme: numbers, tellers, quotes of both kinds.
struct JointRow {
    model::Code code;
    std::vector<JointIndicator> indicators;
    Count told;                                 ///< all passages of the theme
    std::map<model::Valence, Count> byValence;  ///< every valence, also those never told
    std::map<model::Method, Count> byMethod;    ///< the methods in which it was told
    std::vector<ToldPassage> good;              ///< quotes, at most the asked number, another teller first
    std::vector<ToldPassage> bad;
    std::vector<ToldPassage> mixed;
    std::vector<ToldPassage> unjudged;    ///< passages without a valence
    std::vector<base::Message> warnings;  ///< fewer than three tellers ...
};

struct JointRequest {
    std::vector<model::Code> codes;  ///< a row each, in this order
    std::vector<model::Link> links;
    std::vector<model::Indicator> indicators;  ///< with observations, those the links name
    std::vector<ToldPassage> passages;         ///< of those codes
    std::vector<model::Area> areas;  ///< codes with their names that the project knows from elsewhere
    std::string area;                ///< CBS code or name; empty for all
    Period period;
    std::size_t quotes = 3;  ///< how many of the larger kind; the other in proportion
};

/// Lays numbers beside stories. Suggests no fit: a level is compared with a level by people. Quotes
/// are dealt in the true proportion of good, bad, mixed and unjudged passages, at least one of each
/// kind that was told. With an area, figures are that area's own or, with a warning, those of the
/// nearest larger area that has any, and stories are those told in it or in an area within it. With a
/// period, both are of its years; stories whose area or date is not known are left out and counted in
/// a warning.
[[nodiscard]] std::vector<JointRow> jointDisplay(const JointRequest& request);

/// Counts distinct tellers, stories and passages.
[[nodiscard]] Count countTold(const std::vector<const ToldPassage*>& passages);

}  // namespace vertelwerk::analysis
