#pragma once

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/widgets/row_text.h"

#include <vector>

namespace vertelwerk::gui {

/// A row for each check of the export gate: what it says, of which story, and why.
[[nodiscard]] std::vector<Row> rowsOf(const app::GateReport& gate, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
