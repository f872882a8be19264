#pragma once

#include "vertelwerk/base/catalogue.h"

#include <wx/string.h>

namespace vertelwerk::gui {

/// What a file dialog offers where a table is to be chosen: csv, tsv, xlsx, ods.
[[nodiscard]] wxString tableWildcard(const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
