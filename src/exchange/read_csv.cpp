#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/exchange/separated.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/cells.h"
#include "exchange/figure_numbers.h"
#include "exchange/sheet_table.h"
#include "exchange/text_documents.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::array separators{';', '\t', ','};

/// Reads records one by one. A quote opens a quoted cell only at its beginning.
class RecordReader {
  public:
    RecordReader(std::string_view text, char separator)
        : text_(text), separator_(separator), lineEnd_(endOfLine(0)) {}

    [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }

    /// The line in which a quoted cell began that never ended; 0 when there is none.
    [[nodiscard]] std::size_t openQuoteLine() const { return openQuoteLine_; }

    Row next() {
        Row row;
        row.reserve(std::min(width_, likelyWidth));
        bool more = true;
        while (more) {
            row.push_back(cell());
            more = at_ < text_.size() && text_[at_] == separator_;
            at_ += at_ < text_.size() ? 1 : 0;
            line_ += !more ? 1 : 0;
        }
        width_ = row.size();
        return row;
    }

  private:
    std::string cell() {
        const std::size_t quote = text_.find_first_not_of(' ', at_);
        if (quote != std::string_view::npos && text_[quote] == '"') {
            at_ = quote + 1;
            return quotedCell();
        }
        return std::string(restOfCell());
    }

    std::string quotedCell() {
        const std::size_t beganIn = line_;
        std::string value;
        for (;;) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                openQuoteLine_ = openQuoteLine_ == 0 ? beganIn : openQuoteLine_;
                value += text_.substr(at_);
                at_ = text_.size();
                return value;
            }
            const std::string_view piece = text_.substr(at_, quote - at_);
            line_ += static_cast<std::size_t>(std::ranges::count(piece, '\n'));
            value += piece;
            at_ = quote + 1;
            if (at_ < text_.size() && text_[at_] == '"') {
                value += '"';
                ++at_;
                continue;
            }
            value += text::trimmed(restOfCell());
            return value;
        }
    }

    /// What stands before the next separator or the end of the line.
    std::string_view restOfCell() {
        if (lineEnd_ < at_) {
            lineEnd_ = endOfLine(at_);
        }
        const std::string_view line = text_.substr(at_, lineEnd_ - at_);
        const std::string_view rest = line.substr(0, line.find(separator_));
        at_ += rest.size();
        return rest;
    }

    [[nodiscard]] std::size_t endOfLine(std::size_t at) const {
        return std::min(text_.find('\n', at), text_.size());
    }

    std::string_view text_;
    char separator_;
    std::size_t lineEnd_;  ///< of the line that was read last, or of one before
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t openQuoteLine_ = 0;
    std::size_t width_ = 0;  ///< of the row before: most are as wide
};

std::vector<Row> firstRecords(std::string_view text, char separator) {
    RecordReader reader(text, separator);
    std::vector<Row> records;
    while (!reader.atEnd() && records.size() < guessedFrom) {
        if (Row row = reader.next(); !isBlank(row)) {
            records.push_back(std::move(row));
        }
    }
    return records;
}

/// Whether two rows or more of two cells hold a number in the second, and no such row below the first of them
/// does not.
bool pairsWithNumbers(const std::vector<Row>& records) {
    const auto isPair = [](const Row& row) { return row.size() == 2; };
    const auto heading = std::ranges::find_if(records, isPair);
    const auto below = heading == records.end() ? heading : std::next(heading);
    const auto isFigure = [](const Row& row) { return isNumeric(row[1]) || isSign(row[1]); };
    const auto figures =
        std::count_if(below, records.end(), [&](const Row& row) { return isPair(row) && isFigure(row); });
    return figures > 1 &&
           std::none_of(below, records.end(), [&](const Row& row) { return isPair(row) && !isFigure(row); });
}

