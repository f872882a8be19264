#include "search/query_lexer.h"

#include "vertelwerk/model/filter.h"
#include "vertelwerk/text/normalise.h"

#include "search/code_points.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

namespace vertelwerk::search {
namespace {

using base::ErrorCode;
using base::msg;

/// Bytes a query may have: well beyond what a person types, and read within a few milliseconds.
constexpr std::size_t longestQuery = 64U << 10U;

bool isSign(char32_t c) {
    return c == U'-' || c == U'+';
}

bool isBracket(char32_t c) {
    return c == U'(' || c == U')';
}

/// Neither white space nor a line end, and nothing a keyboard gives.
bool isControl(char32_t c) {
    return !isSpace(c) && u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

bool isPlainName(std::u32string_view name) {
    return !name.empty() && u_isalpha(static_cast<UChar32>(name.front())) != 0 &&
           std::all_of(name.begin(), name.end(),
                       [](char32_t c) { return isWordCharacter(c) || c == U'-' || c == U'_'; });
}

/// Reads the tokens one after the other.
class Lexer {
  public:
    explicit Lexer(std::u32string typed) : typed_(std::move(typed)) {}

    base::Result<std::vector<Token>> read() {
        while (skipSpace(), at_ < typed_.size()) {
            if (const auto done = readToken(); !done) {
                return base::fail(done.error());
            }
        }
        if (tokens_.empty() && !typed_.empty() && skipped_) {
            return base::fail(ErrorCode::Invalid, msg("The query holds no letter or digit to look for."),
                              msg("Type a word, or leave the field empty to see all stories."));
        }
        add(Token::Kind::End, {}, typed_.size());
        return std::move(tokens_);
    }

  private:
    using View = std::u32string_view;

    base::Status readToken() {
        const auto begin = at_;
        const auto c = typed_[at_];
        if (isControl(c)) {
            return base::fail(ErrorCode::Invalid,
                              msg("At character {0} of the query stands a control character.", at_ + 1),
                              msg("Remove it; a word was expected there."));
        }
        if (isBracket(c)) {
            ++at_;
            add(c == U'(' ? Token::Kind::Open : Token::Kind::Close, {}, begin);
            return {};
        }
        return isQuote(c) ? readQuoted() : readRun();
    }

    void skipSpace() {
        while (at_ < typed_.size() && isSpace(typed_[at_])) {
            ++at_;
        }
    }

    [[nodiscard]] bool endsRun(std::size_t i) const {
        return i >= typed_.size() || isSpace(typed_[i]) || isQuote(typed_[i]) || isBracket(typed_[i]) ||
               isControl(typed_[i]);
    }

    [[nodiscard]] std::size_t runEnd(std::size_t i) const {
        while (!endsRun(i)) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] View view(std::size_t begin, std::size_t end) const {
        return View(typed_).substr(begin, end - begin);
    }

    void add(Token::Kind kind, View text, std::size_t position) {
        tokens_.push_back({kind, search::toUtf8(text), position});
    }

    /// What stands between the quotes at at_; leaves at_ behind the closing one.
    base::Result<View> quoted() {
        const auto open = at_;
        auto close = open + 1;
        while (close < typed_.size() && !isQuote(typed_[close])) {
            if (isControl(typed_[close])) {
                return base::fail(ErrorCode::Invalid,
                                  msg("At character {0} of the query stands a control character.", close + 1),
                                  msg("Remove it; a word was expected there."));
            }
            ++close;
        }
        if (close == typed_.size()) {
            return base::fail(
                ErrorCode::Invalid,
                msg("The quotation mark at character {0} of the query is not closed.", open + 1),
                msg("Put a quotation mark after the last word of the phrase."));
        }
        at_ = close + 1;
        return view(open + 1, close);
    }

    base::Status readQuoted() {
        const auto begin = at_;
        const auto text = quoted();
        if (!text) {
            return base::fail(text.error());
        }
        if (!hasWordCharacter(*text)) {
            return base::fail(
                ErrorCode::Invalid,
                msg("Between the quotation marks at character {0} of the query a word was expected.",
                    begin + 1),
                msg("Type the words to look for between the quotation marks."));
        }
        const bool named = at_ < typed_.size() && typed_[at_] == U':' && at_ + 1 < typed_.size() &&
                           (!endsRun(at_ + 1) || isQuote(typed_[at_ + 1]));
        if (named) {
            ++at_;
            return readValue(U"\"" + std::u32string(*text) + U"\":", begin);
        }
        add(Token::Kind::Phrase, *text, begin);
        return {};
    }

    /// The value behind a field's colon, with its quotes straight: value, "a value", a..b.
    base::Status readValue(std::u32string written, std::size_t begin) {
        if (isQuote(typed_[at_])) {
            const auto text = quoted();
            if (!text) {
                return base::fail(text.error());
            }
            written += U'"';
            written += *text;
            written += U'"';
        } else {
            const auto end = runEnd(at_);
            written += view(at_, end);
            at_ = end;
        }
        add(Token::Kind::Field, written, begin);
        return {};
    }

    /// A word, prefix, field or operator, with the signs before it.
    base::Status readRun() {
        const auto end = runEnd(at_);
        auto begin = at_;
        while (begin < end && isSign(typed_[begin])) {
            ++begin;
        }
        const auto run = view(begin, end);
        const bool opensNext =
            run.empty() && end < typed_.size() && !isSpace(typed_[end]) && typed_[end] != U')';
        if (!opensNext && !hasWordCharacter(run) && run.find(U'*') == View::npos) {
            skipped_ = true;
            at_ = end;
            return {};
        }
        const bool isSigned = begin > at_;
        for (; at_ < begin; ++at_) {
            add(typed_[at_] == U'-' ? Token::Kind::Not : Token::Kind::Must, {}, at_);
        }
        if (run.empty()) {
            return {};
        }
        if (const auto colon = run.find(U':'); colon != View::npos && isField(begin, begin + colon)) {
            return readField(begin, begin + colon);
        }
        at_ = end;
        if (const auto star = run.find(U'*'); star != View::npos) {
            return addStarred(run, star, begin);
        }
        const auto kind = isSigned ? Token::Kind::Word : wordKind(run);
        add(kind, run, begin);
        return {};
    }

    static Token::Kind wordKind(View word) {
        if (word == U"AND" || word == U"EN") {
            return Token::Kind::And;
        }
        if (word == U"OR" || word == U"OF") {
            return Token::Kind::Or;
        }
        if (word == U"NOT" || word == U"NIET") {
            return Token::Kind::Not;
        }
        return Token::Kind::Word;
    }

    /// Whether what stands before the colon is the name of a field, see parseQuery.
    [[nodiscard]] bool isField(std::size_t begin, std::size_t colon) const {
        const auto name = view(begin, colon);
        if (model::fieldFromName(search::toUtf8(name))) {
            return true;
        }
        const auto after = colon + 1;
        const bool valued = after < typed_.size() && (isQuote(typed_[after]) || !endsRun(after));
        return valued && isPlainName(name) && typed_[after] != U'/' && typed_[after] != U':';
    }

    base::Status readField(std::size_t begin, std::size_t colon) {
        at_ = colon + 1;
        if (at_ >= typed_.size() || (endsRun(at_) && !isQuote(typed_[at_]))) {
            return base::fail(
                ErrorCode::Invalid,
                msg("At character {0} of the query, behind {1}, a value was expected.", at_ + 1,
                    search::toUtf8(view(begin, at_))),
                msg("Type the value right behind the colon, between quotation marks when it has "
                    "spaces."));
        }
        return readValue(std::u32string(view(begin, at_)), begin);
    }

    base::Status addStarred(View run, std::size_t star, std::size_t begin) {
        const auto before = run.substr(0, star);
        const bool alone = run.find_first_not_of(U'*') == View::npos;
        if (!alone && (!hasWordCharacter(before) || hasWordCharacter(run.substr(star)))) {
            return base::fail(
                ErrorCode::Invalid,
                msg("At character {0} of the query stands a * that is not at the end of a word.",
                    begin + star + 1),
                msg("Put the * behind the first letters of the words to find, as in zorg*."));
        }
        add(alone ? Token::Kind::Everything : Token::Kind::Prefix, before, begin);
        return {};
    }

    std::u32string typed_;
    std::size_t at_ = 0;
    bool skipped_ = false;
    std::vector<Token> tokens_;
};

}  // namespace

bool isPlainName(std::string_view name) {
    return isPlainName(toCodePoints(name));
}

base::Result<std::vector<Token>> tokens(std::string_view typed) {
    if (typed.size() > longestQuery) {
        return base::fail(ErrorCode::Limit, msg("The query is longer than {0} characters.", longestQuery),
                          msg("Shorten it."));
    }
    if (const auto zero = typed.find('\0'); zero != std::string_view::npos) {
        return base::fail(ErrorCode::Invalid,
                          msg("At character {0} of the query stands a control character.", zero + 1),
                          msg("Remove it; a word was expected there."));
    }
    const auto normal = text::normalise(typed);
    if (!normal) {
        return base::fail(ErrorCode::Invalid, msg("The query is no valid UTF-8 text."),
                          msg("Type it again."));
    }
    return Lexer(toCodePoints(*normal)).read();
}

}  // namespace vertelwerk::search
