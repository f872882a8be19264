#include "analysis/text_words.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vertelwerk::analysis {
namespace {

/// After these a full stop ends no sentence.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"dhr", "mevr", "mw",   "mej", "mr", "dr",  "drs", "ir",    "ing", "prof", "ds",
     "st",  "fam",  "bijv", "bv",  "nr", "tel", "o.a", "d.w.z", "ca",  "jl"});

using Characters = std::vector<UChar32>;

Characters charactersOf(std::string_view utf8) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    Characters all;
    all.reserve(static_cast<std::size_t>(text.length()));
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        all.push_back(text.char32At(i));
    }
    return all;
}

bool isLetter(UChar32 c) {
    return u_isalpha(c) != 0;
}
bool isWordCharacter(UChar32 c) {
    return isLetter(c) || u_isdigit(c) != 0 || u_charType(c) == U_NON_SPACING_MARK;
}
bool isInside(UChar32 c) {
    return c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011;
}
bool endsSentence(UChar32 c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\n' || c == 0x2026;
}
bool isOpening(UChar32 c) {
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018 || c == 0x201C || c == 0xAB ||
           c == '-' || c == 0x2013 || c == 0x2014 || c == '*' || c == 0x2022;
}

class Reader {
  public:
    explicit Reader(std::string_view utf8) : utf8_(utf8), map_(utf8), characters_(charactersOf(utf8)) {}

    std::vector<TextWord> read() {
        std::size_t at = 0;
        while (at < characters_.size()) {
            if (isWordCharacter(characters_[at]) || beginsPlace(at)) {
                const auto end = endOf(at);
                add({at, end});
                at = end;
            } else {
                ++at;
            }
        }
        return std::move(words_);
    }

  private:
    /// "J.M." is one word, with its stops.
    [[nodiscard]] std::size_t endOfInitials(std::size_t at) const {
        std::size_t end = at;
        while (end + 1 < characters_.size() && u_isupper(characters_[end]) != 0 &&
               characters_[end + 1] == '.') {
            end += 2;
        }
        return end;
    }

    /// "'s-Gravenhage" has its capital behind "'s-".
    [[nodiscard]] bool beginsPlace(std::size_t at) const {
        constexpr std::size_t capital = 3;
        return at + capital < characters_.size() &&
               (characters_[at] == '\'' || characters_[at] == 0x2018 || characters_[at] == 0x2019) &&
               characters_[at + 1] == 's' && characters_[at + 2] == '-' &&
               u_isupper(characters_[at + capital]) != 0;
    }

    /// "v.d." and "v/d" are one word; `at` itself when there is none.
    [[nodiscard]] std::size_t endOfShortPrefix(std::size_t at) const {
        const auto is = [&](std::size_t place, UChar32 c) {
            return place < characters_.size() && characters_[place] == c;
        };
        const bool begins = is(at, 'v') && (at == 0 || !isLetter(characters_[at - 1]));
        const bool joined = begins && (is(at + 1, '.') || is(at + 1, '/')) && is(at + 2, 'd');
        const std::size_t end = at + 3 + (is(at + 3, '.') ? 1 : 0);
        return joined && is(end, ' ') ? end : at;
    }

    [[nodiscard]] std::size_t endOf(std::size_t at) const {
        if (const auto initials = endOfInitials(at); initials > at) {
            return initials;
        }
        if (const auto prefix = endOfShortPrefix(at); prefix > at) {
            return prefix;
        }
        std::size_t end = beginsPlace(at) ? at + 1 : at;
        while (end < characters_.size() && (isWordCharacter(characters_[end]) ||
                                            (isInside(characters_[end]) && end + 1 < characters_.size() &&
                                             isWordCharacter(characters_[end + 1])))) {
            ++end;
        }
        return end;
    }

    void add(text::Range range) {
        const auto bytes = map_.toBytes(range);
        TextWord word;
        word.text = utf8_.substr(bytes.begin, bytes.length());
        word.folded = text::folded(word.text);
        word.range = range;
        word.capital = u_isupper(characters_[range.begin]) != 0 || beginsPlace(range.begin);
        word.number = u_isdigit(characters_[range.begin]) != 0;
        const auto begin = characters_.begin() + static_cast<std::ptrdiff_t>(range.begin);
        const auto end = characters_.begin() + static_cast<std::ptrdiff_t>(range.end);
        const auto upper = std::count_if(begin, end, [](UChar32 c) { return u_isupper(c) != 0; });
        const auto letters = std::count_if(begin, end, [](UChar32 c) { return isLetter(c); });
        word.allCapitals = letters > 1 && upper == letters && word.text.find('.') == std::string::npos;
        word.comma = range.end < characters_.size() && characters_[range.end] == ',';
        word.colon = range.end < characters_.size() && characters_[range.end] == ':';
        lookBefore(word);
        words_.push_back(std::move(word));
    }

    /// What stands in brackets where a sentence begins, such as "(lacht)", is before that sentence.
    [[nodiscard]] bool endsBehindBracket(UChar32 c, bool ends) {
        if (c == '(' || c == '[') {
            bracketOpensSentence_ = ends;
        }
        return (c == ')' || c == ']') && std::exchange(bracketOpensSentence_, false);
    }

    void lookBefore(TextWord& word) {
        const TextWord start;
        const bool first = words_.empty();
        const auto& before = first ? start : words_.back();
        bool ends = first;
        bool onlySpace = true;
        bool stop = false;
        for (std::size_t i = before.range.end; i < word.range.begin; ++i) {
            const auto c = characters_[i];
            ends = endsBehindBracket(c, ends) || ends;
            if (c == '.' && i == before.range.end &&
                std::ranges::find(abbreviations, before.folded) != abbreviations.end()) {
                stop = true;
                continue;
            }
            ends = ends || endsSentence(c);
            const bool shortens = word.text == "t" && i + 1 == word.range.begin && (c == '\'' || c == 0x2019);
            onlySpace = onlySpace && c != '\n' && (u_isUWhiteSpace(c) != 0 || shortens);
        }
        if (first) {
            word.opensSentence = true;
            return;
        }
        // A quotation in the middle of a sentence begins with a capital too.
        const auto last = characters_[word.range.begin - 1];
        // Behind one letter with a stop there may be a surname, or a new sentence.
        const bool initial = before.text.size() == 2 && before.text.ends_with('.');
        word.opensSentence = ends || initial || (isOpening(last) && last != '-');
        word.adjoins = onlySpace && !ends && (stop || before.range.end < word.range.begin);
    }

    std::string_view utf8_;
    text::OffsetMap map_;
    Characters characters_;
    std::vector<TextWord> words_;
    bool bracketOpensSentence_ = false;
};

}  // namespace

std::vector<TextWord> textWords(std::string_view utf8) {
    return Reader(utf8).read();
}

bool isOneOf(const TextWord& word, std::span<const std::string_view> list) {
    return std::ranges::find(list, word.folded) != list.end();
}

}  // namespace vertelwerk::analysis
