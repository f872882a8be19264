#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t cornersOfTriad = 3;
constexpr std::size_t fewestTriads = 2;  // rows before three columns are taken for one

ColumnRole roleOf(HeadKey key) {
    switch (key) {
        case HeadKey::Method:
            return ColumnRole::Method;
        case HeadKey::Title:
            return ColumnRole::Title;
        case HeadKey::Narrator:
            return ColumnRole::Narrator;
        case HeadKey::Number:
            return ColumnRole::Number;
        case HeadKey::Area:
            return ColumnRole::Area;
        case HeadKey::Date:
            return ColumnRole::Date;
        case HeadKey::CollectedBy:
            return ColumnRole::CollectedBy;
        case HeadKey::Language:
            return ColumnRole::Language;
        case HeadKey::Consent:
            return ColumnRole::Consent;
        case HeadKey::Promised:
            return ColumnRole::Promised;
        case HeadKey::Domain:
            return ColumnRole::Domain;
        case HeadKey::Plain:
            break;
    }
    return ColumnRole::Attribute;
}

/// Whether so many columns are called after purposes of consent that a tick in one is an answer.
bool namesPurposes(const Table& table) {
    constexpr std::ptrdiff_t noAccident = 3;
    return std::ranges::count_if(table.header, [](const std::string& name) {
               return purposeInName(name).purpose.has_value();
           }) >= noAccident;
}

/// Whether every cell of a column answers a question with yes or no.
bool answersLeave(const Table& table, std::size_t column) {
    return std::ranges::all_of(table.rows, [column](const std::vector<std::string>& row) {
        return consentAnswer(row[column], Wording::Free).has_value();
    });
}

/// What a column is by its name and what it holds.
ColumnRule guessed(const Table& table, std::size_t column, const std::vector<std::size_t>& texts) {
    const std::string_view name = text::trimmed(table.header[column]);
    ColumnRule rule;
    rule.column = name;
    if (std::ranges::find(texts, column) != texts.end()) {
        rule.role = ColumnRole::Text;
        return rule;
    }
    const auto named = purposeInName(name);
    const auto answers = [&] {
        return std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
            return consentAnswer(row[column], namesPurposes(table) ? Wording::Line : Wording::Plain)
                .has_value();
        });
    };
    if (named.purpose && (named.stated || answers())) {
        rule.role = ColumnRole::Consent;
        rule.purpose = named.purpose;
        return rule;
    }
    if (const auto asked = leaveAsked(name); asked && answersLeave(table, column)) {
        rule.role = ColumnRole::Consent;
        rule.purpose = asked->purpose;
        return rule;
    }
    const HeadLine line = makeHeadLine(name, "");
    rule.role = line.meaning ? roleOf(*line.meaning) : ColumnRole::Attribute;
    return rule;
}

/// Whether a column numbers the rows: every one with something short, and no two with the same.
bool numbersRows(const Table& table, std::size_t column) {
    constexpr std::size_t longestNumber = 8;  // a telephone number is longer
    std::set<std::string_view> numbers;
    return std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
        const auto number = text::trimmed(row[column]);
        return !number.empty() && number.size() <= longestNumber && numbers.insert(number).second;
    });
}

/// In a table of stories a column called no more than "number" holds those of the stories, when there is no
/// other that does.
void guessNumber(const Table& table, std::vector<ColumnRule>& rules, const std::vector<bool>& isMapped) {
    constexpr auto names = std::to_array<std::string_view>({"nummer", "nr", "nr.", "number", "no."});
    if (std::ranges::any_of(rules, [](const ColumnRule& rule) { return rule.role == ColumnRole::Number; })) {
        return;
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const bool named = std::ranges::find(names, text::folded(rules[i].column)) != names.end();
        if (named && !isMapped[i] && rules[i].role == ColumnRole::Attribute && numbersRows(table, i)) {
            rules[i].role = ColumnRole::Number;
            return;
        }
    }
}

/// What the names of three columns begin with: the question; and what is left of each: the corners.
std::string sharedBeginning(const Table& table, std::size_t first) {
    std::string shared(text::trimmed(table.header[first]));
    for (std::size_t i = 1; i < cornersOfTriad; ++i) {
        const std::string_view other = text::trimmed(table.header[first + i]);
        const auto [end, ignored] = std::ranges::mismatch(shared, other);
        shared.resize(static_cast<std::size_t>(end - shared.begin()));
    }
    const std::size_t mark = shared.find_last_of(" :-_/?|[(");
    return mark == std::string::npos ? std::string() : shared.substr(0, mark + 1);
}

