#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// The filter row as it stands: what was typed, and what was chosen beside it (empty for all).
struct CollectionChoices {
    std::string written;        ///< conditions such as wijk:Molenwijk -jaar:2021
    std::string method;         ///< key
    std::string neighbourhood;  ///< name or code
    std::string year;
    std::string consent;  ///< a value of the consent field: "learning", "research=unknown"
    friend bool operator==(const CollectionChoices&, const CollectionChoices&) = default;
};

/// Cuts a line of conditions at spaces outside quotes; "wijk: De Kreken" is not joined, quotes are needed.
[[nodiscard]] std::vector<std::string> conditions(std::string_view written);

/// All conditions of the row. Invalid, naming the condition that cannot be understood.
[[nodiscard]] base::Result<model::StoryFilter> filterOf(const CollectionChoices& choices);

}  // namespace vertelwerk::gui
