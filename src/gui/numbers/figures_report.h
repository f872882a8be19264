#pragma once

#include "vertelwerk/app/joint.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"

#include "gui/widgets/row_text.h"

#include <span>
#include <vector>

namespace vertelwerk::gui {

/// "4 indicators read from 2 files; 1 file refused."
[[nodiscard]] base::Message summaryOf(std::span<const app::ImportedFigures> files,
                                      const base::Catalogue& catalogue);

/// Whether there is something to look at: a refused file, rows that were not read.
[[nodiscard]] bool hasProblems(std::span<const app::ImportedFigures> files);

/// A row for each file: what was read and every problem.
[[nodiscard]] std::vector<Row> reportRows(std::span<const app::ImportedFigures> files,
                                          const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
