#include "exchange/rtf_tokens.h"

#include <algorithm>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestNumber = 9;  // digits that fit in an int

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexDigit(char c) {
    if (isDigit(c)) {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

std::optional<RtfToken> RtfTokens::next() {
    while (at_ < rtf_.size() && (rtf_[at_] == '\r' || rtf_[at_] == '\n' || rtf_[at_] == '\0')) {
        ++at_;
    }
    if (at_ >= rtf_.size()) {
        return std::nullopt;
    }
    const char c = rtf_[at_];
    if (c == '{' || c == '}') {
        ++at_;
        return RtfToken{c == '{' ? RtfToken::Kind::Open : RtfToken::Kind::Close, {}, {}};
    }
    if (c == '\\') {
        ++at_;
        return control();
    }
    constexpr std::string_view ends("{}\\\r\n\0", 6);
    const std::size_t end = std::min(rtf_.find_first_of(ends, at_), rtf_.size());
    const RtfToken token{RtfToken::Kind::Text, rtf_.substr(at_, end - at_), {}};
    at_ = end;
    return token;
}

RtfToken RtfTokens::control() {
    if (at_ >= rtf_.size()) {
        return {};
    }
    if (isLetter(rtf_[at_])) {
        return word();
    }
    const std::string_view symbol = rtf_.substr(at_, 1);
    ++at_;
    if (symbol != "'") {
        return {RtfToken::Kind::Symbol, symbol, {}};
    }
    const int high = at_ < rtf_.size() ? hexDigit(rtf_[at_]) : -1;
    const int low = at_ + 1 < rtf_.size() ? hexDigit(rtf_[at_ + 1]) : -1;
    if (high < 0 || low < 0) {
        return {};
    }
    at_ += 2;
    return {RtfToken::Kind::Byte, {}, high * 16 + low};
}

RtfToken RtfTokens::word() {
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && isLetter(rtf_[at_])) {
        ++at_;
    }
    RtfToken token{RtfToken::Kind::Word, rtf_.substr(begin, at_ - begin), {}};
    const bool negative = at_ + 1 < rtf_.size() && rtf_[at_] == '-' && isDigit(rtf_[at_ + 1]);
    at_ += negative ? 1 : 0;
    int value = 0;
    for (std::size_t digits = 0; at_ < rtf_.size() && isDigit(rtf_[at_]); ++at_, ++digits) {
        value = digits < longestNumber ? value * 10 + (rtf_[at_] - '0') : value;
        token.parameter = negative ? -value : value;
    }
    at_ += at_ < rtf_.size() && rtf_[at_] == ' ' ? 1 : 0;
    if (token.text == "bin") {
        at_ +=
            std::min(static_cast<std::size_t>(std::max(token.parameter.value_or(0), 0)), rtf_.size() - at_);
        return {RtfToken::Kind::Binary, {}, {}};
    }
    return token;
}

}  // namespace vertelwerk::exchange
