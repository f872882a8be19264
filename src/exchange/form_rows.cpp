#include "exchange/form_rows.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/cells.h"
#include "exchange/head.h"
#include "exchange/markers.h"
#include "exchange/selection.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// A cell with what it shows: its own text, or that of the cell that reaches down to it.
struct ShownCell {
    std::string text;
    std::size_t place = 0;
    bool covered = false;
    bool reachesDown = false;
};

using ShownRow = std::vector<ShownCell>;

std::vector<ShownRow> shownRows(std::span<const CellRow> rows) {
    std::vector<ShownRow> shown(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t place = 0; place < rows[row].size(); ++place) {
            const TableCell& cell = rows[row][place];
            const bool above = row > 0 && place < shown[row - 1].size();
            const bool covered = cell.covered && above && text::trimmed(cell.text).empty();
            shown[row].push_back({cell.text, place, covered});
            if (covered && shown[row - 1][place].text.size() <= longestShared) {
                shown[row].back().text = shown[row - 1][place].text;
            }
            if (covered) {
                shown[row - 1][place].reachesDown = true;
            }
        }
    }
    return shown;
}

bool isBlank(const ShownCell& cell) {
    return text::trimmed(cell.text).empty();
}

bool isNumber(std::string_view text) {
    text = text::trimmed(text);
    return !text.empty() && text.find_first_not_of("0123456789.)") == std::string_view::npos;
}

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

std::optional<HeadLine> pairLine(const ShownCell& left, const ShownCell& right) {
    const std::string_view key = withoutColon(withoutBullet(left.text));
    if (key.empty() || key.find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    return headLine(std::string(key) + ": " + flattened(right.text));
}

bool isListedKey(const ShownCell& cell) {
    return makeHeadLine(withoutColon(cell.text), "").meaning.has_value();
}

bool isKey(const ShownCell& cell) {
    return isListedKey(cell) || isTextName(withoutColon(cell.text));
}

bool isRecord(const HeadLine& line) {
    std::vector<base::Message> ignored;
    const std::string whole = line.key + ": " + line.value;
    return parseSelection(whole, ignored) || parseMscRecord(whole);
}

RowKind kindOf(const ShownRow& row, const std::optional<HeadLine>& line, bool atTop) {
    if (row.size() != 2 || markerKind(row[0].text) || mscQuestion(text::trimmed(row[0].text), true)) {
        return RowKind::Cells;
    }
    if (isTextName(withoutColon(row[0].text))) {
        return RowKind::Story;
    }
    if (!line) {
        return RowKind::Cells;
    }
    if (isRecord(*line)) {
        return RowKind::Record;
    }
    return atTop || line->meaning ? RowKind::Head : RowKind::Cells;
}

/// The row without a number or the name of a section before the key, and without empty columns behind it.
ShownRow withoutMargins(ShownRow row) {
    while (row.size() > 2 && isBlank(row.back()) && !row.back().covered) {
        row.pop_back();
    }
    const auto isMargin = [](const ShownCell& cell) {
        return cell.covered || cell.reachesDown || isBlank(cell) || isNumber(cell.text);
    };
    while (row.size() > 2 && isMargin(row.front()) && !isKey(row.front())) {
        row.erase(row.begin());
    }
    if (row.size() == 3 && !isKey(row[0]) && isKey(row[1]) && !isKey(row[2])) {
        row.erase(row.begin());
    }
    return row;
}

/// The pairs of key and value that stand side by side; the row itself when it is no such row.
std::vector<ShownRow> pairsIn(const ShownRow& row) {
    bool pairs = row.size() > 2 && row.size() % 2 == 0;
    bool listed = false;
    for (std::size_t i = 0; pairs && i < row.size(); i += 2) {
        const bool blank = isBlank(row[i]) && isBlank(row[i + 1]);
        pairs = (blank || pairLine(row[i], row[i + 1])) && !isKey(row[i + 1]);
        listed = listed || isListedKey(row[i]) || text::trimmed(row[i].text).ends_with(':');
    }
    if (!pairs || !listed) {
        return {row};
    }
    std::vector<ShownRow> apart;
    for (std::size_t i = 0; i < row.size(); i += 2) {
        if (!isBlank(row[i])) {
            apart.push_back({row[i], row[i + 1]});
        }
    }
    return apart;
}

std::vector<std::size_t> placesIn(const ShownRow& row, RowKind kind) {
    std::vector<std::size_t> places;
    for (std::size_t i = kind == RowKind::Story ? 1 : 0; i < row.size(); ++i) {
        if (!row[i].covered && !isBlank(row[i])) {
            places.push_back(row[i].place);
        }
    }
    return places;
}

FormRow cellsOf(const ShownRow& row, std::size_t number) {
    return {RowKind::Cells, {}, number, placesIn(row, RowKind::Cells)};
}

}  // namespace

std::vector<FormRow> formRows(std::span<const CellRow> rows) {
    const std::vector<ShownRow> shown = shownRows(rows);
    std::vector<FormRow> form;
    bool listed = false;
    bool atTop = true;
    for (std::size_t number = 0; number < shown.size(); ++number) {
        for (const ShownRow& row : pairsIn(withoutMargins(shown[number]))) {
            const auto line = row.size() == 2 ? pairLine(row[0], row[1]) : std::nullopt;
            const RowKind kind = kindOf(row, line, atTop);
            atTop = atTop && kind == RowKind::Head;
            listed = listed || (kind == RowKind::Head && line->meaning) || kind == RowKind::Record;
            if (kind == RowKind::Cells) {
                form.push_back(cellsOf(row.size() == 2 ? row : shown[number], number));
            } else if (kind == RowKind::Story) {
                form.push_back({kind, {}, number, placesIn(row, kind)});
            } else if (kind == RowKind::Head && row[0].covered && !form.empty() &&
                       form.back().kind == RowKind::Head) {
                form.back().line += "; " + line->value;
            } else {
                form.push_back({kind, line->key + ": " + line->value, number, {}});
            }
        }
    }
    if (!listed) {
        form.clear();
        for (std::size_t number = 0; number < shown.size(); ++number) {
            form.push_back(cellsOf(shown[number], number));
        }
    }
    return form;
}

}  // namespace vertelwerk::exchange
