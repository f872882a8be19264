#pragma once

#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// Finds what in the name of a file may be somebody's name, address or number: the program keeps file
/// names to show where a story came from.
class NamesInFileNames {
  public:
    /// The words, as they stand there. The first call loads the lists of names; without them only numbers
    /// and addresses are found.
    [[nodiscard]] std::vector<std::string> in(std::string_view fileName);

  private:
    std::optional<base::Result<analysis::NameLists>> names_;  ///< once loaded
};

}  // namespace vertelwerk::app
