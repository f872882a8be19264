#include "search/query_lexer.h"

#include "vertelwerk/model/filter.h"
#include "vertelwerk/text/normalise.h"

#include "search/code_points.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <unicode/uchar.h>

namespace vertelwerk::search {
namespace {

using base::ErrorCode;
using base::msg;

/// Bytes a query may have: well beyond what a person types, and read within a few milliseconds.
constexpr std::size_t longestQuery = 64U << 10U;

/// Code points of a word: no word of any language comes near it, and taking one apart stays quick.
constexpr std::size_t longestWord = 1000;

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

/// What stands before the words that only the interviewer said.
constexpr std::string_view voiceName = "interviewer";

bool isPlainName(std::u32string_view name) {
    return !name.empty() && text::folded(search::toUtf8(name)) != voiceName &&
           u_isalpha(static_cast<UChar32>(name.front())) != 0 &&
           std::all_of(name.begin(), name.end(),
                       [](char32_t c) { return isWordCharacter(c) || c == U'-' || c == U'_'; });
}

/// What stands before a word and says how it is meant.
struct Marks {
    bool isSigned = false;  ///< + or -: what follows is no operator
    bool exact = false;
    bool synonyms = false;
    bool interviewer = false;
};

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
        if (const auto position = tooLongWord()) {
            return base::fail(ErrorCode::Limit,
                              msg("At character {0} of the query begins a word of more than {1} letters.",
                                  *position + 1, longestWord),
                              msg("Shorten it."));
        }
        add(Token::Kind::End, {}, typed_.size());
        markRelations();
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
        return isQuote(c) ? readQuoted({}) : readRun();
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

