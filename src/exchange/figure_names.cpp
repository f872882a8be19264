#include "exchange/figure_names.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/cross_cells.h"
#include "exchange/figure_units.h"
#include "exchange/strings.h"

#include <algorithm>
#include <set>

namespace vertelwerk::exchange {

namespace {

std::string withoutGroup(const std::string& name) {
    return name.substr(0, name.find(" ("));
}

bool isShare(std::string_view name) {
    return isOneOf(text::folded(name), {"percentage", "percentages", "perc", "perc.", "pct", "%", "procent"});
}

/// A column that says what kind of number it holds, and not of what.
bool isOnlyKind(std::string_view name) {
    return isShare(name) ||
           isOneOf(text::folded(name), {"waarde", "value", "aantal", "number", "cijfer", "figure",
                                        "resultaat", "result", "uitkomst", "gemiddelde", "average", "mean"});
}

/// The line that has a unit, else the first that names something.
std::string titleIn(const std::vector<std::string>& above) {
    std::string first;
    for (const std::string& line : above) {
        const std::string name = withoutTableNumber(nameIn(line));
        if (isUnit(unitIn(name))) {
            return name;
        }
        first = first.empty() ? name : first;
    }
    return first;
}

}  // namespace

void nameByTitle(const std::vector<std::string>& above, std::vector<model::Indicator>& indicators) {
    std::set<std::string> names;
    for (model::Indicator& indicator : indicators) {
        const std::string name = withoutGroup(indicator.name);
        names.insert(name);
        if (indicator.unit.empty() && isShare(name)) {
            indicator.unit = "%";
        }
    }
    const std::string title = titleIn(above);
    if (names.size() != 1 || !isOnlyKind(*names.begin()) || title.empty()) {
        return;
    }
    const bool hasUnit = isUnit(unitIn(title));
    for (model::Indicator& indicator : indicators) {
        indicator.name =
            (hasUnit ? withoutUnit(title) : title) + indicator.name.substr(names.begin()->size());
        indicator.unit = indicator.unit.empty() && hasUnit ? unitIn(title) : indicator.unit;
    }
}

}  // namespace vertelwerk::exchange
