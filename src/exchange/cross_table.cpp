#include "exchange/cross_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/cross_cells.h"
#include "exchange/figure_areas.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_periods.h"
#include "exchange/figure_units.h"
#include "exchange/interval_bounds.h"
#include "exchange/measure_rows.h"
#include "exchange/sheet_table.h"
#include "exchange/strings.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

namespace {

/// The columns that are periods in a row where nearly everything behind the areas is one. A single one says
/// so only beside a heading for the areas.
std::vector<std::size_t> periodColumns(const Row& row) {
    std::vector<std::size_t> periods;
    std::size_t others = 0;
    for (const auto column : filledColumns(row)) {
        if (periodOf(row[column])) {
            periods.push_back(column);
        } else if ((!periods.empty() || column > 2) && !boundIn(row[column])) {
            ++others;
        }
    }
    if (periods.empty() || periods.front() == 0 || others > 0) {
        return {};
    }
    // A row of figures may hold numbers that look like years; it begins with its area.
    const auto before = std::span(row).first(periods.front());
    if (std::ranges::any_of(before, [](const std::string& cell) { return holdsAreaCodes({&cell, 1}); })) {
        return {};
    }
    std::set<std::string> different;
    for (const auto column : periods) {
        different.insert(*periodOf(row[column]));
    }
    const bool alone = periods.size() == 1 && std::ranges::any_of(before, namesAreaColumn);
    return different.size() > 1 || alone ? periods : std::vector<std::size_t>();
}

class Unfolder {
  public:
    Unfolder(const Sheet& sheet, std::size_t header, std::vector<std::size_t> periods, std::string_view name)
        : rows_(sheet.rows), header_(header), periods_(std::move(periods)), name_(name) {
        for (std::size_t column = 0; column < periods_.front(); ++column) {
            if (isHeaded(column, namesUnitColumn)) {
                unit_ = column;
            } else if (!isHeaded(column, namesRemarkColumn)) {
                places_.push_back(column);
            }
        }
    }

    std::optional<CrossTable> unfold() {
        const auto last = endOfFigures();
        tellOfWords(last);
        readTitles();
        if (!(measureColumn() ? readMeasures(*measureColumn(), last) : readAreas(last))) {
            return std::nullopt;
        }
        readFooter(last);
        result_.bounds = static_cast<std::size_t>(std::ranges::count_if(
            rows_[header_], [](const std::string& cell) { return boundIn(cell).has_value(); }));
        result_.table.separator = ';';
        return std::move(result_);
    }

  private:
    /// Behind the last row of figures. Behind a line that is none, such as a heading in between, a row must
    /// be filled for the greater part: "Peildatum; 2023" belongs to the lines below a table.
    [[nodiscard]] std::size_t endOfFigures() const {
        std::size_t end = header_ + 1;
        bool interrupted = false;
        for (std::size_t i = header_ + 1; i < rows_.size(); ++i) {
            const bool figures = isFigures(rows_[i]);
            if (figures && (!interrupted || figuresIn(rows_[i]) * 2 > periods_.size())) {
                end = i + 1;
            }
            interrupted = interrupted || !(figures || isBlank(rows_[i]));
        }
        return end;
    }

    [[nodiscard]] std::size_t figuresIn(const Row& row) const {
        return static_cast<std::size_t>(std::ranges::count_if(periods_, [&](std::size_t column) {
            const auto cell = cellAt(row, column);
            return isNumeric(cell) || isSign(cell);
        }));
    }

    /// Rows among the figures that hold some, but more words.
    void tellOfWords(std::size_t last) {
        for (std::size_t i = header_ + 1; i < last; ++i) {
            if (!isFigures(rows_[i]) && figuresIn(rows_[i]) > 0) {
                result_.table.problems.push_back(base::msg(
                    "The row \"{0}\" holds more words than figures; it was left out.", areaOf(rows_[i])));
            }
        }
    }

    /// An area or measure with figures or signs behind it, perhaps with a remark among them.
    [[nodiscard]] bool isFigures(const Row& row) const {
        const auto filled = static_cast<std::size_t>(std::ranges::count_if(
            periods_, [&](std::size_t column) { return !cellAt(row, column).empty(); }));
        return !areaOf(row).empty() && figuresIn(row) * 2 > filled;
    }

    /// Whether the heading of a column, perhaps a row higher, is of that kind.
    [[nodiscard]] bool isHeaded(std::size_t column, bool (*names)(std::string_view)) const {
        return names(cellAt(rows_[header_], column)) ||
               (header_ > 0 && names(cellAt(rows_[header_ - 1], column)));
    }

    [[nodiscard]] std::string areaOf(const Row& row) const {
        for (const std::size_t column : places_) {
            if (auto cell = cellAt(row, column); !cell.empty()) {
                return cell;
            }
        }
        return {};
    }

