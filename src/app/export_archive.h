#pragma once

#include "app/export_data.h"

#include <string>

namespace vertelwerk::app {

/// An archive for a repository, as zip: texts, tables of stories, codings, codebook and indicators, the whole
/// as JSON, a note on the method, a README and checksums.
[[nodiscard]] base::Result<std::string> makeArchive(store::Database& database, const ExportData& data,
                                                    ExportReport& report);

}  // namespace vertelwerk::app
