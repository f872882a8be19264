#pragma once

#include "vertelwerk/model/consent.h"

namespace vertelwerk::model {

/// One more reason to set a story apart, in a strict collection only: it is not known what the teller
/// agreed to.
inline constexpr SetApart consentUnknown{3};

/// As setApart, for a collection that may be strict.
[[nodiscard]] std::optional<SetApart> setApart(const ConsentState& consent, bool withdrawn,
                                               std::string_view until, std::string_view today, bool strict);

}  // namespace vertelwerk::model
