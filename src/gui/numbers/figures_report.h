#pragma once

#include "vertelwerk/app/figure_import.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"

#include "gui/widgets/row_text.h"

#include <span>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// "4 indicators read from 2 files; 1 file refused."
[[nodiscard]] base::Message summaryOf(std::span<const app::ImportedFigures> files,
                                      const base::Catalogue& catalogue);

/// Whether there is something to look at: a refused file, rows that were not read.
[[nodiscard]] bool hasProblems(std::span<const app::ImportedFigures> files);

/// "3 new, 2 changed, 1 gone": what figures become beside those in use; empty for a new indicator.
[[nodiscard]] std::string changeWords(const app::ImportedIndicator& indicator,
                                      const base::Catalogue& catalogue);

/// "WK990201, 2023: 12,5 becomes 13,1" for the first figures that change.
[[nodiscard]] std::vector<std::string> changedFigures(const app::ImportedIndicator& indicator,
                                                      const base::Catalogue& catalogue);

/// A row for each file: what was read and every problem.
[[nodiscard]] std::vector<Row> reportRows(std::span<const app::ImportedFigures> files,
                                          const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
