#pragma once

#include "vertelwerk/base/message.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Reads the area codes of one column. Codes without prefix (9902, 990201, 99020101) get theirs back
/// when whatever is no code in the column is such a number.
class AreaReader {
  public:
    explicit AreaReader(std::span<const std::string> column);

    [[nodiscard]] std::string code(std::string_view cell) const;

    /// What a user should know of the codes.
    void tell(std::vector<base::Message>& problems) const;

  private:
    bool repairs_ = false;
    std::size_t unknown_ = 0;  ///< cells that are no area code
    std::string example_;
};

/// Whether most cells of a column are area codes.
[[nodiscard]] bool holdsAreaCodes(std::span<const std::string> column);

}  // namespace vertelwerk::exchange
