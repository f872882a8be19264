#include "store/word_changes.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/quoted_words.h"
#include "store/word_bytes.h"

#include <algorithm>
#include <functional>

namespace vertelwerk::store {
namespace {

/// A quotation mark or dash is no part of a word, though it takes more than one byte.
bool touchesWord(std::string_view text, std::size_t begin, std::size_t end) {
    const bool before = begin > 0 && isWordByte(text[begin - 1]) &&
                        !(begin >= 3 && beginsPunctuation(text.substr(begin - 3, 2)));
    const bool after = end < text.size() && isWordByte(text[end]) && !beginsPunctuation(text.substr(end));
    return before || after;
}

void eachPlace(std::string& text, const std::vector<WordChange>& changes,
               const std::function<void(std::size_t, const WordChange&)>& note) {
    for (const auto& change : changes) {
        std::size_t at = 0;
        while (!change.from.empty() && (at = text.find(change.from, at)) != std::string::npos) {
            const auto end = at + change.from.size();
            if (touchesWord(text, at, end)) {
                at = end;
                continue;
            }
            note(at, change);
            text.replace(at, change.from.size(), change.to);
            at += change.to.size();
        }
    }
}

}  // namespace

std::vector<WordChange> longestFirst(std::vector<WordChange> changes) {
    std::ranges::stable_sort(changes, std::greater<>(),
                             [](const WordChange& change) { return change.from.size(); });
    return changes;
}

std::string changed(std::string text, const std::vector<WordChange>& changes) {
    eachPlace(text, changes, [](std::size_t, const WordChange&) {});
    return text;
}

std::string changedInAnyCase(const std::string& text, const std::vector<WordChange>& changes) {
    auto result = text;
    for (const auto& change : changes) {
        const auto from = quotedWords(change.from);
        const auto words = quotedWords(result);
        std::string made;
        std::size_t at = 0;
        for (std::size_t i = 0; !from.empty() && i + from.size() <= words.size();) {
            const bool here =
                std::equal(from.begin(), from.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                           [](const QuotedWord& a, const QuotedWord& b) { return a.folded == b.folded; });
            if (here) {
                made += result.substr(at, words[i].begin - at) + change.to;
                at = words[i + from.size() - 1].end;
            }
            i += here ? from.size() : 1;
        }
        result = made + result.substr(at);
    }
    return result;
}

std::vector<WordChange> foldedChanges(const std::vector<WordChange>& changes) {
    std::vector<WordChange> folded;
    for (const auto& change : changes) {
        folded.push_back({text::folded(change.from), change.to});
    }
    return folded;
}

std::vector<text::Splice> splicesFor(std::string_view utf8, const std::vector<WordChange>& changes) {
    std::string text(utf8);
    std::vector<text::Splice> splices;
    eachPlace(text, changes, [&](std::size_t at, const WordChange& change) {
        splices.push_back(
            {text::length(std::string_view(text).substr(0, at)), text::length(change.from), change.to});
    });
    return splices;
}

}  // namespace vertelwerk::store
