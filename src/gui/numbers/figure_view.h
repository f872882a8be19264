#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/chart/scene.h"
#include "vertelwerk/model/indicator.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// The figures of one area.
struct FigureLine {
    std::string area;
    std::vector<std::string> cells;       ///< one a period; empty where there is no figure
    std::string answers;                  ///< how many the latest figure rests on, where the source says
    std::string latest;                   ///< the latest known value with its unit
    std::string latestNote;               ///< its period and n
    std::optional<chart::Scene> drawing;  ///< a small line, where there are two figures or more
};

/// An indicator as a table with an area a line and a period a column.
struct FigureView {
    std::string name;
    std::string unit;
    std::vector<std::string> periods;
    bool hasAnswers = false;  ///< some line says how many it rests on
    std::vector<FigureLine> lines;
};

[[nodiscard]] FigureView figureView(const model::Indicator& indicator, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
