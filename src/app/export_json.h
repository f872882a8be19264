#pragma once

#include "app/export_data.h"

#include <string>

namespace vertelwerk::app {

/// Everything that may go as one JSON document; assets/schema/project-export.schema.json describes it.
[[nodiscard]] base::Result<std::string> makeJson(store::Database& database, const ExportData& data,
                                                 ExportReport& report);

}  // namespace vertelwerk::app
