#pragma once

#include "app/export_data.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::app {

/// What of the project a .qdpx has no place for, and what is not carried in its notes either.
/// @param wordless passages whose words were taken out of the text
[[nodiscard]] base::Result<std::vector<base::Message>> qdpxLosses(store::Database& database,
                                                                  const ExportData& data,
                                                                  std::size_t wordless);

/// The same before there is anything.
[[nodiscard]] base::Result<std::vector<base::Message>> qdpxLosses(store::Database& database,
                                                                  const ExportData& data);

/// What of the codebook a .qdc has no place for.
[[nodiscard]] base::Result<std::vector<base::Message>> qdcLosses(store::Database& database);

}  // namespace vertelwerk::app
