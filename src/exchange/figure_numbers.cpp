#include "exchange/figure_numbers.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <array>

namespace vertelwerk::exchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A cell taken apart: the number as typed and the mark behind it.
struct Typed {
    std::string number;
    std::string sign;
};

Typed typedIn(std::string_view cell) {
    Typed typed{std::string(text::trimmed(cell)), {}};
    while (typed.number.size() > 1 && typed.number.ends_with('*')) {
        typed.number.pop_back();
        typed.sign += '*';
    }
    typed.number = text::trimmed(typed.number);
    if (typed.number.size() > 2 && typed.number.starts_with('(') && typed.number.ends_with(')') &&
        isDigit(typed.number[1])) {
        typed.number = "-" + typed.number.substr(1, typed.number.size() - 2);  // as accountants write it
    }
    for (const std::string_view minus : {"\u2212", "\u2013"}) {
        if (typed.number.size() > minus.size() && typed.number.starts_with(minus)) {
            typed.number.replace(0, minus.size(), "-");
        }
    }
    if (typed.number.size() > 2 && typed.number.starts_with("- ") && isDigit(typed.number[2])) {
        typed.number.erase(1, 1);
    }
    for (const std::string_view unit : {"%", "\u20AC"}) {
        if (typed.number.ends_with(unit)) {
            typed.number.resize(typed.number.size() - unit.size());
        }
        if (typed.number.starts_with(unit)) {
            typed.number.erase(0, unit.size());
        }
    }
    typed.number = text::trimmed(typed.number);
    for (const std::string_view space : {" ", "\u00A0", "\u2009", "\u202F"}) {
        for (std::size_t at = typed.number.find(space); at != std::string::npos;
             at = typed.number.find(space, at)) {
            const bool between = at > 0 && isDigit(typed.number[at - 1]) &&
                                 at + space.size() < typed.number.size() &&
                                 isDigit(typed.number[at + space.size()]);
            if (!between) {
                break;
            }
            typed.number.erase(at, space.size());
        }
    }
    return typed;
}

bool isTypedNumber(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return !text.empty() && (isDigit(text.front()) || (text.size() > 1 && isDigit(text[1]))) &&
           isDigit(text.back()) && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// Whether `mark` stands in the text as thousands do: after one to three digits, then every three.
bool groupsThousands(std::string_view text, char mark) {
    const std::vector<std::string_view> groups = split(text, mark);
    const bool first = !groups.front().empty() && groups.front().size() <= 3 && groups.front() != "0";
    return groups.size() > 1 && first &&
           std::all_of(groups.begin() + 1, groups.end(),
                       [](std::string_view group) { return group.size() == 3; });
}

}  // namespace

void NumberEvidence::add(std::string_view cell) {
    const std::string typed = typedIn(cell).number;
    if (!isTypedNumber(typed)) {
        return;
    }
    const std::string_view number = std::string_view(typed).substr(isDigit(typed.front()) ? 0 : 1);
    const std::size_t comma = number.rfind(',');
    const std::size_t point = number.rfind('.');
    if (comma == std::string_view::npos && point == std::string_view::npos) {
        return;
    }
    if (comma != std::string_view::npos && point != std::string_view::npos) {
        ++(comma > point ? decimalComma : decimalPoint);
        ++groups;
        return;
    }
    const char mark = comma == std::string_view::npos ? '.' : ',';
    const bool grouped = groupsThousands(number, mark);
    const auto marks = std::ranges::count(number, mark);
    if (grouped && marks > 1) {
        ++groups;
        ++(mark == '.' ? decimalComma : decimalPoint);
    } else if (grouped) {
        ++(mark == '.' ? ambiguousPoint : ambiguousComma);
    } else if (marks == 1) {
        ++(mark == '.' ? decimalPoint : decimalComma);
    }
}

NumberEvidence& NumberEvidence::operator+=(const NumberEvidence& other) {
    decimalComma += other.decimalComma;
    decimalPoint += other.decimalPoint;
    ambiguousComma += other.ambiguousComma;
    ambiguousPoint += other.ambiguousPoint;
    groups += other.groups;
    return *this;
}

NumberMarks decideMarks(const NumberEvidence& file, const NumberEvidence& column) {
    const bool divided = file.decimalComma > 0 && file.decimalPoint > 0;
    const NumberEvidence& evidence = divided ? column : file;
    const bool ambiguous = column.ambiguousComma + column.ambiguousPoint > 0;
    const bool either = evidence.decimalComma > 0 && evidence.decimalPoint > 0 && evidence.groups == 0;
    if (either) {
        return {evidence.decimalPoint > evidence.decimalComma ? '.' : ',', ambiguous, true};
    }
    if (evidence.decimalComma > evidence.decimalPoint) {
        return {',', evidence.decimalPoint > 0, false};
    }
    if (evidence.decimalPoint > evidence.decimalComma) {
        return {'.', evidence.decimalComma > 0, false};
    }
    return {column.ambiguousComma > column.ambiguousPoint ? '.' : ',', ambiguous, false};
}

bool isNumeric(std::string_view cell) {
    return isTypedNumber(typedIn(cell).number);
}

bool isSign(std::string_view cell) {
    return isOneOf(text::trimmed(cell),
                   {".", "..", "...", "-", "\u2013", "*", "**", "x", "X", "#", "^", "?"}) ||
           isOneOf(text::folded(text::trimmed(cell)),
                   {"n.b.", "nb", "n.v.t.", "nvt", "n/a", "#n/a", "#n/b", "onbekend", "geheim", "unknown"});
}

FigureCell readFigure(std::string_view cell, const NumberMarks& marks) {
    FigureCell read;
    const std::string_view trimmed = text::trimmed(cell);
    if (trimmed.empty()) {
        return read;
    }
    if (isSign(trimmed)) {
        read.sign = trimmed;
        return read;
    }
    Typed typed = typedIn(cell);
    read.sign = typed.sign;
    if (isTypedNumber(typed.number)) {
        char thousands = marks.decimal == ',' ? '.' : ',';
        NumberEvidence own;
        own.add(typed.number);
        if (marks.either && (thousands == '.' ? own.decimalPoint : own.decimalComma) > 0) {
            thousands = marks.decimal;
        }
        const std::string_view whole =
            std::string_view(typed.number).substr(0, typed.number.find(thousands == ',' ? '.' : ','));
        const std::string_view digits = whole.substr(isDigit(whole.empty() ? '0' : whole.front()) ? 0 : 1);
        if (digits.find(thousands) == std::string_view::npos || groupsThousands(digits, thousands)) {
            std::erase(typed.number, thousands);
            read.value = toNumber(typed.number);
        }
    }
    read.understood = read.value.has_value();
    return read;
}

}  // namespace vertelwerk::exchange
