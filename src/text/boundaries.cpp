#include "vertelwerk/text/boundaries.h"

#include "vertelwerk/text/offset_map.h"

#include "text/abbreviations.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace vertelwerk::text {
namespace {

enum class Unit { Word, Sentence };

/// Making a BreakIterator takes far longer than using it on a story; it is not thread safe.
icu::BreakIterator& breakIterator(Unit unit, std::string_view language) {
    constexpr std::size_t most = 16;
    thread_local std::map<std::pair<Unit, std::string>, std::unique_ptr<icu::BreakIterator>> made;
    const std::pair key{unit, std::string(language)};
    if (const auto found = made.find(key); found != made.end()) {
        return *found->second;
    }
    if (made.size() >= most) {
        made.clear();
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = localeOf(language);
    std::unique_ptr<icu::BreakIterator> iterator(
        unit == Unit::Word ? icu::BreakIterator::createWordInstance(locale, status)
                           : icu::BreakIterator::createSentenceInstance(locale, status));
    mustWork(status, "break iterator");
    return *(made[key] = std::move(iterator));
}

/// Calls `each(begin, end, ruleStatus)` in bytes for every stretch between two boundaries.
template <typename Each>
void forEachBetween(Unit unit, std::string_view language, std::string_view utf8, Each each) {
    auto& iterator = breakIterator(unit, language);
    UErrorCode status = U_ZERO_ERROR;
    const auto bytes = piece(utf8);
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, bytes.data(), bytes.length(), &status);
    iterator.setText(&text, status);
    utext_close(&text);  // the iterator has its own clone, which still refers to utf8
    mustWork(status, "text of a break iterator");
    auto begin = static_cast<std::size_t>(iterator.first());
    for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
        const auto end = static_cast<std::size_t>(at);
        each(begin, end, iterator.getRuleStatus());
        begin = end;
    }
}

bool isBlank(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        if (!isSpace(next(utf8, at))) {
            return false;
        }
    }
    return true;
}

/// The lines of a text in bytes, without their line ends.
std::vector<ByteRange> lines(std::string_view utf8) {
    std::vector<ByteRange> found;
    for (std::size_t begin = 0; begin < utf8.size();) {
        const auto end = std::min(utf8.find('\n', begin), utf8.size());
        found.push_back({begin, end});
        begin = end + 1;
    }
    return found;
}

std::string_view in(std::string_view utf8, ByteRange range) {
    return utf8.substr(range.begin, range.length());
}

std::vector<ByteRange> paragraphBytes(std::string_view utf8) {
    std::vector<ByteRange> found;
    bool open = false;
    for (const auto& line : lines(utf8)) {
        if (isBlank(in(utf8, line))) {
            open = false;
        } else if (open) {
            found.back().end = line.end;
        } else {
            found.push_back(line);
            open = true;
        }
    }
    return found;
}

/// Whether a line begins with a speaker's label, "I: " or "Mevrouw D.: " or "Interviewer 2: ": words that
/// each begin with a capital or a digit, at most 40 bytes.
bool beginsTurn(std::string_view line) {
    constexpr std::size_t longest = 40;
    const auto colon = line.substr(0, longest).find(": ");
    if (colon == std::string_view::npos || colon == 0) {
        return false;
    }
    bool wordBegins = true;
    for (std::size_t at = 0; at < colon;) {
        const auto c = next(line, at);
        if (c == ' ') {
            wordBegins = true;
        } else if (c < 0 || (wordBegins && u_isupper(c) == 0 && (at == 1 || u_isdigit(c) == 0))) {
            return false;
        } else {
            wordBegins = false;
        }
    }
    return true;
}

/// A paragraph, cut where somebody else begins to speak.
std::vector<ByteRange> turns(std::string_view utf8, ByteRange paragraph) {
    std::vector<ByteRange> found;
    for (const auto& line : lines(in(utf8, paragraph))) {
        const ByteRange whole{paragraph.begin + line.begin, paragraph.begin + line.end};
        if (found.empty() || beginsTurn(in(utf8, whole))) {
            found.push_back(whole);
        } else {
            found.back().end = whole.end;
        }
    }
    return found;
}

