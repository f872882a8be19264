#pragma once

#include <string>
#include <vector>

namespace vertelwerk::exchange::testing {

/// A tab-separated file of expectations: cells by column name.
class TableFile {
  public:
    explicit TableFile(const std::string& path);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] const std::string& cell(std::size_t row, const std::string& column) const;

  private:
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

[[nodiscard]] std::string readWhole(const std::string& path);

}  // namespace vertelwerk::exchange::testing