    void add(Token::Kind kind, View text, std::size_t position, Marks marks = {}) {
        tokens_.push_back({kind, search::toUtf8(text), position, marks.synonyms, marks.interviewer});
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

    base::Status readQuoted(Marks marks) {
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
        add(Token::Kind::Phrase, *text, begin, marks);
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

    /// A word, field or operator, with the signs before it.
    base::Status readRun() {
        const auto end = runEnd(at_);
        auto begin = at_;
        while (begin < end && isSign(typed_[begin])) {
            ++begin;
        }
        const auto run = view(begin, end);
        const bool quoteFollows = end < typed_.size() && isQuote(typed_[end]);
        const bool opensNext =
            run.empty() && end < typed_.size() && !isSpace(typed_[end]) && typed_[end] != U')';
        const bool marksNext = quoteFollows && (run == U"=" || run == U"~");
        if (!opensNext && !marksNext && !hasWordCharacter(run) && run.find(U'*') == View::npos) {
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
        Marks marks;
        marks.isSigned = isSigned;
        return readMarked(begin, end, marks);
    }

    /// What stands from begin on, with its own marks = and ~ and interviewer:
    base::Status readMarked(std::size_t begin, std::size_t end, Marks marks) {
        while (begin < end && (typed_[begin] == U'=' || typed_[begin] == U'~')) {
            (typed_[begin] == U'=' ? marks.exact : marks.synonyms) = true;
            ++begin;
        }
        at_ = begin;
        const auto run = view(begin, end);
        if (run.empty()) {
            return readQuoted(marks);
        }
        const bool plain = !marks.exact && !marks.synonyms && !marks.interviewer;
        if (const auto colon = run.find(U':'); plain && colon != View::npos) {
            if (isVoice(begin, begin + colon)) {
                return readVoice(begin + colon + 1, marks);
            }
            if (isField(begin, begin + colon)) {
                return readField(begin, begin + colon);
            }
        }
        at_ = end;
        if (run.find(U'*') != View::npos) {
            return addStarred(run, begin, marks);
        }
        const auto near = plain ? nearDistance(run) : std::nullopt;
        if (near && !marks.isSigned) {
            return addNear(*near, begin);
        }
        if (plain && marks.isSigned && (near || wordKind(run) != Token::Kind::Word)) {
            // Meant as a word; only in quotation marks can it be written so that it reads back as one.
            add(Token::Kind::Phrase, run, begin, marks);
            return {};
        }
        const auto kind = marks.exact                ? Token::Kind::Exact
                          : plain && !marks.isSigned ? wordKind(run)
                                                     : Token::Kind::Word;
        add(kind, run, begin, marks);
        return {};
    }

    [[nodiscard]] bool isVoice(std::size_t begin, std::size_t colon) const {
        const auto after = colon + 1;
        return text::folded(search::toUtf8(view(begin, colon))) == voiceName && after < typed_.size() &&
               (isQuote(typed_[after]) || !endsRun(after));
    }

    base::Status readVoice(std::size_t begin, Marks marks) {
        marks.interviewer = true;
        at_ = begin;
        const auto end = runEnd(begin);
        if (begin < end && !hasWordCharacter(view(begin, end)) && view(begin, end).find(U'*') == View::npos &&
            !(end < typed_.size() && isQuote(typed_[end]))) {
            return base::fail(ErrorCode::Invalid,
                              msg("At character {0} of the query a word was expected.", begin + 1),
                              msg("Type a word of the interviewer right behind the colon."));
        }
        return readMarked(begin, end, marks);
    }

    /// What stands behind NEAR or NABIJ, without its slash; nothing for another word.
    static std::optional<View> nearDistance(View run) {
        for (const View name : {View(U"NEAR"), View(U"NABIJ")}) {
            if (run == name) {
                return View{};
            }
            if (run.starts_with(name) && run[name.size()] == U'/') {
                return run.substr(name.size() + 1);
            }
        }
        return std::nullopt;
    }

    base::Status addNear(View distance, std::size_t begin) {
        constexpr View usual = U"10";
        constexpr std::size_t mostDigits = 3;
        const auto digits = distance.empty() ? usual : distance;
        const bool number =
            digits.size() <= mostDigits && digits.front() != U'0' &&
            std::all_of(digits.begin(), digits.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
        if (!number || (distance.empty() && typed_[at_ - 1] == U'/')) {
            return base::fail(
                ErrorCode::Invalid,
                msg("At character {0} of the query, behind NEAR/, a number from 1 to 999 was expected.",
                    at_ - distance.size() + 1),
                msg("Write for example wachten NEAR/5 brief: at most five words from one to the other."));
        }
        add(Token::Kind::Near, digits, begin);
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

    base::Status addStarred(View run, std::size_t begin, Marks marks) {
        if (run.find_first_not_of(U'*') == View::npos) {
            add(Token::Kind::Everything, {}, begin);
            return {};
        }
        const auto first = run.find_first_not_of(U'*');
        const auto word = run.substr(first, std::min(run.find(U'*', first), run.size()) - first);
        const auto rest = run.substr(first + word.size());
        if (!hasWordCharacter(word) || hasWordCharacter(rest)) {
            return base::fail(
                ErrorCode::Invalid,
                msg("At character {0} of the query stands a * in the middle of a word.",
                    begin + first + word.size() + 1),
                msg("Put the * before or behind the letters to find, as in zorg*, *zorg or *zorg*."));
        }
        if (marks.exact) {
            return base::fail(ErrorCode::Invalid,
                              msg("At character {0} of the query stands a * in a word that is to be found "
                                  "exactly as it is.",
                                  begin + run.find(U'*') + 1),
                              msg("Leave the = or the * out."));
        }
        const bool begins = rest.empty() || rest.front() != U'*';
        add(first == 0 ? Token::Kind::Prefix
            : begins   ? Token::Kind::Suffix
                       : Token::Kind::Infix,
            word, begin, marks);
        return {};
    }

    /// Words such as "voor" are a relation only where they stand between two conditions on passages.
    void markRelations() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            auto& token = tokens_[i];
            if (token.kind == Token::Kind::Word && !token.synonyms && !token.interviewer &&
                relationFrom(token.text) && standsBetweenPassages(i)) {
                token.kind = Token::Kind::Relation;
            }
        }
    }

    /// Where a word begins that is longer than any word.
    [[nodiscard]] std::optional<std::size_t> tooLongWord() const {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < typed_.size(); ++i) {
            if (!isWordCharacter(typed_[i])) {
                begin = i + 1;
            } else if (i - begin == longestWord) {
                return begin;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool speaksOfPassage(const Token& token) const {
        if (token.kind != Token::Kind::Field) {
            return false;
        }
        const auto filter = model::parseFilter(token.text);
        return filter && isOfPassage(filter->field);
    }

    /// Between conditions on passages, or in capitals beside a bracket.
    [[nodiscard]] bool standsBetweenPassages(std::size_t i) const {
        const bool capitals = std::none_of(tokens_[i].text.begin(), tokens_[i].text.end(),
                                           [](char c) { return c >= 'a' && c <= 'z'; });
        auto before = i;
        while (before > 0 && (tokens_[before - 1].kind == Token::Kind::Not ||
                              (!capitals && tokens_[before - 1].kind == Token::Kind::Close))) {
            --before;
        }
        auto behind = i + 1;
        while (!capitals && tokens_[behind].kind == Token::Kind::Open) {
            ++behind;
        }
        const auto is = [capitals, this](const Token& token, Token::Kind bracket) {
            return speaksOfPassage(token) || (capitals && token.kind == bracket);
        };
        return before > 0 && is(tokens_[before - 1], Token::Kind::Close) &&
               is(tokens_[behind], Token::Kind::Open);
    }

    std::u32string typed_;
    std::size_t at_ = 0;
    bool skipped_ = false;
    std::vector<Token> tokens_;
};

}  // namespace

std::optional<Relation> relationFrom(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Relation>, 8> words{{{"overlapt", Relation::Overlaps},
                                                                          {"overlaps", Relation::Overlaps},
                                                                          {"binnen", Relation::Within},
                                                                          {"within", Relation::Within},
                                                                          {"voor", Relation::Before},
                                                                          {"before", Relation::Before},
                                                                          {"na", Relation::After},
                                                                          {"after", Relation::After}}};
    const auto wanted = text::folded(word);
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == wanted; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

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
