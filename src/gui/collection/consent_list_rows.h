#pragma once

#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/catalogue.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A row of a consent list before it is recorded.
struct ConsentListRow {
    std::string line;
    std::string story;    ///< as the list names it, and its title
    std::string answers;  ///< "research: yes, quote: no"
    std::string proof;    ///< date, way and wording
    std::string problem;  ///< why it cannot be used; else empty
};

[[nodiscard]] std::vector<ConsentListRow> consentListRows(const std::vector<app::ConsentRow>& rows,
                                                          const base::Catalogue& catalogue);

/// All that a row says, on lines of their own.
[[nodiscard]] std::string consentRowTold(const ConsentListRow& row);

/// How many rows can be recorded.
[[nodiscard]] std::size_t recordable(const std::vector<app::ConsentRow>& rows);

/// Of how many stories they say something.
[[nodiscard]] std::size_t storiesOf(const std::vector<app::ConsentRow>& rows);

/// "12 rows can be recorded. 3 rows cannot be used and are left out."
[[nodiscard]] std::string consentListSummary(const app::ConsentList& list, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
