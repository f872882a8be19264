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

/// How well a separator explains the first records: the share as wide as the header, then the width.
std::pair<double, std::size_t> fit(std::string_view text, char separator) {
    RecordReader reader(text, separator);
    std::size_t width = 0;
    std::size_t records = 0;
    std::size_t alike = 0;
    while (!reader.atEnd() && records < guessedFrom) {
        const Row row = reader.next();
        if (isBlank(row)) {
            continue;
        }
        width = records == 0 ? row.size() : width;
        alike += row.size() == width ? 1 : 0;
        ++records;
    }
    if (width < 2 || records == 0) {
        return {0, 0};
    }
    return {static_cast<double>(alike) / static_cast<double>(records), width};
}

char guessSeparator(std::string_view text) {
    return *std::ranges::max_element(separators, {}, [text](char separator) { return fit(text, separator); });
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
    table.separator = stated ? *stated : guessSeparator(text);

    RecordReader reader(text, table.separator);
    std::size_t number = 0;
    while (!reader.atEnd()) {
        Row row = reader.next();
        if (isBlank(row)) {
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
