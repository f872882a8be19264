#include "text/dates.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::text {
namespace {

struct Month {
    std::string_view dutch;
    std::string_view english;
    std::array<std::string_view, 3> others;
};

constexpr std::array<Month, 12> months{{
    {"januari", "January", {"jan", "", ""}},
    {"februari", "February", {"feb", "febr", ""}},
    {"maart", "March", {"mrt", "mar", "maa"}},
    {"april", "April", {"apr", "", ""}},
    {"mei", "May", {"", "", ""}},
    {"juni", "June", {"jun", "", ""}},
    {"juli", "July", {"jul", "", ""}},
    {"augustus", "August", {"aug", "", ""}},
    {"september", "September", {"sep", "sept", ""}},
    {"oktober", "October", {"okt", "oct", ""}},
    {"november", "November", {"nov", "", ""}},
    {"december", "December", {"dec", "", ""}},
}};

/// 1..12; 0 when the word is no month.
int monthOf(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto& month = months[i];
        const auto& others = month.others;
        if (!word.empty() && (word == month.dutch || word == folded(month.english) ||
                              std::find(others.begin(), others.end(), word) != others.end())) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

struct Token {
    enum class Kind { Number, Word, Mark };
    Kind kind;
    std::string_view text;

    [[nodiscard]] bool isNumber(std::size_t least, std::size_t most) const {
        return kind == Kind::Number && text.size() >= least && text.size() <= most;
    }
    [[nodiscard]] bool isMark(char c) const { return kind == Kind::Mark && text[0] == c; }
    [[nodiscard]] int value() const {
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
};

Token::Kind kindOf(char c) {
    if (c >= '0' && c <= '9') {
        return Token::Kind::Number;
    }
    return c >= 'a' && c <= 'z' ? Token::Kind::Word : Token::Kind::Mark;
}

/// Digits and letters in runs, every other byte by itself. `text` is folded.
std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const auto kind = kindOf(text[at]);
        auto end = at + 1;
        while (kind != Token::Kind::Mark && end < text.size() && kindOf(text[end]) == kind) {
            ++end;
        }
        tokens.push_back({kind, text.substr(at, end - at)});
        at = end;
    }
    return tokens;
}

/// Reads dates at a place among tokens. Each method answers nothing when its form is not there.
class DateAt {
  public:
    DateAt(const std::vector<Token>& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

    /// 2023-03-08, 2023/3/8, 8-3-2023, 08/03/2023, 8.3.2023
    [[nodiscard]] std::optional<PartialDate> numeric() const {
        const auto* first = token(0);
        const auto* mark = token(1);
        const auto* second = token(2);
        const auto* third = token(4);
        const bool shaped = third != nullptr && !hangsOn() && !isJoined(at_ + 4) && second->isNumber(1, 2) &&
                            isSeparator(*mark) && token(3)->isMark(mark->text[0]);
        if (!shaped) {
            return std::nullopt;
        }
        if (first->isNumber(4, 4) && third->isNumber(1, 2)) {
            return existing({first->value(), second->value(), third->value()});
        }
        if (first->isNumber(1, 2) && third->isNumber(4, 4)) {
            return existing({third->value(), second->value(), first->value()});
        }
        return std::nullopt;
    }

    /// 8 maart 2023, 8e mrt. 2023, 8th of March 2023
    [[nodiscard]] std::optional<PartialDate> dayFirst() const {
        if (!isDay(at_)) {
            return std::nullopt;
        }
        auto at = afterDay(at_);
        if (isWord(at, "of")) {
            at = afterMarks(at + 1);
        }
        return monthAndYear(at, tokens_[at_].value());
    }

    /// March 8, 2023
    [[nodiscard]] std::optional<PartialDate> monthFirst() const {
        const auto month = monthAt(at_);
        const auto day = afterMarks(at_ + 1);
        if (month == 0 || !isDay(day)) {
            return std::nullopt;
        }
        const auto year = afterDay(day);
        return isYear(year) ? existing({tokens_[year].value(), month, tokens_[day].value()}) : std::nullopt;
    }

    /// maart 2023
    [[nodiscard]] std::optional<PartialDate> month() const { return monthAndYear(at_, 0); }

    /// 2023-03, 03-2023
    [[nodiscard]] std::optional<PartialDate> numericMonth() const {
        const auto* first = token(0);
        const auto* second = token(2);
        if (second == nullptr || !isSeparator(*token(1)) || hangsOn() || isJoined(at_ + 2)) {
            return std::nullopt;
        }
        if (first->isNumber(4, 4) && second->isNumber(2, 2)) {
            return existing({first->value(), second->value(), 0});
        }
        if (first->isNumber(1, 2) && second->isNumber(4, 4)) {
            return existing({second->value(), first->value(), 0});
        }
        return std::nullopt;
    }

    /// 2023, but not in a code such as 2023JJ00, nor in a longer number or a date that does not exist
    [[nodiscard]] std::optional<PartialDate> year() const {
        const bool inCode = at_ + 1 < tokens_.size() && tokens_[at_ + 1].kind == Token::Kind::Word;
        const bool afterLetter = at_ > 0 && tokens_[at_ - 1].kind == Token::Kind::Word;
        if (!isYear(at_) || inCode || afterLetter || hangsOn() || (isJoined(at_) && isJoined(at_ + 2))) {
            return std::nullopt;
        }
        return existing({tokens_[at_].value(), 0, 0});
    }

  private:
    static bool isSeparator(const Token& token) {
        return token.isMark('-') || token.isMark('/') || token.isMark('.');
    }
    static std::optional<PartialDate> existing(PartialDate date) {
        return exists(date) ? std::optional(date) : std::nullopt;
    }
    [[nodiscard]] const Token* token(std::size_t offset) const {
        return at_ + offset < tokens_.size() ? &tokens_[at_ + offset] : nullptr;
    }
    [[nodiscard]] bool isDay(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].isNumber(1, 2);
    }
    [[nodiscard]] bool isYear(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].isNumber(4, 4);
    }
    [[nodiscard]] bool isWord(std::size_t at, std::string_view word) const {
        return at < tokens_.size() && tokens_[at].text == word;
    }
    [[nodiscard]] int monthAt(std::size_t at) const {
        return at < tokens_.size() ? monthOf(tokens_[at].text) : 0;
    }
    /// Whether a further number hangs on to the one at `at`.
    [[nodiscard]] bool isJoined(std::size_t at) const {
        return at + 2 < tokens_.size() && isSeparator(tokens_[at + 1]) &&
               tokens_[at + 2].kind == Token::Kind::Number;
    }
    /// Whether this number hangs on to one before it.
    [[nodiscard]] bool hangsOn() const {
        return at_ >= 2 && isSeparator(tokens_[at_ - 1]) && tokens_[at_ - 2].kind == Token::Kind::Number;
    }
    [[nodiscard]] std::size_t afterMarks(std::size_t at) const {
        constexpr std::size_t most = 3;
        for (const auto end = at + most; at < tokens_.size() && at < end; ++at) {
            if (!isSeparator(tokens_[at]) && !tokens_[at].isMark(' ') && !tokens_[at].isMark(',')) {
                break;
            }
        }
        return at;
    }
    [[nodiscard]] std::size_t afterDay(std::size_t at) const {
        constexpr std::array<std::string_view, 7> ordinals{"e", "ste", "de", "st", "nd", "rd", "th"};
        ++at;
        const bool ordinal = at < tokens_.size() &&
                             std::find(ordinals.begin(), ordinals.end(), tokens_[at].text) != ordinals.end();
        return afterMarks(ordinal ? at + 1 : at);
    }
    [[nodiscard]] std::optional<PartialDate> monthAndYear(std::size_t at, int day) const {
        const auto month = monthAt(at);
        const auto year = afterMarks(at + 1);
        return month != 0 && isYear(year) ? existing({tokens_[year].value(), month, day}) : std::nullopt;
    }

