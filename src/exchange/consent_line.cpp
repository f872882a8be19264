#include "vertelwerk/exchange/consent_line.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

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
    auto rest = text::trimmed(piece.substr(space));
    for (const std::string_view consent : {"toestemming voor ", "consent for ", "permission for "}) {
        rest.remove_prefix(rest.starts_with(consent) ? consent.size() : 0);
    }
    if (isOneOf(text::folded(first), {"geen", "niet", "nooit", "no", "not", "never"}) &&
        model::purposeFromWord(rest)) {
        return Pair{rest, "nee"};
    }
    if (isOneOf(text::folded(first), {"wel"}) && model::purposeFromWord(rest)) {
        return Pair{rest, "ja"};
    }
    return std::nullopt;
}

/// The purpose that "alles behalve publicatie" refuses, whatever the rest allows.
std::optional<model::Purpose> exceptedPurpose(std::string_view piece) {
    const std::string folded = text::folded(piece);
    for (const std::string_view word : {"behalve ", "except ", "maar niet ", "but not "}) {
        const std::size_t at = folded.find(word);
        if (at == std::string::npos) {
            continue;
        }
        std::string_view rest = std::string_view(folded).substr(at + word.size());
        for (const std::string_view filler : {"voor ", "for "}) {
            rest.remove_prefix(rest.starts_with(filler) ? filler.size() : 0);
        }
        return model::purposeFromWord(withoutTrailing(rest, " .!"));
    }
    return std::nullopt;
}

/// "onderzoek (ja)": the answer in brackets.
std::optional<Pair> bracketedPair(std::string_view piece) {
    const std::size_t open = piece.find('(');
    if (open == std::string_view::npos || !piece.ends_with(')')) {
        return std::nullopt;
    }
    const auto answer = text::trimmed(piece.substr(open + 1, piece.size() - open - 2));
    const auto key = text::trimmed(piece.substr(0, open));
    return model::answerFromWord(answer) && !answer.empty() && model::purposeFromWord(key)
               ? std::optional(Pair{key, answer})
               : std::nullopt;
}

std::optional<Pair> pairIn(std::string_view piece) {
    const auto pair = splitPair(piece, "=:");
    if (pair) {
        return pair;
    }
    const auto trimmed = text::trimmed(piece);
    const auto bracketed = bracketedPair(trimmed);
    return bracketed ? bracketed : spokenPair(trimmed);
}

/// Whether a pair begins here, such as "leersessie=ja".
bool beginsPair(std::string_view written) {
    return pairIn(written.substr(0, written.find_first_of(";,\n"))).has_value();
}

/// How long the mark is that parts pairs at this place: a semicolon or line break; before a pair a comma,
/// and between two a slash or "en", which explain an answer as well.
/// @param begin where the piece begins that would end here
std::size_t separatorAt(std::string_view written, std::size_t begin, std::size_t at) {
    if (written[at] == ';' || written[at] == '\n') {
        return 1;
    }
    if (written[at] == ',' && beginsPair(written.substr(at + 1))) {
        return 1;
    }
    const auto isPurpose = [](std::string_view piece) {
        const auto pair = pairIn(piece.substr(0, piece.find_first_of(";,/\n")));
        return pair && model::purposeFromWord(pair->key);
    };
    for (const std::string_view mark : {"/", " en ", " and "}) {
        if (written.substr(at).starts_with(mark) && isPurpose(written.substr(begin, at - begin)) &&
            isPurpose(written.substr(at + mark.size()))) {
            return mark.size();
        }
    }
    return 0;
}

/// Pieces of which each should be a pair.
std::vector<std::string_view> pairsOf(std::string_view written) {
    std::vector<std::string_view> pairs;
    const auto add = [&](std::size_t begin, std::size_t end) {
        if (const auto piece = text::trimmed(written.substr(begin, end - begin)); !piece.empty()) {
            pairs.push_back(piece);
        }
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t separator = separatorAt(written, begin, at);
        if (separator > 0) {
            add(begin, at);
            begin = at + separator;
        }
        at += std::max<std::size_t>(separator, 1);
    }
    add(begin, written.size());
    return pairs;
}

/// A box of a form, with the words behind it.
struct Box {
    bool ticked;
    std::string words;
};

