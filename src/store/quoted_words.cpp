#include "store/quoted_words.h"

#include "vertelwerk/text/normalise.h"

#include "store/word_bytes.h"

#include <algorithm>

namespace vertelwerk::store {
namespace {

constexpr std::size_t punctuationBytes = 3;

/// text::folded, without its cost for words of plain letters.
std::string foldedWord(std::string_view word) {
    if (std::ranges::any_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return text::folded(word);
    }
    std::string folded(word);
    for (char& c : folded) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded;
}

}  // namespace

std::vector<QuotedWord> quotedWords(std::string_view text) {
    std::vector<QuotedWord> words;
    std::size_t at = 0;
    const auto inWord = [&] { return isWordByte(text[at]) && !beginsPunctuation(text.substr(at)); };
    while (at < text.size()) {
        const auto begin = at;
        while (at < text.size() && inWord()) {
            ++at;
        }
        if (at > begin) {
            words.push_back({foldedWord(text.substr(begin, at - begin)), begin, at});
        } else {
            at += beginsPunctuation(text.substr(at)) ? punctuationBytes : 1;
        }
    }
    return words;
}

}  // namespace vertelwerk::store
