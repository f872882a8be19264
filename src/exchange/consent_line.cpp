#include "exchange/consent_line.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <optional>

namespace vertelwerk::exchange {

namespace {

std::string_view withoutTrailing(std::string_view text, std::string_view marks) {
    const std::size_t last = text.find_last_not_of(marks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// "leersessie ja", "geen leersessie": a purpose beside a bare answer.
std::optional<Pair> spokenPair(std::string_view piece) {
    const std::size_t lastSpace = piece.find_last_of(' ');
    if (lastSpace == std::string_view::npos) {
        return std::nullopt;
    }
    const auto key = text::trimmed(withoutTrailing(piece.substr(0, lastSpace), " -"));
    const auto last = piece.substr(lastSpace + 1);
    if (model::answerFromWord(last) && model::purposeFromWord(key)) {
        return Pair{key, last};
    }
    const std::size_t space = piece.find(' ');
    const auto first = piece.substr(0, space);
    const auto rest = text::trimmed(piece.substr(space));
    if (isOneOf(text::folded(first), {"geen", "niet", "no", "not"}) && model::purposeFromWord(rest)) {
        return Pair{rest, "nee"};
    }
    return std::nullopt;
}

std::optional<Pair> pairIn(std::string_view piece) {
    const auto pair = splitPair(piece, "=:");
    return pair ? pair : spokenPair(text::trimmed(piece));
}

/// Whether a pair begins here, such as "leersessie=ja".
bool beginsPair(std::string_view written) {
    return pairIn(written.substr(0, written.find_first_of(";,\n"))).has_value();
}

/// Pairs stand between semicolons or line breaks; some people type commas, which explain an answer as well.
std::vector<std::string_view> pairsOf(std::string_view written) {
    std::vector<std::string_view> pairs;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= written.size(); ++at) {
        const bool ends = at == written.size() || written[at] == ';' || written[at] == '\n' ||
                          (written[at] == ',' && beginsPair(written.substr(at + 1)));
        if (!ends) {
            continue;
        }
        if (const auto piece = text::trimmed(written.substr(begin, at - begin)); !piece.empty()) {
            pairs.push_back(piece);
        }
        begin = at + 1;
    }
    return pairs;
}

}  // namespace

std::optional<model::Answer> consentAnswer(std::string_view cell, Wording wording) {
    const std::string folded = text::folded(cell);
    const std::string_view said = withoutTrailing(folded, " .,!");
    if (const auto answer = model::answerFromWord(said)) {
        return answer;
    }
    if (isOneOf(said, {"true", "waar", "j", "y"})) {
        return model::Answer::Yes;
    }
    if (isOneOf(said, {"false", "onwaar", "n"})) {
        return model::Answer::No;
    }
    if (wording == Wording::Plain) {
        return std::nullopt;
    }
    const std::string_view first = said.substr(0, said.find_first_of(" ,.;:("));
    if (isOneOf(first, {"nee", "no", "niet", "geen", "0", "liever", "weiger", "not"})) {
        return model::Answer::No;
    }
    const bool begun = isOneOf(
        first, {"ja", "yes", "1", "x", "akkoord", "agree", "ok", "mag", "\u2713", "\u2714", "v", "j", "y"});
    const bool yes =
        (begun && (wording == Wording::Free || first == said)) ||
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
    if (consentAnswer(written, Wording::Line) == model::Answer::No && !beginsPair(written)) {
        return addConsent(model::Purpose::Research, model::Answer::No, consent);
    }
    for (const std::string_view piece : pairsOf(written)) {
        const std::optional<Pair> pair = pairIn(piece);
        if (!pair) {
            problems.push_back(base::msg("Consent: \"{0}\" is no pair such as research=yes.", piece));
            continue;
        }
        const auto purpose = model::purposeFromWord(pair->key);
        if (!purpose) {
            problems.push_back(base::msg("Consent: the purpose \"{0}\" is not known.", pair->key));
            continue;
        }
        const auto answer =
            pair->value.empty() ? model::Answer::Unknown : consentAnswer(pair->value, Wording::Line);
        if (!answer) {
            problems.push_back(base::msg("Consent: the answer \"{0}\" to \"{1}\" is neither yes nor no.",
                                         pair->value, pair->key));
            continue;
        }
        addConsent(*purpose, *answer, consent);
    }
}

}  // namespace vertelwerk::exchange
