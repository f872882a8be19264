#include "exchange/head_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/strings.h"

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

std::optional<HeadLine> rowLine(const CellRow& row) {
    if (row.size() != 2) {
        return std::nullopt;
    }
    std::string_view key = text::trimmed(row[0]);
    if (key.ends_with(':')) {
        key = text::trimmed(key.substr(0, key.size() - 1));
    }
    if (key.empty() || key.find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    return headLine(std::string(key) + ": " + flattened(row[1]));
}

}  // namespace

std::size_t headRows(std::span<const CellRow> rows) {
    std::size_t count = 0;
    bool listed = false;
    for (const CellRow& row : rows) {
        const auto line = rowLine(row);
        if (!line) {
            break;
        }
        listed = listed || line->meaning;
        ++count;
    }
    return listed ? count : 0;
}

std::string headParagraph(std::span<const CellRow> rows) {
    std::vector<std::string> lines;
    for (const CellRow& row : rows) {
        if (const auto line = rowLine(row)) {
            lines.push_back(line->key + ": " + line->value);
        }
    }
    return joined(lines, "\n");
}

}  // namespace vertelwerk::exchange