/// The boxes in "☒ ja ☐ nee" or "[x] onderzoek [ ] citaat"; nothing when there is none.
std::optional<std::vector<Box>> boxesIn(std::string_view written) {
    constexpr std::array<std::pair<std::string_view, bool>, 10> signs{{{"\u2612", true},
                                                                       {"\u2611", true},
                                                                       {"\u2610", false},
                                                                       {"[x]", true},
                                                                       {"[X]", true},
                                                                       {"[ ]", false},
                                                                       {"[]", false},
                                                                       {"(x)", true},
                                                                       {"(X)", true},
                                                                       {"( )", false}}};
    std::vector<Box> boxes;
    for (std::size_t at = 0; at < written.size();) {
        const auto sign = std::ranges::find_if(
            signs, [&](const auto& one) { return written.substr(at).starts_with(one.first); });
        if (sign != signs.end()) {
            boxes.push_back({sign->second, {}});
            at += sign->first.size();
            continue;
        }
        if (boxes.empty() && written[at] != ' ' && written[at] != '\n') {
            return std::nullopt;
        }
        if (!boxes.empty()) {
            boxes.back().words += written[at];
        }
        ++at;
    }
    return boxes.empty() ? std::nullopt : std::optional(std::move(boxes));
}

std::string_view boxWords(const Box& box) {
    return withoutTrailing(text::trimmed(box.words), " ;,.");
}

/// The answer of "☒ ja ☐ nee", or of one box; nothing when none or both are ticked.
std::optional<model::Answer> answerTicked(const std::vector<Box>& boxes) {
    std::optional<model::Answer> answer;
    for (const Box& box : boxes) {
        const auto words = boxWords(box);
        if (!box.ticked) {
            continue;
        }
        const auto said = words.empty() ? std::optional(model::Answer::Yes) : model::answerFromWord(words);
        if (!said || (answer && *answer != *said)) {
            return std::nullopt;
        }
        answer = said;
    }
    return answer;
}

/// Whether a yes has a condition: "ja, mits zonder naam".
bool isConditional(std::string_view folded) {
    constexpr std::array words{"mits",    "tenzij", "als",      "indien", "maar",   "alleen",
                               "behalve", "zonder", "anoniem",  "if",     "unless", "but",
                               "only",    "except", "provided", "without"};
    return std::ranges::any_of(split(folded, ' '), [&](std::string_view word) {
        word = withoutTrailing(word.substr(std::min(word.find_first_not_of('('), word.size())), ".,;:)");
        return std::ranges::find(words, word) != words.end();
    });
}

/// Whether a denial is of something else than consent: "niet gevraagd", "geen bezwaar tegen onderzoek".
bool deniesOther(std::string_view folded) {
    return std::ranges::any_of(split(folded, ' '), [](std::string_view word) {
        return isOneOf(withoutTrailing(word, ".,;:!)"),
                       {"bezwaar",   "bezwaren",   "probleem", "gevraagd", "besproken", "bekend",
                        "ingevuld",  "antwoord",   "idee",     "weet",     "zeker",     "duidelijk",
                        "objection", "objections", "problem",  "asked",    "discussed", "known",
                        "answer",    "answered",   "idea",     "know",     "sure",      "clear"});
    });
}

/// Whether a sentence refuses all: "mag niet gebruikt worden", "toestemming ingetrokken". One that names a
/// purpose, or an exception, says no to some of it only.
bool isRefusal(std::string_view folded) {
    constexpr std::array refusals{"niet", "nooit", "geen",  "ingetrokken", "geweigerd", "weiger", "weigert",
                                  "not",  "never", "don't", "withdrawn",   "refused",   "refuses"};
    bool refuses = false;
    for (std::string_view word : split(folded, ' ')) {
        word = withoutTrailing(word, ".,;:!)");
        if (model::purposeFromWord(word) || isOneOf(word, {"ja", "yes", "wel", "nog", "yet"})) {
            return false;
        }
        refuses = refuses || std::ranges::find(refusals, word) != refusals.end();
    }
    return refuses && !isConditional(folded) && !deniesOther(folded);
}

}  // namespace

