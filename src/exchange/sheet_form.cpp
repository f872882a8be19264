#include "exchange/sheet_form.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"
#include "exchange/head_table.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostQuestions = 200;
constexpr std::ptrdiff_t fewestKeys = 2;  // lines of a head, before a table is taken for a form

/// A question and its answer, wherever in the row they stand; nothing when the row holds more.
std::optional<CellRow> questionIn(const std::vector<std::string>& cells) {
    CellRow filled;
    for (const std::string& cell : cells) {
        if (const auto text = text::trimmed(cell); !text.empty()) {
            filled.emplace_back(text);
        }
    }
    return filled.size() > 2 ? std::nullopt : std::optional(std::move(filled));
}

}  // namespace

std::optional<std::vector<Block>> sheetForm(const Table& table) {
    if (table.rows.size() > mostQuestions) {
        return std::nullopt;
    }
    std::vector<CellRow> rows;
    const auto add = [&rows](const std::vector<std::string>& cells) {
        auto row = questionIn(cells);
        const bool fits = row.has_value();
        if (fits && !row->empty()) {
            rows.push_back(*std::move(row));
        }
        return fits;
    };
    if (!add(table.header) || !std::ranges::all_of(table.rows, add)) {
        return std::nullopt;
    }
    if (std::ranges::count(rowKinds(rows), RowKind::Head) < fewestKeys) {
        return std::nullopt;
    }
    BlockCollector collector;
    appendTable(rows, collector);
    auto blocks = collector.take();
    return blocks ? std::optional(*std::move(blocks)) : std::nullopt;
}

}  // namespace vertelwerk::exchange
