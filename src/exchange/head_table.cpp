#include "exchange/head_table.h"

#include "exchange/conversation_table.h"
#include "exchange/strings.h"

#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

namespace {

std::vector<std::vector<std::string>> textsOf(std::span<const CellRow> rows) {
    std::vector<std::vector<std::string>> texts;
    for (const CellRow& row : rows) {
        std::vector<std::string>& cells = texts.emplace_back();
        for (const TableCell& cell : row) {
            cells.push_back(cell.text);
        }
    }
    return texts;
}

}  // namespace

void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell) {
    if (std::vector<Block> turns = conversationIn(textsOf(rows)); !turns.empty()) {
        for (Block& turn : turns) {
            collector.block(std::move(turn));
        }
        return;
    }
    const std::vector<FormRow> form = formRows(rows);
    std::vector<std::string> head;
    for (const FormRow& row : form) {
        if (row.kind == RowKind::Head) {
            head.push_back(row.line);
        }
    }
    if (head.size() > 1) {
        collector.titlesAreHeadings();
    }
    if (!head.empty()) {
        collector.paragraph(joined(head, "\n"));
        collector.paragraph({});
    }
    for (const FormRow& row : form) {
        if (row.kind == RowKind::Record) {
            collector.paragraph(row.line);
        }
        for (const std::size_t place : row.places) {
            addCell(row.row, place);
        }
    }
}

void appendTable(std::span<const CellRow> rows, BlockCollector& collector) {
    appendTable(rows, collector,
                [&](std::size_t row, std::size_t cell) { collector.paragraph(rows[row][cell].text); });
}

}  // namespace vertelwerk::exchange
