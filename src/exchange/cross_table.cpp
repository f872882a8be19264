#include "exchange/cross_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/figure_areas.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_periods.h"
#include "exchange/sheet_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

namespace {

/// How far down the row of periods may stand.
constexpr std::size_t mostLinesAbove = 20;

std::string cellAt(const Row& row, std::size_t column) {
    return column < row.size() ? std::string(text::trimmed(row[column])) : std::string();
}

std::vector<std::size_t> filledColumns(const Row& row) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!text::trimmed(row[i]).empty()) {
            columns.push_back(i);
        }
    }
    return columns;
}

/// The columns that are periods in a row where nearly everything behind the areas is one.
std::vector<std::size_t> periodColumns(const Row& row) {
    std::vector<std::size_t> periods;
    std::size_t others = 0;
    for (const auto column : filledColumns(row)) {
        if (periodOf(row[column])) {
            periods.push_back(column);
        } else if (!periods.empty() || column > 2) {
            ++others;
        }
    }
    // A row of figures may hold numbers that look like years; it begins with its area.
    const bool behindAreas =
        periods.size() > 1 && periods.front() > 0 &&
        std::none_of(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(periods.front()),
                     [](const std::string& cell) { return holdsAreaCodes({&cell, 1}); });
    std::set<std::string> different;
    for (const auto column : periods) {
        different.insert(*periodOf(row[column]));
    }
    const bool repeated = different.size() < 2;
    return behindAreas && others == 0 && !repeated ? periods : std::vector<std::size_t>();
}

/// "Eenzaamheid (%)" gives the unit.
std::string unitIn(std::string_view title) {
    const auto open = title.rfind('(');
    const auto close = title.find(')', open == std::string_view::npos ? 0 : open);
    const bool short_ =
        open != std::string_view::npos && close != std::string_view::npos && close - open <= 24;
    return short_ ? std::string(text::trimmed(title.substr(open + 1, close - open - 1))) : std::string();
}

std::string withoutUnit(std::string_view title) {
    const auto unit = unitIn(title);
    const auto open = title.rfind('(');
    return std::string(text::trimmed(unit.empty() ? title : title.substr(0, open)));
}

class Unfolder {
  public:
    Unfolder(const Sheet& sheet, std::size_t header, std::vector<std::size_t> periods, std::string_view name)
        : rows_(sheet.rows), header_(header), periods_(std::move(periods)), name_(name) {}

    std::optional<CrossTable> unfold() {
        std::size_t last = header_ + 1;
        while (last < rows_.size() && (isBlank(rows_[last]) || isFigures(rows_[last]))) {
            ++last;
        }
        if (!readTitles() || !readAreas(last)) {
            return std::nullopt;
        }
        readFooter(last);
        result_.table.separator = ';';
        return std::move(result_);
    }

  private:
    /// An area with figures or signs behind it.
    [[nodiscard]] bool isFigures(const Row& row) const {
        std::size_t words = 0;
        std::size_t filled = 0;
        for (const auto column : periods_) {
            const auto cell = cellAt(row, column);
            filled += cell.empty() ? 0U : 1U;
            words += !cell.empty() && !isNumeric(cell) && !isSign(cell) ? 1U : 0U;
        }
        return !areaOf(row).empty() && words == 0 && filled > 0;
    }

    [[nodiscard]] std::string areaOf(const Row& row) const {
        for (std::size_t column = 0; column < periods_.front(); ++column) {
            if (auto cell = cellAt(row, column); !cell.empty()) {
                return cell;
            }
        }
        return {};
    }

    /// The title, and the subject of each period when a row above the periods names more than one.
    bool readTitles() {
        std::vector<std::string> lines;
        std::optional<std::size_t> subjects;
        for (std::size_t i = 0; i < header_; ++i) {
            const auto filled = filledColumns(rows_[i]);
            if (filled.empty()) {
                continue;
            }
            const bool title = filled.size() == 1 && filled.front() < periods_.front();
            if (!title && i + 1 == header_ && filled.back() >= periods_.front()) {
                subjects = i;
            } else {
                lines.push_back(cellAt(rows_[i], filled.front()));
            }
        }
        const std::string title = lines.empty() ? std::string(name_) : lines.front();
        for (std::size_t i = 1; i < lines.size(); ++i) {
            result_.definition += (result_.definition.empty() ? "" : "\n") + lines[i];
        }
        result_.unit = unitIn(title);
        std::string subject;
        for (const auto column : periods_) {
            if (subjects) {
                const auto own = cellAt(rows_[*subjects], column);
                subject = own.empty() ? subject : own;
            }
            subjectOf_[column] = subject.empty() ? withoutUnit(title) : withoutUnit(subject);
            if (result_.unit.empty() && !subject.empty()) {
                result_.unit = unitIn(subject);
            }
        }
        return true;
    }

    bool readAreas(std::size_t last) {
        std::vector<std::string> measures;
        for (const auto column : periods_) {
            if (std::ranges::find(measures, subjectOf_[column]) == measures.end()) {
                measures.push_back(subjectOf_[column]);
            }
        }
        auto& table = result_.table;
        table.header = {"WijkenEnBuurten", "gebiedsnaam", "Perioden"};
        table.header.insert(table.header.end(), measures.begin(), measures.end());
        for (std::size_t i = header_ + 1; i < last; ++i) {
            if (isBlank(rows_[i])) {
                continue;
            }
            const auto area = areaOf(rows_[i]);
            const auto name = nameOf(rows_[i], area);
            std::map<std::string, std::map<std::string, std::string>> byPeriod;
            for (const auto column : periods_) {
                byPeriod[cellAt(rows_[header_], column)][subjectOf_[column]] = cellAt(rows_[i], column);
            }
            for (auto& [period, figures] : byPeriod) {
                Row row{area, name, period};
                for (const auto& measure : measures) {
                    row.push_back(figures[measure]);
                }
                table.rows.push_back(std::move(row));
                table.numbers.push_back(i - header_);
            }
        }
        return !table.rows.empty();
    }

    /// The other cell in front of the periods.
    [[nodiscard]] std::string nameOf(const Row& row, const std::string& area) const {
        for (std::size_t column = 0; column < periods_.front(); ++column) {
            if (auto cell = cellAt(row, column); !cell.empty() && cell != area) {
                return cell;
            }
        }
        return {};
    }

    void readFooter(std::size_t last) {
        for (std::size_t i = last; i < rows_.size(); ++i) {
            const auto filled = filledColumns(rows_[i]);
            std::string line;
            for (const auto column : filled) {
                line += (line.empty() ? "" : " ") + cellAt(rows_[i], column);
            }
            if (!line.empty()) {
                result_.definition += (result_.definition.empty() ? "" : "\n") + line;
            }
        }
    }

    const std::vector<Row>& rows_;
    std::size_t header_;
    std::vector<std::size_t> periods_;
    std::string_view name_;
    std::map<std::size_t, std::string> subjectOf_;
    CrossTable result_;
};

}  // namespace

std::optional<CrossTable> crossTable(const Sheet& sheet, std::string_view name) {
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), mostLinesAbove); ++i) {
        auto periods = periodColumns(sheet.rows[i]);
        if (!periods.empty()) {
            return Unfolder(sheet, i, std::move(periods), name).unfold();
        }
    }
    return std::nullopt;
}

}  // namespace vertelwerk::exchange
