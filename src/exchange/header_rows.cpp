#include "exchange/header_rows.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t fewestKnown = 2;

bool isFilled(const std::string& cell) {
    return !text::trimmed(cell).empty();
}

bool isKnown(const std::string& cell) {
    return isTextName(cell) || (isFilled(cell) && makeHeadLine(cell, "").meaning.has_value());
}

/// All names stand in the lower row, and enough of them are known for it to hold no story.
bool isAllNames(const Row& lower) {
    return std::ranges::all_of(lower, isFilled) && std::ranges::any_of(lower, isTextName) &&
           static_cast<std::size_t>(std::ranges::count_if(lower, isKnown)) >= fewestKnown;
}

/// The lower row names what the upper one leaves open, and holds nothing under a name that is known.
bool completes(const Row& upper, const Row& lower) {
    bool below = false;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const bool named = isFilled(upper[i]);
        // "Toestemming" over "onderzoek" and "citaat": the next column has no name of its own.
        const bool group = i + 1 < upper.size() && !isFilled(upper[i + 1]) && isFilled(lower[i + 1]) &&
                           !isTextName(upper[i]);
        if ((!named && !isFilled(lower[i])) || (isKnown(upper[i]) && isFilled(lower[i]) && !group)) {
            return false;
        }
        below = below || (named && isFilled(lower[i]));
    }
    return below && std::ranges::any_of(upper, isTextName);
}

/// What survey programs write below a question with an answer in own words.
bool isAnswerKind(const std::string& cell) {
    return isOneOf(text::folded(cell), {"open-ended response", "response", "open reactie", "reactie",
                                        "open antwoord", "vrij antwoord", "antwoord"});
}

/// The row of possible answers below the questions, as SurveyMonkey has it: nothing below the respondent, and
/// elsewhere the kind of an answer, or a choice of the question before it.
bool namesAnswers(const Row& upper, const Row& lower) {
    if (lower.empty() || !isFilled(upper.front()) || isFilled(lower.front())) {
        return false;
    }
    bool kind = false;
    for (std::size_t i = 1; i < lower.size(); ++i) {
        const bool choice = !isFilled(upper[i]) || (i + 1 < upper.size() && !isFilled(upper[i + 1]));
        if (isFilled(lower[i]) && !isAnswerKind(lower[i]) && !choice) {
            return false;
        }
        if (!isFilled(upper[i]) && !isFilled(lower[i])) {
            return false;
        }
        kind = kind || isAnswerKind(lower[i]);
    }
    return kind;
}

/// The lower row without the names that reach down to it from the upper one.
Row withoutRepeated(const Row& upper, Row lower) {
    for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i) {
        if (lower[i] == upper[i]) {
            lower[i].clear();
        }
    }
    return lower;
}

/// @param allNames whether the lower row has a name everywhere
Row joinedNames(const Row& upper, const Row& lower, bool allNames) {
    std::multiset<std::string> names;
    for (const std::string& name : lower) {
        names.insert(text::folded(name));
    }
    Row header;
    std::string group;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        group = isFilled(upper[i]) ? std::string(text::trimmed(upper[i])) : group;
        const std::string name(text::trimmed(lower[i]));
        const bool alone = allNames && names.count(text::folded(lower[i])) == 1;
        std::string whole = alone ? std::string() : group;
        if (!name.empty()) {
            whole += (whole.empty() ? "" : ": ") + name;
        }
        header.push_back(std::move(whole));
    }
    return header;
}

}  // namespace

std::optional<Row> joinedHeader(const Row& upper, const Row& below) {
    Row lower = withoutRepeated(upper, below);
    if (upper.size() != lower.size()) {
        return std::nullopt;
    }
    if (namesAnswers(upper, lower)) {
        std::ranges::replace_if(lower, isAnswerKind, std::string());
        return joinedNames(upper, lower, false);
    }
    const bool open = !std::ranges::all_of(upper, isFilled);
    const bool allNames = isAllNames(lower);
    if (!open || (!allNames && !completes(upper, lower))) {
        return std::nullopt;
    }
    return joinedNames(upper, lower, allNames);
}

bool holdsImportIds(const Row& row) {
    const auto first = std::ranges::find_if(row, isFilled);
    return first != row.end() && text::trimmed(*first).starts_with("{\"ImportId\"");
}

}  // namespace vertelwerk::exchange
