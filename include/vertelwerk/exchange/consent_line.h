#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/consent.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Reads "onderzoek=ja; leersessie=nee", also without signs ("onderzoek ja, geen leersessie"), into
/// `consent`; what it does not understand goes to `problems`. A purpose answered both ways is answered no,
/// and a no to all of it is a no to research.
void readConsent(std::string_view written, std::vector<model::ConsentEntry>& consent,
                 std::vector<base::Message>& problems);

/// How people answer: with yes and no; in the line of a form, where a yes with a condition is no answer; or
/// with whatever a question lets them tick.
enum class Wording { Plain, Line, Free };

/// The answer that a cell gives; what a spreadsheet calls true is yes. Nothing when it is none.
[[nodiscard]] std::optional<model::Answer> consentAnswer(std::string_view cell, Wording wording);

/// What a name says about consent.
struct NamedPurpose {
    std::optional<model::Purpose> purpose;
    bool stated =
        false;  ///< it names consent too: "Toestemming onderzoek"; "onderzoek" alone may be anything
};

/// The purpose in "Toestemming voor onderzoek", "consent to quote", "Toestemming (foto)" or "onderzoek".
[[nodiscard]] NamedPurpose purposeInName(std::string_view header);

/// What a question asks leave for; without a purpose it is for use in general.
struct AskedLeave {
    std::optional<model::Purpose> purpose;
};

/// "Mogen wij uw verhaal gebruiken?", "akkoord met publicatie"; nothing for another question.
[[nodiscard]] std::optional<AskedLeave> leaveAsked(std::string_view header);

/// Adds an answer; no wins from an earlier yes.
void addConsent(model::Purpose purpose, model::Answer answer, std::vector<model::ConsentEntry>& consent);

}  // namespace vertelwerk::exchange
