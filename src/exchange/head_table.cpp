#include "exchange/head_table.h"

#include "exchange/conversation_table.h"
#include "exchange/part_table.h"
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

void appendParts(const PartTable& table, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell) {
    for (const PartInTable& part : table.parts) {
        if (!part.marker.empty()) {
            collector.paragraph(part.marker);
        }
        for (const std::size_t place : part.places) {
            addCell(part.row, place);
        }
    }
}

}  // namespace

void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell) {
    const auto parts = partTable(rows);
    if (parts && parts->begin == 0) {
        return appendParts(*parts, collector, addCell);
    }
    if (std::vector<Block> turns = parts ? std::vector<Block>() : conversationIn(textsOf(rows));
        !turns.empty()) {
        for (Block& turn : turns) {
            collector.block(std::move(turn));
        }
        return;
    }
    const std::vector<FormRow> form = formRows(parts ? rows.first(parts->begin) : rows);
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
    if (parts) {
        appendParts(*parts, collector, addCell);
    }
}

void appendTable(std::span<const CellRow> rows, BlockCollector& collector) {
    appendTable(rows, collector,
                [&](std::size_t row, std::size_t cell) { collector.paragraph(rows[row][cell].text); });
}

}  // namespace vertelwerk::exchange