    /// The area of a row: the cell in front with a code, else the first.
    [[nodiscard]] std::string codeOf(const Row& row) const {
        for (const std::size_t column : places_) {
            if (auto cell = cellAt(row, column); holdsAreaCodes({&cell, 1})) {
                return cell;
            }
        }
        return areaOf(row);
    }

    /// The title, and the subject of each period when a row above the periods names more than one.
    void readTitles() {
        std::vector<std::string>& lines = titles_;
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
        std::string title = lines.empty() ? std::string(name_) : lines.front();
        auto named = std::ranges::find_if(lines, [](const auto& line) { return !nameIn(line).empty(); });
        if (named != lines.end()) {
            title = nameIn(*named);
        } else {
            named = lines.begin();
        }
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            if (line != named) {
                result_.definition += (result_.definition.empty() ? "" : "\n") + *line;
            }
        }
        title = withoutTableNumber(title);
        result_.unit = unitIn(title);
        std::string subject;
        for (const auto column : periods_) {
            hasSubjects_ = subjects.has_value();
            if (subjects) {
                const auto own = cellAt(rows_[*subjects], column);
                subject = own.empty() ? subject : own;
            }
            subjectOf_[column] = subject.empty() ? withoutUnit(title) : withoutUnit(subject);
            if (result_.unit.empty() && !subject.empty()) {
                result_.unit = unitIn(subject);
            }
        }
    }

    /// The column in front of the periods that names measures.
    [[nodiscard]] std::optional<std::size_t> measureColumn() const {
        const auto column = std::ranges::find_if(
            places_, [this](std::size_t each) { return isHeaded(each, namesMeasureColumn); });
        return column == places_.end() ? std::nullopt : std::optional(*column);
    }

    /// The area that the lines above the table name, by its code or as a municipality; empty when they do
    /// not.
    [[nodiscard]] std::string areaAbove() const {
        for (const std::string& line : titles_) {
            for (const std::string_view word : split(line, ' ')) {
                const std::string bare(word.substr(0, word.find_last_not_of(" ,;:)") + 1));
                if (const std::string code = bare.starts_with('(') ? bare.substr(1) : bare;
                    holdsAreaCodes({&code, 1})) {
                    return code;
                }
            }
        }
        for (const std::string& line : titles_) {
            if (text::folded(line).starts_with("gemeente ")) {
                const auto name = line.substr(line.find(' ') + 1);
                return std::string(text::trimmed(name.substr(0, name.find_first_of(",(:-"))));
            }
        }
        return {};
    }

    /// A row a measure, for the area that stands beside it, above its columns or above the table.
    bool readMeasures(std::size_t measureAt, std::size_t last) {
        const auto above = areaAbove();
        for (std::size_t i = header_ + 1; i < last; ++i) {
            const auto label = cellAt(rows_[i], measureAt);
            const auto beside = nameOf(rows_[i], label);
            if (!isFigures(rows_[i]) || withoutUnit(label).empty()) {
                continue;
            }
            const std::string own = unit_ ? cellAt(rows_[i], *unit_) : std::string();
            for (const auto column : periods_) {
                const std::string subject = hasSubjects_ ? subjectOf_[column] : std::string();
                const bool ofArea = beside.empty() && above.empty();
                const auto area = ofArea           ? areaOfHeading(subject)
                                  : beside.empty() ? model::Area{above, {}}
                                                   : model::Area{beside, {}};
                const bool apart = !subject.empty() && !ofArea;
                measures_.add({area.code, area.name, cellAt(rows_[header_], column)},
                              (own.empty() ? withoutUnit(label) : label) +
                                  (apart ? " (" + subject + ")" : std::string()),
                              own.empty() ? unitIn(label) : own, cellAt(rows_[i], column), i - header_);
            }
        }
        result_.unit.clear();
        return measures_.finish(result_);
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
            if (!isFigures(rows_[i])) {
                continue;
            }
            const auto area = codeOf(rows_[i]);
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
        for (const std::size_t column : places_) {
            if (auto cell = cellAt(row, column); !cell.empty() && cell != area) {
                return cell;
            }
        }
        return {};
    }

    void readFooter(std::size_t last) {
        for (std::size_t i = last; i < rows_.size(); ++i) {
            const auto filled = filledColumns(rows_[i]);
            const std::string first = filled.empty() ? std::string() : cellAt(rows_[i], filled.front());
            if (filled.size() > 1 && holdsAreaCodes({&first, 1})) {
                result_.table.problems.push_back(
                    base::msg("The row \"{0}\" holds more words than figures; it was left out.", first));
                continue;
            }
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
    std::vector<std::size_t> places_;  ///< columns in front of them that say where or what
    std::optional<std::size_t> unit_;
    std::string_view name_;
    std::vector<std::string> titles_;
    std::map<std::size_t, std::string> subjectOf_;
    bool hasSubjects_ = false;  ///< a row above the periods names them
    MeasureRows measures_;
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
