#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/consent.h"

#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Reads "onderzoek=ja; leersessie=nee" into `consent`; what it does not understand goes to `problems`.
/// A purpose answered both ways is answered no.
void readConsent(std::string_view written, std::vector<model::ConsentEntry>& consent,
                 std::vector<base::Message>& problems);

/// Adds an answer; no wins from an earlier yes.
void addConsent(model::Purpose purpose, model::Answer answer, std::vector<model::ConsentEntry>& consent);

}  // namespace vertelwerk::exchange
