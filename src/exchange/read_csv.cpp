#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/text_documents.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::array separators{';', '\t', ','};
constexpr std::size_t guessedFrom = 50;  // records
constexpr std::size_t mostTitleLines = 5;
constexpr double leastRegular = 0.7;  // share of rows as wide as the header, below a title

using Row = std::vector<std::string>;

/// Reads records one by one. A quote opens a quoted cell only at its beginning.
class RecordReader {
  public:
    RecordReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }

    /// The line in which a quoted cell began that never ended; 0 when there is none.
    [[nodiscard]] std::size_t openQuoteLine() const { return openQuoteLine_; }

    Row next() {
        Row row;
        bool more = true;
        while (more) {
            row.push_back(cell());
            more = at_ < text_.size() && text_[at_] == separator_;
            at_ += at_ < text_.size() ? 1 : 0;
            line_ += !more ? 1 : 0;
        }
        return row;
    }

  private:
    std::string cell() {
        const std::size_t quote = text_.find_first_not_of(' ', at_);
        if (quote != std::string_view::npos && text_[quote] == '"') {
            at_ = quote + 1;
            return quotedCell();
        }
        const std::size_t end =
            std::min(text_.find_first_of(std::string{separator_, '\n'}, at_), text_.size());
        std::string value(text_.substr(at_, end - at_));
        at_ = end;
        return value;
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
            const std::size_t end =
                std::min(text_.find_first_of(std::string{separator_, '\n'}, at_), text_.size());
            value += text::trimmed(text_.substr(at_, end - at_));
            at_ = end;
            return value;
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t openQuoteLine_ = 0;
};

bool isBlank(const Row& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

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

/// The share of the records from `header` on that are as wide as it.
double alikeFrom(const std::vector<Row>& records, std::size_t header) {
    const auto alike = std::count_if(records.begin() + static_cast<std::ptrdiff_t>(header), records.end(),
                                     [&](const Row& row) { return row.size() == records[header].size(); });
    return static_cast<double>(alike) / static_cast<double>(records.size() - header);
}

/// How many lines above the header hold a title and nothing else. None unless a wide and regular table
/// follows, since one column of text may hold separators too.
std::size_t titleLines(const std::vector<Row>& records) {
    const auto filled = [](const Row& row) {
        return std::ranges::count_if(row,
                                     [](const std::string& cell) { return !text::trimmed(cell).empty(); });
    };
    std::size_t lines = 0;
    while (lines < records.size() && filled(records[lines]) < 2) {
        ++lines;
    }
    if (lines > mostTitleLines || lines + 3 > records.size()) {
        return 0;
    }
    const std::size_t width = records[lines].size();
    const bool table = width > 2 && alikeFrom(records, lines) >= leastRegular &&
                       std::ranges::all_of(records, [width](const Row& row) { return row.size() <= width; });
    return table ? lines : 0;
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
    return best;
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

base::Result<Table> csvTable(const text::Decoded& decoded) {
    std::string_view text = decoded.text;
    Table table;
    table.encoding = decoded.encoding;
    const auto stated = takeSeparatorLine(text);
    const char separator = stated ? *stated : guessSeparator(text);
    table.separator = separator == '\0' ? table.separator : separator;
    std::size_t titles = titleLines(firstRecords(text, separator));

    RecordReader reader(text, separator);
    std::size_t number = 0;
    while (!reader.atEnd()) {
        Row row = reader.next();
        if (isBlank(row)) {
            continue;
        }
        if (titles > 0) {
            table.problems.push_back(
                base::msg("The line \"{0}\" above the table was left out.", text::trimmed(row.front())));
            --titles;
            continue;
        }
        if (table.header.empty()) {
            table.header = std::move(row);
            continue;
        }
        ++number;
        const bool fits =
            row.size() <= table.header.size() ||
            isBlank(Row(row.begin() + static_cast<std::ptrdiff_t>(table.header.size()), row.end()));
        if (!fits) {
            table.problems.push_back(
                base::msg("Row {0} has {1} cells where the header has {2}; it was left out.", number,
                          row.size(), table.header.size()));
            continue;
        }
        row.resize(table.header.size());
        table.rows.push_back(std::move(row));
        table.numbers.push_back(number);
    }
    if (reader.openQuoteLine() > 0) {
        return base::fail(
            base::ErrorCode::Unreadable,
            base::msg("The quoted cell that begins in line {0} never ends.", reader.openQuoteLine()),
            base::msg("Open the table in a spreadsheet, save it as CSV again and import that."));
    }
    if (table.header.empty()) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The table is empty."));
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
