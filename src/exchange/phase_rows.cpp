#include "exchange/phase_rows.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

using Row = std::vector<std::string>;

/// What the columns of such a table are for.
struct PhaseColumns {
    std::optional<std::size_t> journey;
    std::optional<std::size_t> phase;
    std::optional<std::size_t> name;
    std::optional<std::size_t> told;
    std::vector<std::size_t> aspects;  ///< go into the marker of the phase
    std::vector<std::size_t> shared;   ///< are said once of the journey
};

PhaseColumns columnsOf(const Table& table) {
    PhaseColumns columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const HeadLine line = makeHeadLine(text::trimmed(table.header[i]), "");
        const std::string& name = line.folded;
        if (!columns.journey && line.meaning == HeadKey::Number) {
            columns.journey = i;
        } else if (!columns.phase &&
                   isOneOf(name, {"fase", "phase", "fasenummer", "fase nr", "stap", "step"})) {
            columns.phase = i;
        } else if (!columns.name &&
                   isOneOf(name, {"naam fase", "fasenaam", "naam van de fase", "phase name"})) {
            columns.name = i;
        } else if (!columns.told && isTextName(name)) {
            columns.told = i;
        } else {
            (line.meaning ? columns.shared : columns.aspects).push_back(i);
        }
    }
    return columns;
}

/// A value as it may stand in a marker.
std::string inMarker(std::string_view value) {
    std::string plain(text::trimmed(value));
    for (char& c : plain) {
        c = c == '|' || c == '\n' ? '/' : c == '[' ? '(' : c == ']' ? ')' : c;
    }
    return plain;
}

std::string markerOf(const Table& table, const Row& row, const PhaseColumns& columns, std::size_t ordinal) {
    const std::string phase = inMarker(row[*columns.phase]);
    const bool numbered = toInt(phase).has_value();
    std::string marker = fmt::format("[Fase {}", numbered ? phase : std::to_string(ordinal));
    const std::string name = columns.name ? inMarker(row[*columns.name]) : std::string();
    marker += " | " + (name.empty() && !numbered ? phase : name);
    for (const std::size_t column : columns.aspects) {
        const std::string value = inMarker(row[column]);
        const std::string aspect(text::folded(table.header[column]));
        marker += fmt::format(" | {}: {}", aspect, value.empty() ? "-" : value);
    }
    return marker + "]";
}

/// Whether more than one row is about the same journey.
bool returns(const Table& table, std::size_t journey) {
    std::map<std::string, std::size_t> counts;
    return std::ranges::any_of(table.rows, [&](const Row& row) {
        return !text::trimmed(row[journey]).empty() && ++counts[text::folded(row[journey])] > 1;
    });
}

}  // namespace

std::optional<Table> joinedPhases(const Table& table) {
    const PhaseColumns columns = columnsOf(table);
    if (!columns.journey || !columns.phase || !columns.told || !returns(table, *columns.journey)) {
        return std::nullopt;
    }
    Table joined;
    joined.encoding = table.encoding;
    joined.separator = table.separator;
    joined.problems = table.problems;
    joined.header = {table.header[*columns.journey], "Methode", "Tekst"};
    for (const std::size_t column : columns.shared) {
        joined.header.push_back(table.header[column]);
    }
    std::map<std::string, std::size_t> places;
    std::map<std::string, std::size_t> phases;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const std::string journey = text::folded(row[*columns.journey]);
        const auto [place, isNew] = places.emplace(journey, joined.rows.size());
        if (isNew) {
            joined.rows.push_back({row[*columns.journey], "klantreis", ""});
            joined.rows.back().resize(joined.header.size());
            joined.numbers.push_back(i < table.numbers.size() ? table.numbers[i] : i + 1);
        }
        Row& whole = joined.rows[place->second];
        whole[2] += (whole[2].empty() ? "" : "\n\n") + markerOf(table, row, columns, ++phases[journey]) +
                    "\n" + row[*columns.told];
        for (std::size_t j = 0; j < columns.shared.size(); ++j) {
            std::string& value = whole[3 + j];
            value = text::trimmed(value).empty() ? row[columns.shared[j]] : value;
        }
    }
    joined.problems.push_back(base::msg("Rows of one journey were read as its phases."));
    return joined;
}

}  // namespace vertelwerk::exchange
