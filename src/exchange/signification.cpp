#include "exchange/signification.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using model::Signification;
using Kind = Signification::Kind;

bool isNotApplicable(std::string_view value) {
    return isOneOf(text::folded(value),
                   {"nvt", "n.v.t.", "n.v.t", "na", "n/a", "not applicable", "niet van toepassing"});
}

std::string questionOf(const ColumnRule& rule) {
    return rule.name.empty() ? rule.column : rule.name;
}

}  // namespace

bool isSignification(ColumnRole role) {
    return role == ColumnRole::Triad || role == ColumnRole::Slider || role == ColumnRole::Choice ||
           role == ColumnRole::Score;
}

void SignificationRow::take(const ColumnRule& rule, std::string_view value) {
    if (rule.role == ColumnRole::Triad) {
        takeTriad(rule, value);
    } else if (value.empty()) {
        return;
    } else if (rule.role == ColumnRole::Choice) {
        takeChoice(rule, value);
    } else {
        takeNumber(rule, value);
    }
}

void SignificationRow::takeTriad(const ColumnRule& rule, std::string_view value) {
    const std::string question = questionOf(rule);
    auto triad = std::ranges::find_if(
        said_, [&](const Signification& one) { return one.kind == Kind::Triad && one.question == question; });
    if (triad == said_.end()) {
        said_.push_back({Kind::Triad, question, {}});
        triad = said_.end() - 1;
    }
    const std::optional<double> share = toShare(value);
    if (!share && !value.empty() && !isNotApplicable(value)) {
        problems_.push_back(base::msg("Row {0}: \"{1}\" in \"{2}\" is no number.", row_, value, rule.column));
    }
    triad->marks.push_back({rule.label.empty() ? rule.column : rule.label, share});
    if (isNotApplicable(value)) {
        notApplicable_.insert(question);
    }
}

void SignificationRow::takeNumber(const ColumnRule& rule, std::string_view value) {
    Signification said{rule.role == ColumnRole::Slider ? Kind::Slider : Kind::Score, questionOf(rule), {}};
    if (!isNotApplicable(value)) {
        auto number = toShare(value);
        if (number && said.kind == Kind::Slider) {
            number = (*number - rule.from) / (rule.to - rule.from) * 100;
        }
        if (!number || (said.kind == Kind::Slider && (*number < 0 || *number > 100))) {
            problems_.push_back(
                base::msg("Row {0}: \"{1}\" in \"{2}\" is no number on its scale; it was left out.", row_,
                          value, rule.column));
            return;
        }
        said.marks.push_back({{}, number});
    }
    said_.push_back(std::move(said));
}

void SignificationRow::takeChoice(const ColumnRule& rule, std::string_view value) {
    Signification said{Kind::Choice, questionOf(rule), {}};
    if (!isNotApplicable(value)) {
        const char separator = value.find('|') != std::string_view::npos    ? '|'
                               : value.find('\n') != std::string_view::npos ? '\n'
                                                                            : ';';
        for (const std::string_view option : split(value, separator)) {
            if (const std::string_view chosen = text::trimmed(option); !chosen.empty()) {
                said.marks.push_back({std::string(chosen), std::nullopt});
            }
        }
    }
    said_.push_back(std::move(said));
}

bool SignificationRow::isSound(Signification& triad) {
    const auto count =
        std::ranges::count_if(triad.marks, [](const auto& mark) { return mark.value.has_value(); });
    if (count == 0) {
        triad.marks.clear();
        return notApplicable_.contains(triad.question);  // blank: not answered
    }
    double sum = 0;
    for (const auto& mark : triad.marks) {
        sum += mark.value.value_or(0);
    }
    const double scale = std::abs(sum - 1) <= 0.01 ? 100 : 1;  // shares of 1
    const bool inRange =
        std::ranges::all_of(triad.marks, [&](const auto& mark) { return mark.value && *mark.value >= 0; });
    if (triad.marks.size() != 3 || !inRange || std::abs(sum * scale - 100) > 1) {
        problems_.push_back(
            base::msg("Row {0}: the shares of \"{1}\" are not three that sum to 100; they were left out.",
                      row_, triad.question));
        return false;
    }
    for (auto& mark : triad.marks) {
        mark.value = *mark.value * scale;
    }
    return true;
}

std::vector<Signification> SignificationRow::finish() {
    std::erase_if(said_, [this](Signification& said) { return said.kind == Kind::Triad && !isSound(said); });
    return std::move(said_);
}

}  // namespace vertelwerk::exchange
