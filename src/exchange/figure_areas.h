#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/story.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Reads the area codes of one column. Codes without prefix (9902, 990201, 99020101) get theirs back
/// when more cells are such numbers than are something else; a name may stand beside a code.
class AreaReader {
  public:
    explicit AreaReader(std::span<const std::string> column);

    /// The code, or what the cell says when it holds none, and the name beside the code.
    [[nodiscard]] model::Area area(std::string_view cell) const;

    /// What a user should know of the codes.
    void tell(std::vector<base::Message>& problems) const;

  private:
    std::string repaired_;           ///< a code as it lost its prefix; empty when none did
    std::set<std::string> unknown_;  ///< what is no area code
    std::string example_;
};

/// Whether the words are the country itself.
[[nodiscard]] bool isCountry(std::string_view words);

/// Whether most cells of a column are area codes.
[[nodiscard]] bool holdsAreaCodes(std::span<const std::string> column);

}  // namespace vertelwerk::exchange
