#include "store/word_changes.h"

#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <functional>

namespace vertelwerk::store {
namespace {

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A quotation mark or dash is no part of a word, though it takes more than one byte.
bool touchesWord(std::string_view text, std::size_t begin, std::size_t end) {
    const auto punctuation = [](std::string_view bytes) { return bytes.starts_with("\xE2\x80"); };
    const bool before =
        begin > 0 && isWordByte(text[begin - 1]) && !(begin >= 3 && punctuation(text.substr(begin - 3, 2)));
    const bool after = end < text.size() && isWordByte(text[end]) && !punctuation(text.substr(end));
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
