#pragma once

#include "app/export_data.h"

#include <string>

namespace vertelwerk::app {

/// The bytes of the file that `data` was chosen for, in the report's content and format. Fills in the rows
/// that went in and what the format cannot hold. What was stopped is of no use.
[[nodiscard]] base::Result<std::string> exportBytes(store::Database& database, const ExportData& data,
                                                    ExportReport& report,
                                                    const base::Progress& progress = {});

}  // namespace vertelwerk::app
