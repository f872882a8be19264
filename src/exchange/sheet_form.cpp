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

/// The cells that hold something, wherever in the row they stand.
CellRow filledIn(const std::vector<std::string>& cells) {
    CellRow filled;
    for (const std::string& cell : cells) {
        if (const auto text = text::trimmed(cell); !text.empty()) {
            filled.push_back({std::string(text)});
        }
    }
    return filled;
}

}  // namespace

std::optional<std::vector<Block>> sheetForm(const Table& table) {
    if (table.rows.size() > mostQuestions) {
        return std::nullopt;
    }
    std::vector<CellRow> rows;
    const auto add = [&rows](const std::vector<std::string>& cells) {
        if (CellRow row = filledIn(cells); !row.empty()) {
            rows.push_back(std::move(row));
        }
    };
    add(table.header);
    std::ranges::for_each(table.rows, add);
    const std::vector<FormRow> form = formRows(rows);
    // A question and its answer, or several beside each other.
    const bool fits = std::ranges::all_of(
        form, [&](const FormRow& row) { return row.kind != RowKind::Cells || rows[row.row].size() <= 2; });
    if (!fits || std::ranges::count(form, RowKind::Head, &FormRow::kind) < fewestKeys) {
        return std::nullopt;
    }
    BlockCollector collector;
    appendTable(rows, collector);
    auto blocks = collector.take();
    return blocks ? std::optional(*std::move(blocks)) : std::nullopt;
}

}  // namespace vertelwerk::exchange
