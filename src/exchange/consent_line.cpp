#include "exchange/consent_line.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <optional>

namespace vertelwerk::exchange {

namespace {

/// Pairs stand between semicolons; some people type commas or line breaks.
std::vector<std::string_view> pairsOf(std::string_view written) {
    std::vector<std::string_view> pairs;
    std::size_t begin = 0;
    while (begin <= written.size()) {
        const std::size_t end = std::min(written.find_first_of(";,\n", begin), written.size());
        const std::string_view piece = text::trimmed(written.substr(begin, end - begin));
        if (!piece.empty()) {
            pairs.push_back(piece);
        }
        begin = end + 1;
    }
    return pairs;
}

}  // namespace

std::optional<model::Answer> consentAnswer(std::string_view cell, Wording wording) {
    const std::string said = text::folded(cell);
    if (const auto answer = model::answerFromWord(said)) {
        return answer;
    }
    if (isOneOf(said, {"true", "waar"})) {
        return model::Answer::Yes;
    }
    if (isOneOf(said, {"false", "onwaar"})) {
        return model::Answer::No;
    }
    if (wording == Wording::Plain) {
        return std::nullopt;
    }
    const std::string_view first = std::string_view(said).substr(0, said.find_first_of(" ,.;:"));
    if (isOneOf(first, {"nee", "no", "niet", "geen", "0", "n", "liever", "weiger"})) {
        return model::Answer::No;
    }
    const bool yes =
        isOneOf(first, {"ja", "yes", "1", "x", "j", "y", "akkoord", "agree", "ok", "mag", "\u2713", "\u2714",
                        "v"}) ||
        isOneOf(said, {"ik ga akkoord", "ik geef toestemming", "i agree", "checked", "aangevinkt"});
    return yes ? std::optional(model::Answer::Yes) : std::nullopt;
}

void addConsent(model::Purpose purpose, model::Answer answer, std::vector<model::ConsentEntry>& consent) {
    const auto same = std::ranges::find(consent, purpose, &model::ConsentEntry::purpose);
    if (same == consent.end()) {
        model::ConsentEntry entry;
        entry.purpose = purpose;
        entry.answer = answer;
        entry.how = "form";
        consent.push_back(std::move(entry));
    } else if (answer == model::Answer::No || same->answer == model::Answer::Unknown) {
        same->answer = answer;
    }
}

void readConsent(std::string_view written, std::vector<model::ConsentEntry>& consent,
                 std::vector<base::Message>& problems) {
    for (const std::string_view piece : pairsOf(written)) {
        const std::optional<Pair> pair = splitPair(piece, "=:");
        if (!pair) {
            problems.push_back(base::msg("Consent: \"{0}\" is no pair such as research=yes.", piece));
            continue;
        }
        const auto purpose = model::purposeFromWord(pair->key);
        if (!purpose) {
            problems.push_back(base::msg("Consent: the purpose \"{0}\" is not known.", pair->key));
            continue;
        }
        const auto answer = pair->value.empty() ? model::Answer::Unknown : model::answerFromWord(pair->value);
        if (!answer) {
            problems.push_back(base::msg("Consent: the answer \"{0}\" to \"{1}\" is neither yes nor no.",
                                         pair->value, pair->key));
            continue;
        }
        addConsent(*purpose, *answer, consent);
    }
}

}  // namespace vertelwerk::exchange