NamedPurpose purposeInName(std::string_view header) {
    const std::string name = text::folded(withoutTrailing(withoutBullet(header), " ?:"));
    for (const std::string_view prefix : {"toestemming", "consent", "permission", "akkoord"}) {
        if (!name.starts_with(prefix)) {
            continue;
        }
        std::string_view rest = std::string_view(name).substr(prefix.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(" :-_/(["), rest.size()));
        for (const std::string_view word : {"voor ", "for ", "met ", "to ", "om te ", "tot "}) {
            rest.remove_prefix(rest.starts_with(word) ? word.size() : 0);
        }
        rest = withoutTrailing(rest, " )]");
        if (const auto purpose = rest.empty() ? std::nullopt : model::purposeFromWord(rest)) {
            return {purpose, true};
        }
    }
    return {model::purposeFromWord(name), false};
}

std::optional<model::Answer> consentAnswer(std::string_view cell, Wording wording) {
    if (const auto boxes = boxesIn(cell)) {
        return answerTicked(*boxes);
    }
    const std::string folded = text::folded(cell);
    const std::string_view said = withoutTrailing(folded, " .,!");
    if (const auto answer = model::answerFromWord(said)) {
        return answer;
    }
    if (isOneOf(said, {"true", "waar", "j", "y", "jazeker", "zeker", "sure"})) {
        return model::Answer::Yes;
    }
    if (isOneOf(said, {"false", "onwaar", "n", "neen", "\u2717", "\u2718"})) {
        return model::Answer::No;
    }
    if (wording == Wording::Plain) {
        return std::nullopt;
    }
    const std::string_view first = said.substr(0, said.find_first_of(" ,.;:("));
    if (isOneOf(said, {"geen bezwaar", "geen probleem", "no objection", "no problem"})) {
        return wording == Wording::Free ? std::optional(model::Answer::Yes) : std::nullopt;
    }
    const bool refused = isOneOf(first, {"nee", "neen", "0", "liever", "weiger", "geweigerd", "ingetrokken",
                                         "nooit", "never", "refused", "withdrawn"}) ||
                         (isOneOf(first, {"niet", "geen", "no", "not"}) && !deniesOther(said));
    if (refused || isRefusal(said)) {
        return model::Answer::No;
    }
    const bool begun = isOneOf(
        first, {"ja", "yes", "1", "x", "akkoord", "agree", "ok", "mag", "\u2713", "\u2714", "v", "j", "y"});
    const bool yes = (begun && (first == said || (wording == Wording::Free && !isConditional(said)))) ||
                     isOneOf(said, {"ik ga akkoord", "ik geef toestemming", "i agree", "checked",
                                    "aangevinkt", "wel", "toegestaan", "toestemming gegeven", "gegeven",
                                    "goed", "allowed", "granted", "given"});
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

namespace {

/// Boxes with a purpose behind each; what was not ticked was not answered.
void readBoxes(const std::vector<Box>& boxes, std::vector<model::ConsentEntry>& consent,
               std::vector<base::Message>& problems) {
    for (const Box& box : boxes) {
        const auto words = boxWords(box);
        if (const auto purpose = model::purposeFromWord(words)) {
            addConsent(*purpose, box.ticked ? model::Answer::Yes : model::Answer::Unknown, consent);
        } else if (box.ticked) {
            problems.push_back(base::msg("Consent: the purpose \"{0}\" is not known.", words));
        }
    }
}

}  // namespace

void readConsent(std::string_view written, std::vector<model::ConsentEntry>& consent,
                 std::vector<base::Message>& problems) {
    if (consentAnswer(written, Wording::Line) == model::Answer::No && !beginsPair(written)) {
        return addConsent(model::Purpose::Research, model::Answer::No, consent);
    }
    if (const auto boxes = boxesIn(written)) {
        return readBoxes(*boxes, consent, problems);
    }
    for (const std::string_view piece : pairsOf(written)) {
        const std::optional<Pair> pair = pairIn(piece);
        if (!pair) {
            if (const auto excepted = exceptedPurpose(piece)) {
                addConsent(*excepted, model::Answer::No, consent);
            }
            const bool bare = consentAnswer(piece, Wording::Line) == model::Answer::Yes;
            problems.push_back(
                bare ? base::msg("Consent: \"{0}\" does not say for what. It stays unknown until you record "
                                 "what for.",
                                 piece)
                     : base::msg("Consent: \"{0}\" is no pair such as research=yes.", piece));
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