/// A small table under a title and above notes explains few of its records; it is known by two rows in a row
/// of the same three columns or more, or by pairs that end in a number. Commas are no sign of it: sentences
/// have them.
char separatorOfSmallTable(std::string_view text) {
    constexpr std::size_t leastColumns = 3;
    for (const char separator : {';', '\t'}) {
        const auto records = firstRecords(text, separator);
        const auto twins = std::ranges::adjacent_find(records, [](const Row& a, const Row& b) {
            return a.size() >= leastColumns && a.size() == b.size();
        });
        if (twins != records.end() || pairsWithNumbers(records)) {
            return separator;
        }
    }
    return '\0';
}

/// Cells may list their answers between bars: bars separate only where each record has as many of them.
bool isSeparatedByBars(std::string_view text) {
    const auto records = firstRecords(text, '|');
    return records.size() > 1 && records.front().size() > 1 && !isBlank({records.front().front()}) &&
           alikeFrom(records, 0) == 1;
}

/// The separator that explains the first records best: by the share as wide as the header, then by the
/// width. NUL, which no text holds, when there is but one column.
char guessSeparator(std::string_view text) {
    char best = '\0';
    std::pair<double, std::size_t> bestFit{0, 1};
    for (const char separator : separators) {
        const std::vector<Row> records = firstRecords(text, separator);
        if (records.empty()) {
            continue;
        }
        const std::size_t header = titleLines(records);
        const std::pair<double, std::size_t> fit{alikeFrom(records, header), records[header].size()};
        if (fit.second > 1 && fit > bestFit) {
            best = separator;
            bestFit = fit;
        }
    }
    if (bestFit.first < 1 && isSeparatedByBars(text)) {
        return '|';
    }
    constexpr double half = 0.5;
    const char small = bestFit.first < half ? separatorOfSmallTable(text) : '\0';
    return small == '\0' ? best : small;
}

/// Excel's own first line, "sep=;", taken off.
std::optional<char> takeSeparatorLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.size() != 5 || !line.starts_with("sep=")) {
        return std::nullopt;
    }
    const char separator = line[4];
    text.remove_prefix(std::min(end + 1, text.size()));
    return separator;
}

}  // namespace

std::vector<std::vector<std::string>> separatedRows(std::string_view text, char separator) {
    RecordReader reader(text, separator);
    std::vector<Row> rows;
    while (!reader.atEnd()) {
        rows.push_back(reader.next());
    }
    return rows;
}

base::Result<Sheet> csvSheet(std::string_view text, std::optional<char> separator) {
    Sheet sheet;
    const auto stated = takeSeparatorLine(text);
    sheet.separator = separator ? *separator : stated ? *stated : guessSeparator(text);
    RecordReader reader(text, sheet.separator);
    CellCosts costs;
    while (!reader.atEnd()) {
        Row row = reader.next();
        bool room = costs.add(0, 1, 0);
        for (const std::string& cell : row) {
            room = costs.add(1, 0, cell.size());
        }
        if (!room) {
            return base::fail(tooManyCells());
        }
        sheet.rows.push_back(std::move(row));
    }
    if (reader.openQuoteLine() > 0) {
        return base::fail(
            base::ErrorCode::Unreadable,
            base::msg("The quoted cell that begins in line {0} never ends.", reader.openQuoteLine()),
            base::msg("Open the table in a spreadsheet, save it as CSV again and import that."));
    }
    return sheet;
}

base::Result<Table> csvTable(const text::Decoded& decoded, std::optional<char> separator) {
    auto sheet = csvSheet(decoded.text, separator);
    if (!sheet) {
        return base::fail(sheet.error());
    }
    auto table = tableOf(*std::move(sheet));
    if (table) {
        table->encoding = decoded.encoding;
    }
    return table;
}

base::Result<Table> readCsv(std::string_view bytes) {
    const auto decoded = text::decode(bytes);
    if (!decoded) {
        return base::fail(decoded.error());
    }
    return csvTable(*decoded);
}

}  // namespace vertelwerk::exchange