    const std::vector<Token>& tokens_;
    std::size_t at_;
};

/// Dutch postcodes, whose digits look like a year: "2011 AB".
std::string withoutPostcodes(std::string_view written) {
    std::string text(written);
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    const auto capital = [&](std::size_t at) {
        return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
    };
    const auto letter = [&](std::size_t at) {
        return capital(at) || (at < text.size() && text[at] >= 'a' && text[at] <= 'z');
    };
    for (std::size_t at = 0; at + 5 < text.size(); ++at) {
        if (!digit(at) || !digit(at + 1) || !digit(at + 2) || !digit(at + 3)) {
            continue;
        }
        const auto letters = text[at + 4] == ' ' ? at + 5 : at + 4;
        if (capital(letters) && capital(letters + 1) && !letter(letters + 2)) {
            text.replace(at, 4, "----");
        }
    }
    return text;
}

}  // namespace

bool exists(const PartialDate& date) {
    constexpr int earliest = 1800;
    constexpr int latest = 2199;
    if (date.year < earliest || date.year > latest) {
        return false;
    }
    if (date.month == 0) {
        return date.day == 0;
    }
    const auto day = std::max(date.day, 1);
    return date.day >= 0 && date.month > 0 &&
           std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::string toIso(const PartialDate& date) {
    auto iso = fmt::format("{:04}", date.year);
    if (date.month != 0) {
        iso += fmt::format("-{:02}", date.month);
    }
    if (date.day != 0) {
        iso += fmt::format("-{:02}", date.day);
    }
    return iso;
}

std::optional<PartialDate> fromIso(std::string_view iso) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < iso.size(); ++i) {
        const bool digit = iso[i] >= '0' && iso[i] <= '9';
        if (shape[i] == 'd' ? !digit : iso[i] != '-') {
            return std::nullopt;
        }
    }
    const auto number = [&](std::size_t at, std::size_t count) {
        return at < iso.size() ? Token{Token::Kind::Number, iso.substr(at, count)}.value() : 0;
    };
    const PartialDate date{number(0, 4), number(5, 2), number(8, 2)};
    const bool zeroWritten = (iso.size() > 4 && date.month == 0) || (iso.size() > 7 && date.day == 0);
    return !zeroWritten && exists(date) ? std::optional(date) : std::nullopt;
}

std::string_view monthName(int month, base::Language language) {
    const auto& names = months.at(static_cast<std::size_t>(month) - 1);
    return language == base::Language::Dutch ? names.dutch : names.english;
}

std::optional<PartialDate> findDate(std::string_view written) {
    const auto text = folded(withoutPostcodes(written));
    const auto tokens = tokensOf(text);
    std::optional<PartialDate> firstYear;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const DateAt here(tokens, at);
        for (const auto& found :
             {here.numeric(), here.dayFirst(), here.monthFirst(), here.month(), here.numericMonth()}) {
            if (found) {
                return found;
            }
        }
        if (!firstYear) {
            firstYear = here.year();
        }
    }
    return firstYear;
}

}  // namespace vertelwerk::text
