#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/search/query.h"

#include <string>

namespace vertelwerk::gui {

/// The filter row as it stands: what was typed, and what was chosen beside it (empty for all).
struct CollectionChoices {
    std::string written;        ///< a query: wijk:Molenwijk -jaar:2021, zoekvraag:naam, words
    std::string method;         ///< key
    std::string neighbourhood;  ///< name or code
    std::string year;
    std::string consent;  ///< a value of the consent field: "learning", "research=unknown"
    friend bool operator==(const CollectionChoices&, const CollectionChoices&) = default;
};

/// What was typed and what was chosen, all of it. Invalid, naming what cannot be understood.
[[nodiscard]] base::Result<search::Query> queryOf(const CollectionChoices& choices);

}  // namespace vertelwerk::gui
