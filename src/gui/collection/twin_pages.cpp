#include "gui/collection/twin_pages.h"

#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <set>
#include <string>

namespace vertelwerk::gui {
namespace {

/// A sentence as it is compared: case, accents and white space do not count.
std::string sentenceKey(const std::string& utf8, const text::OffsetMap& map, const text::Range& range) {
    const auto begin = map.toByte(range.begin);
    std::string key;
    for (const char c : text::folded(utf8.substr(begin, map.toByte(range.end) - begin))) {
        const bool space = c == ' ' || c == '\n';
        if (!space || (!key.empty() && key.back() != ' ')) {
            key += space ? ' ' : c;
        }
    }
    return key;
}

std::set<std::string> sentencesOf(const std::string& utf8) {
    const text::OffsetMap map(utf8);
    std::set<std::string> keys;
    for (const auto& range : text::sentences(utf8)) {
        keys.insert(sentenceKey(utf8, map, range));
    }
    return keys;
}

std::vector<ReadingParagraph> page(const app::TwinTexts::Side& side, const std::set<std::string>& others) {
    std::vector<ReadingParagraph> paragraphs{{side.name, ReadingLook::Title, {}}};
    const text::OffsetMap map(side.text);
    for (const auto& range : text::paragraphs(side.text)) {
        const auto begin = map.toByte(range.begin);
        ReadingParagraph paragraph{
            side.text.substr(begin, map.toByte(range.end) - begin), ReadingLook::Body, {}};
        const text::OffsetMap within(paragraph.text);
        for (const auto& sentence : text::sentences(paragraph.text)) {
            if (!others.contains(sentenceKey(paragraph.text, within, sentence))) {
                paragraph.marks.push_back(sentence);
            }
        }
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

}  // namespace

TwinPages twinPages(const app::TwinTexts& texts) {
    return {page(texts.own, sentencesOf(texts.other.text)), page(texts.other, sentencesOf(texts.own.text))};
}

}  // namespace vertelwerk::gui
