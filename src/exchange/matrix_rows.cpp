#include "exchange/matrix_rows.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/figure_table.h"
#include "exchange/zrm_domains.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

std::optional<Table> wideMatrix(const Table& table) {
    const auto domain =
        columnNamed(table, {"domein", "domain", "leefgebied", "zrm-domein", "zrm domein", "levensdomein"});
    const auto score =
        columnNamed(table, {"score", "waarde", "value", "oordeel", "zelfredzaamheid", "niveau"});
    if (!domain || !score || table.rows.empty() ||
        !std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
            return text::trimmed(row[*domain]).empty() || namesDomain(row[*domain]);
        })) {
        return std::nullopt;
    }
    Table wide;
    wide.encoding = table.encoding;
    wide.separator = table.separator;
    wide.problems = table.problems;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (i != *domain && i != *score) {
            kept.push_back(i);
            wide.header.push_back(table.header[i]);
        }
    }
    std::map<std::string, std::size_t> columns;
    std::map<std::vector<std::string>, std::size_t> places;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::vector<std::string>& row = table.rows[i];
        std::vector<std::string> about;
        about.reserve(kept.size());
        for (const std::size_t column : kept) {
            about.emplace_back(text::trimmed(row[column]));
        }
        const auto [place, isNew] = places.emplace(about, wide.rows.size());
        if (isNew) {
            wide.rows.push_back(std::move(about));
            wide.numbers.push_back(i < table.numbers.size() ? table.numbers[i] : i + 1);
        }
        const std::string name(text::trimmed(row[*domain]));
        if (name.empty()) {
            continue;
        }
        const auto [column, isNewDomain] = columns.emplace(text::folded(name), wide.header.size());
        if (isNewDomain) {
            wide.header.push_back(name);
        }
        std::vector<std::string>& cells = wide.rows[place->second];
        cells.resize(std::max(cells.size(), column->second + 1));
        cells[column->second] = row[*score];
    }
    for (std::vector<std::string>& row : wide.rows) {
        row.resize(wide.header.size());
    }
    return wide;
}

}  // namespace vertelwerk::exchange