/// Whether the three columns from `first` on are shares of 100 in every row that has them.
bool sumsToHundred(const Table& table, std::size_t first) {
    std::size_t filled = 0;
    for (const std::vector<std::string>& row : table.rows) {
        double sum = 0;
        std::size_t numbers = 0;
        for (std::size_t i = 0; i < cornersOfTriad; ++i) {
            const auto share = toShare(row[first + i]);
            if (!share && !text::trimmed(row[first + i]).empty()) {
                return false;
            }
            sum += share.value_or(0);
            numbers += share ? 1 : 0;
        }
        if (numbers != 0 && (numbers != cornersOfTriad || std::abs(sum - 100) > 1)) {
            return false;
        }
        filled += numbers == cornersOfTriad ? 1 : 0;
    }
    return filled >= fewestTriads;
}

void guessTriads(const Table& table, std::vector<ColumnRule>& rules, const std::vector<bool>& isMapped) {
    for (std::size_t first = 0; first + cornersOfTriad <= rules.size();) {
        const bool free =
            std::all_of(rules.begin() + static_cast<std::ptrdiff_t>(first),
                        rules.begin() + static_cast<std::ptrdiff_t>(first + cornersOfTriad),
                        [](const ColumnRule& rule) { return rule.role == ColumnRole::Attribute; }) &&
            !isMapped[first] && !isMapped[first + 1] && !isMapped[first + 2];
        if (!free || !sumsToHundred(table, first)) {
            ++first;
            continue;
        }
        const std::string shared = sharedBeginning(table, first);
        const std::string_view question = text::trimmed(shared);
        const std::size_t end = question.find_last_not_of(":-_/|[(");
        const std::string corners =
            rules[first].column + " / " + rules[first + 1].column + " / " + rules[first + 2].column;
        for (std::size_t i = first; i < first + cornersOfTriad; ++i) {
            rules[i].role = ColumnRole::Triad;
            rules[i].name = end == std::string_view::npos ? corners : question.substr(0, end + 1);
            std::string_view label =
                text::trimmed(rules[i].column).substr(std::min(shared.size(), rules[i].column.size()));
            if (label.ends_with(']') || label.ends_with(')')) {
                label.remove_suffix(1);
            }
            rules[i].label = text::trimmed(label);
        }
        first += cornersOfTriad;
    }
}

}  // namespace

base::Result<TableMapping> completed(const TableMapping& mapping, const Table& table) {
    std::map<std::string, const ColumnRule*> known;
    for (const ColumnRule& rule : mapping.columns) {
        known.emplace(text::folded(rule.column), &rule);
    }
    const bool textMapped = std::ranges::any_of(
        mapping.columns, [](const ColumnRule& rule) { return rule.role == ColumnRole::Text; });
    const std::vector<std::size_t> texts = textMapped ? std::vector<std::size_t>() : textColumns(table);
    TableMapping whole{{}, mapping.method, mapping.ignoreOthers};
    std::vector<bool> isMapped;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto rule = known.find(text::folded(table.header[i]));
        isMapped.push_back(rule != known.end());
        if (rule != known.end()) {
            whole.columns.push_back(*rule->second);
            whole.columns.back().column = text::trimmed(table.header[i]);
            known.erase(rule);
        } else if (mapping.ignoreOthers && std::ranges::find(texts, i) == texts.end()) {
            whole.columns.push_back({std::string(text::trimmed(table.header[i])), ColumnRole::Ignore});
        } else {
            whole.columns.push_back(guessed(table, i, texts));
        }
    }
    if (!known.empty()) {
        return base::fail(base::ErrorCode::Invalid,
                          base::msg("The table has no column \"{0}\", which the mapping names.",
                                    known.begin()->second->column),
                          base::msg("Choose another mapping, or change the name of the column."));
    }
    guessNumber(table, whole.columns, isMapped);
    guessTriads(table, whole.columns, isMapped);
    return whole;
}

}  // namespace vertelwerk::exchange
