#include "vertelwerk/model/indicator.h"

#include "model/keys.h"

#include <charconv>

namespace vertelwerk::model {
namespace {

constexpr auto directions = wordsFor<Direction>({{Direction::Unknown, "unknown"},
                                                 {Direction::HigherIsBetter, "higher"},
                                                 {Direction::LowerIsBetter, "lower"},
                                                 {Direction::NoJudgement, "none"}});

constexpr auto expectations = wordsFor<Expectation>(
    {{Expectation::Higher, "higher"}, {Expectation::Lower, "lower"}, {Expectation::Stable, "stable"}});

/// What the codes look like: d a digit, x a digit or a capital.
constexpr std::array<std::string_view, 4> areaShapes{"NL00", "GMdddd", "WKddddxx", "BUddddxxxx"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool fits(std::string_view text, std::string_view shape) {
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), [](char c, char wanted) {
        switch (wanted) {
            case 'd':
                return isDigit(c);
            case 'x':
                return isDigit(c) || (c >= 'A' && c <= 'Z');
            default:
                return c == wanted;
        }
    });
}

}  // namespace

std::string_view toKey(Direction direction) {
    return keyOf(directions, direction);
}

std::optional<Direction> directionFromKey(std::string_view key) {
    return valueOf(directions, key);
}

std::string_view toKey(Expectation expectation) {
    return keyOf(expectations, expectation);
}

std::optional<Expectation> expectationFromKey(std::string_view key) {
    return valueOf(expectations, key);
}

bool isAreaCode(std::string_view text) {
    return std::any_of(areaShapes.begin(), areaShapes.end(),
                       [text](std::string_view shape) { return fits(text, shape); });
}

std::string parentArea(std::string_view code) {
    if (!isAreaCode(code) || code.size() < 8) {
        return {};
    }
    return (code.starts_with("BU") ? "WK" : "GM") + std::string(code.substr(2, code.size() - 4));
}

std::optional<int> yearOf(std::string_view periodOrDate) {
    const auto digits = std::find_if_not(periodOrDate.begin(), periodOrDate.end(), isDigit);
    if (digits - periodOrDate.begin() != 4) {
        return std::nullopt;
    }
    int year = 0;
    std::from_chars(periodOrDate.begin(), digits, year);
    return year;
}

}  // namespace vertelwerk::model
