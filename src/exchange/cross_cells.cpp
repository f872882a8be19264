#include "exchange/cross_cells.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/area.h"
#include "exchange/figure_areas.h"
#include "exchange/strings.h"

#include <algorithm>

namespace vertelwerk::exchange {

std::string cellAt(const Row& row, std::size_t column) {
    return column < row.size() ? std::string(text::trimmed(row[column])) : std::string();
}

std::vector<std::size_t> filledColumns(const Row& row) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!text::trimmed(row[i]).empty()) {
            columns.push_back(i);
        }
    }
    return columns;
}

std::string nameIn(std::string_view line) {
    const std::string folded = text::folded(line);
    if (folded.find(' ') == std::string::npos && folded.find('.') != std::string::npos) {
        return {};
    }
    const auto pair = splitPair(line, ":");
    if (pair && isOneOf(text::folded(pair->key), {"onderwerp", "indicator", "titel", "subject", "title"})) {
        return std::string(pair->value);
    }
    const bool aside = std::ranges::any_of(
        std::initializer_list<std::string_view>{"thema:", "theme:", "bron", "source", "gemeente ", "regio",
                                                "peiljaar", "peildatum", "periode", "selectie"},
        [&](std::string_view beginning) { return folded.starts_with(beginning); });
    return aside ? std::string() : std::string(line);
}

bool namesMeasureColumn(std::string_view heading) {
    return isOneOf(text::folded(heading),
                   {"onderwerp", "onderwerpen", "indicator", "indicatoren", "subject", "measure"});
}

bool namesAreaColumn(std::string_view heading) {
    return isOneOf(text::folded(text::trimmed(heading)),
                   {"gebied", "gebieden", "gebiedsnaam", "gebiedscode", "regio", "regio's", "gemeente",
                    "gemeenten", "wijk", "wijken", "wijkcode", "buurt", "buurten", "buurtcode", "area",
                    "region", "wijkenenbuurten", "wijken en buurten"});
}

bool namesUnitColumn(std::string_view heading) {
    return isOneOf(text::folded(heading), {"eenheid", "unit"});
}

bool namesRemarkColumn(std::string_view heading) {
    return isOneOf(text::folded(heading), {"thema", "theme", "bron", "source", "definitie", "definition",
                                           "toelichting", "omschrijving"});
}

model::Area areaOfHeading(const std::string& heading) {
    if (isCountry(heading)) {
        return {"NL00", heading};
    }
    auto area = parseArea(heading);
    if (area.code.empty()) {
        constexpr std::string_view kind = "gemeente ";
        area.code = text::folded(heading).starts_with(kind) ? heading.substr(kind.size()) : heading;
        area.name = {};
    }
    return area;
}

}  // namespace vertelwerk::exchange
