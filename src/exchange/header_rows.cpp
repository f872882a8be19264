#include "exchange/header_rows.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <set>

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

/// The lower row without the names that reach down to it from the upper one.
Row withoutRepeated(const Row& upper, Row lower) {
    for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i) {
        if (lower[i] == upper[i]) {
            lower[i].clear();
        }
    }
    return lower;
}

}  // namespace

std::optional<Row> joinedHeader(const Row& upper, const Row& below) {
    const Row lower = withoutRepeated(upper, below);
    const bool open = !std::ranges::all_of(upper, isFilled);
    if (!open || upper.size() != lower.size() || (!isAllNames(lower) && !completes(upper, lower))) {
        return std::nullopt;
    }
    std::multiset<std::string> names;
    for (const std::string& name : lower) {
        names.insert(text::folded(name));
    }
    const bool grouped = isAllNames(lower);
    Row header;
    std::string group;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        group = isFilled(upper[i]) ? std::string(text::trimmed(upper[i])) : group;
        const std::string name(text::trimmed(lower[i]));
        const bool alone = grouped && names.count(text::folded(lower[i])) == 1;
        header.push_back(name.empty() ? group : alone || group.empty() ? name : group + ": " + name);
    }
    return header;
}

}  // namespace vertelwerk::exchange
