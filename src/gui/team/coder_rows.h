#pragma once

#include "vertelwerk/app/coder_package.h"
#include "vertelwerk/app/coders.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/widgets/row_text.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A coder and how far that coder is.
[[nodiscard]] Row coderRow(const app::CoderProgress& progress, const base::Catalogue& catalogue);

/// What came of taking a package in, in a sentence.
[[nodiscard]] std::string packageSummary(const app::PackageMerged& merged, const base::Catalogue& catalogue);
/// What was not taken over, story by story.
[[nodiscard]] std::vector<Row> packageRows(const app::PackageMerged& merged,
                                           const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