ByteRange withoutSpaceAround(std::string_view utf8, ByteRange range) {
    for (auto at = range.begin; at < range.end && isSpace(next(utf8, at));) {
        range.begin = at;
    }
    for (auto at = range.end; at > range.begin && isSpace(previous(utf8, at));) {
        range.end = at;
    }
    return range;
}

/// The sentences of one turn, in bytes from its beginning.
std::vector<ByteRange> sentencesOfTurn(std::string_view turn, std::string_view language) {
    // To ICU every line end ends a sentence; in a story it may be no more than where the page ended.
    std::string joined(turn);
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    std::vector<ByteRange> found;
    forEachBetween(Unit::Sentence, language, joined, [&](std::size_t begin, std::size_t end, int) {
        const auto sentence = withoutSpaceAround(joined, {begin, end});
        if (sentence.length() == 0) {
            return;
        }
        if (!found.empty() && goesOn(in(joined, found.back()), in(joined, sentence))) {
            found.back().end = sentence.end;
        } else {
            found.push_back(sentence);
        }
    });
    return found;
}

bool isApostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xb4;
}

/// Where the word at `word` begins once the apostrophe of 's, 't, 'n, 'm, 'k or 'r is counted in.
std::size_t beginWithApostrophe(std::string_view utf8, ByteRange word) {
    constexpr std::string_view clitics = "stnmkrSTNMKR";
    if (word.length() != 1 || clitics.find(utf8[word.begin]) == std::string_view::npos) {
        return word.begin;
    }
    auto at = word.begin;
    if (at == 0 || !isApostrophe(previous(utf8, at))) {
        return word.begin;
    }
    auto before = at;
    auto after = word.end;
    const bool standsAlone = at == 0 || u_isalnum(previous(utf8, before)) == 0;
    const auto follows = after < utf8.size() ? next(utf8, after) : ' ';
    return standsAlone && (isSpace(follows) || follows == '-') ? at : word.begin;
}

std::vector<Range> toCodePoints(std::string_view utf8, const std::vector<ByteRange>& ranges) {
    const OffsetMap map(utf8);
    std::vector<Range> found;
    found.reserve(ranges.size());
    for (const auto& range : ranges) {
        found.push_back(map.fromBytes(range));
    }
    return found;
}

}  // namespace

std::vector<Range> sentences(std::string_view utf8, std::string_view language) {
    std::vector<ByteRange> found;
    for (const auto& paragraph : paragraphBytes(utf8)) {
        for (const auto& turn : turns(utf8, paragraph)) {
            for (const auto& sentence : sentencesOfTurn(in(utf8, turn), language)) {
                found.push_back({turn.begin + sentence.begin, turn.begin + sentence.end});
            }
        }
    }
    return toCodePoints(utf8, found);
}

std::vector<Range> words(std::string_view utf8, std::string_view language) {
    std::vector<ByteRange> found;
    forEachBetween(Unit::Word, language, utf8, [&](std::size_t begin, std::size_t end, int status) {
        if (status >= UBRK_WORD_NUMBER) {
            found.push_back({beginWithApostrophe(utf8, {begin, end}), end});
        }
    });
    return toCodePoints(utf8, found);
}

std::vector<Range> paragraphs(std::string_view utf8) {
    return toCodePoints(utf8, paragraphBytes(utf8));
}

Range rangeAt(const std::vector<Range>& ranges, std::size_t position) {
    if (ranges.empty()) {
        return {};
    }
    const auto found = std::upper_bound(ranges.begin(), ranges.end(), position,
                                        [](std::size_t at, const Range& range) { return at < range.end; });
    return found == ranges.end() ? ranges.back() : *found;
}

}  // namespace vertelwerk::text
