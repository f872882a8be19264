#pragma once

#include "vertelwerk/app/importing.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// What the cells of a table's columns hold, a few that differ, so that a person can say what the columns
/// are.
/// @param file ImportedFile::place of a table with stories
/// @return for each column of `mapping`, in its order
[[nodiscard]] base::Result<std::vector<std::vector<std::string>>> columnSamples(
    const ImportRequest& request, const std::string& file, const exchange::TableMapping& mapping);

}  // namespace vertelwerk::app
