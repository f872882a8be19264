#include "exchange/head_table.h"

#include "exchange/strings.h"

#include <string>
#include <vector>

namespace vertelwerk::exchange {

void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell) {
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
