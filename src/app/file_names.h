#pragma once

#include "vertelwerk/analysis/identifying.h"

#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// Finds what in the name of a file may be somebody's name, address or number: the program keeps file
/// names to show where a story came from.
class NamesInFileNames {
  public:
    /// Begins to load the lists of names, beside what goes on; without them only numbers and addresses are
    /// found.
    NamesInFileNames();

    /// The words, as they stand there.
    [[nodiscard]] std::vector<std::string> in(std::string_view fileName) const;

  private:
    std::shared_future<std::optional<analysis::NameLists>> names_;
};

}  // namespace vertelwerk::app
