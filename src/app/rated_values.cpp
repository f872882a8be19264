#include "vertelwerk/app/rated_values.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "app/alpha_words.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

namespace vertelwerk::app {
namespace {

using analysis::Level;
using base::ErrorCode;
using base::msg;
using base::Result;

using Cells = std::vector<std::string>;

bool isBlank(const Cells& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

/// With a decimal point or comma.
std::optional<double> numberIn(std::string_view cell) {
    std::string digits(cell);
    std::ranges::replace(digits, ',', '.');
    double value = 0;
    const auto* const last = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), last, value, std::chars_format::fixed);
    return read.ec == std::errc() && read.ptr == last ? std::optional(value) : std::nullopt;
}

bool namesUnits(std::string_view heading) {
    const auto name = text::folded(heading);
    return name.empty() || name == "unit" || name == "eenheid";
}

class Reader {
  public:
    explicit Reader(Level level) : level_(level) {}

    Result<RatedValues> read(const exchange::Sheet& sheet) {
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const auto& cells = sheet.rows[row];
            if (isBlank(cells)) {
                continue;
            }
            const auto taken = headed_ ? takeUnit(cells, row + 1) : takeHeading(cells);
            if (!taken) {
                return base::fail(taken.error());
            }
        }
        if (rated_.coders.size() < 2) {
            return base::fail(ErrorCode::Invalid, msg("Agreement is between two coders or more."),
                              msg("Give each coder a column, with the coder's name in the first row."));
        }
        return std::move(rated_);
    }

  private:
    base::Status takeHeading(const Cells& cells) {
        headed_ = true;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::string name(text::trimmed(cells[column]));
            if (column == 0 ? namesUnits(name) : name.empty()) {
                continue;
            }
            if (std::ranges::find(rated_.coders, name) != rated_.coders.end()) {
                return base::fail(ErrorCode::Invalid, msg("Two columns are named {0}.", name),
                                  msg("Give each coder a column, with the coder's name in the first row."));
            }
            columns_.push_back(column);
            rated_.coders.push_back(name);
        }
        return {};
    }

    base::Status takeUnit(const Cells& cells, std::size_t row) {
        auto& unit = rated_.units.emplace_back();
        for (std::size_t coder = 0; coder < columns_.size(); ++coder) {
            const auto column = columns_[coder];
            const auto cell = column < cells.size() ? text::trimmed(cells[column]) : std::string_view();
            if (cell.empty() || cell == "*") {
                unit.values.emplace_back();
                continue;
            }
            const auto value = valueOf(cell, row, rated_.coders[coder]);
            if (!value) {
                return base::fail(value.error());
            }
            unit.values.emplace_back(*value);
        }
        return {};
    }

    Result<double> valueOf(std::string_view cell, std::size_t row, const std::string& coder) {
        if (level_ == Level::Nominal) {
            return static_cast<double>(
                names_.emplace(std::string(cell), static_cast<int>(names_.size())).first->second);
        }
        const auto number = numberIn(cell);
        if (!number) {
            return base::fail(ErrorCode::Invalid,
                              msg("\"{0}\" in row {1}, column {2}, is not a number.", cell, row, coder),
                              msg("Write a number, leave the cell empty, or choose level nominal."));
        }
        if (level_ == Level::Ratio && *number < 0) {
            return base::fail(ErrorCode::Invalid,
                              msg("{0} in row {1}, column {2}, is below zero.", cell, row, coder),
                              msg("Choose level interval for values that can be below zero."));
        }
        return *number;
    }

    Level level_;
    bool headed_ = false;
    std::vector<std::size_t> columns_;  ///< of the coders
    std::map<std::string, int> names_;  ///< of nominal values
    RatedValues rated_;
};

}  // namespace

Result<RatedValues> readRatedValues(const std::filesystem::path& file, Level level) {
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const auto book = exchange::readWorkbook(file, *bytes);
    if (!book) {
        auto error = book.error();
        error.where = base::toUtf8(file.filename());
        return base::fail(std::move(error));
    }
    auto rated = Reader(level).read(book->sheets.empty() ? exchange::Sheet() : book->sheets.front());
    if (!rated) {
        rated.error().where = base::toUtf8(file.filename());
    }
    return rated;
}

ValuesAgreement agreementOfValues(const RatedValues& rated, Level level) {
    ValuesAgreement agreement;
    agreement.coders = rated.coders;
    for (const auto& unit : rated.units) {
        const auto given = static_cast<std::size_t>(
            std::ranges::count_if(unit.values, [](const auto& value) { return value.has_value(); }));
        if (given < 2) {
            ++agreement.leftOut;
            continue;
        }
        ++agreement.units;
        agreement.values += given;
    }
    agreement.alpha = analysis::krippendorffAlpha(rated.units, level);
    if (const auto agreed = analysis::observedAgreement(rated.units)) {
        agreement.percent = 100 * *agreed;
    }
    if (level == Level::Nominal) {
        agreement.cohenKappa = analysis::cohenKappa(rated.units);
        agreement.fleissKappa = analysis::fleissKappa(rated.units);
    }
    return agreement;
}

base::Message meaningOfValues(const std::optional<double>& alpha) {
    return saidOf(alpha,
                  {msg("Cannot be determined: there are no two different values to compare."),
                   msg("High: coders nearly always give the same value, or one that differs little."),
                   msg("Fair: coders often give the same value, or one that differs little; be careful with "
                       "conclusions."),
                   msg("Low: coders give values that differ much. Talk about when to give which value.")});
}

base::Message about(Level level) {
    switch (level) {
        case Level::Nominal:
            return msg("Nominal: values are names; any two that differ, differ as much.");
        case Level::Ordinal:
            return msg("Ordinal: values are ranks; the more values lie between two, the more they differ.");
        case Level::Interval:
            return msg("Interval: values are points on a scale; two differ by what lies between them.");
        case Level::Ratio:
            return msg(
                "Ratio: values are amounts from zero; two differ by how many times one holds the other.");
    }
    return {};
}

}  // namespace vertelwerk::app
