#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/store/indicators.h"

#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::gui {

/// Of which area and years figures and stories are shown.
struct NumbersChoice {
    std::string area;  ///< code or name; empty for all
    analysis::Period period;
};

/// Everything the workspace of figures and stories shows, read in one go.
struct NumbersData {
    std::vector<model::Code> codes;
    std::vector<model::Link> links;
    std::vector<store::IndicatorRow> indicators;
    std::vector<std::pair<std::string, std::string>> areas;  ///< code and name, larger areas first
    std::vector<int> years;                                  ///< of figures or stories, ascending
    std::vector<analysis::JointRow> rows;                    ///< of every code that is linked or told
};

/// For a reader's thread.
/// @param filter on the stories; figures stay as they are
[[nodiscard]] base::Result<NumbersData> readNumbers(store::Database& database, const NumbersChoice& choice,
                                                    const model::StoryFilter& filter);

}  // namespace vertelwerk::gui
