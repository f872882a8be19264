#pragma once

#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/catalogue.h"

#include <array>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// The grounds in the order in which they are offered.
inline constexpr std::array offeredGrounds{model::Ground::Consent, model::Ground::PublicTask,
                                           model::Ground::Research};

/// What is urgent or must be known of the collection: how long it may stay, and whether its disk is
/// encrypted.
[[nodiscard]] std::vector<std::string> rulesNotes(const app::CollectionState& state,
                                                  const base::Catalogue& catalogue);

/// How many stories are set apart, a line a reason; one line when none is.
[[nodiscard]] std::vector<std::string> setApartLines(const app::CollectionState& state,
                                                     const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
