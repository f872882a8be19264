#include "exchange/head_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/markers.h"
#include "exchange/selection.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

/// The cell on one line: its paragraphs are the parts of one value.
std::string flattened(std::string_view cell) {
    std::vector<std::string> pieces;
    for (const std::string_view line : linesOf(cell)) {
        if (const std::string_view piece = text::trimmed(line); !piece.empty()) {
            pieces.emplace_back(piece);
        }
    }
    return joined(pieces, "; ");
}

std::string_view withoutColon(std::string_view cell) {
    cell = text::trimmed(cell);
    return cell.ends_with(':') ? text::trimmed(cell.substr(0, cell.size() - 1)) : cell;
}

std::optional<HeadLine> rowLine(const CellRow& row) {
    if (row.size() != 2) {
        return std::nullopt;
    }
    const std::string_view key = withoutColon(withoutBullet(row[0]));
    if (key.empty() || key.find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    return headLine(std::string(key) + ": " + flattened(row[1]));
}

bool isRecord(const HeadLine& line) {
    std::vector<base::Message> ignored;
    const std::string whole = line.key + ": " + line.value;
    return parseSelection(whole, ignored) || parseMscRecord(whole);
}

RowKind kindOf(const CellRow& row, bool atTop) {
    if (row.size() != 2 || markerKind(row[0]) || mscQuestion(text::trimmed(row[0]), true)) {
        return RowKind::Cells;
    }
    if (isTextName(withoutColon(row[0]))) {
        return RowKind::Story;
    }
    const auto line = rowLine(row);
    if (!line) {
        return RowKind::Cells;
    }
    if (isRecord(*line)) {
        return RowKind::Record;
    }
    return atTop || line->meaning ? RowKind::Head : RowKind::Cells;
}

}  // namespace

std::vector<RowKind> rowKinds(std::span<const CellRow> rows) {
    std::vector<RowKind> kinds;
    bool listed = false;
    bool atTop = true;
    for (const CellRow& row : rows) {
        kinds.push_back(kindOf(row, atTop));
        atTop = atTop && kinds.back() == RowKind::Head;
        const auto line = kinds.back() == RowKind::Head ? rowLine(row) : std::nullopt;
        listed = listed || (line && line->meaning) || kinds.back() == RowKind::Record;
    }
    if (!listed) {
        std::ranges::fill(kinds, RowKind::Cells);
    }
    return kinds;
}

std::string rowAsLine(const CellRow& row) {
    const auto line = rowLine(row);
    return line ? line->key + ": " + line->value : std::string();
}

std::string headParagraph(std::span<const CellRow> rows, std::span<const RowKind> kinds) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kinds[i] == RowKind::Head) {
            lines.push_back(rowAsLine(rows[i]));
        }
    }
    return joined(lines, "\n");
}

void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell) {
    const std::vector<RowKind> kinds = rowKinds(rows);
    if (const std::string head = headParagraph(rows, kinds); !head.empty()) {
        if (std::ranges::count(kinds, RowKind::Head) > 1) {
            collector.titlesAreHeadings();
        }
        collector.paragraph(head);
        collector.paragraph({});
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (kinds[row] == RowKind::Record) {
            collector.paragraph(rowAsLine(rows[row]));
        }
        if (kinds[row] == RowKind::Record || kinds[row] == RowKind::Head) {
            continue;
        }
        for (std::size_t cell = kinds[row] == RowKind::Story ? 1 : 0; cell < rows[row].size(); ++cell) {
            if (!text::trimmed(rows[row][cell]).empty()) {
                addCell(row, cell);
            }
        }
    }
}

void appendTable(std::span<const CellRow> rows, BlockCollector& collector) {
    appendTable(rows, collector,
                [&](std::size_t row, std::size_t cell) { collector.paragraph(rows[row][cell]); });
}

}  // namespace vertelwerk::exchange
