#include "exchange/blocks.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// Where a word may be broken is the page's business, not the text's.
std::string withoutSoftHyphens(std::string_view text) {
    constexpr std::string_view softHyphen = "\u00AD";
    std::string plain(text);
    for (std::size_t at = plain.find(softHyphen); at != std::string::npos; at = plain.find(softHyphen, at)) {
        plain.erase(at, softHyphen.size());
    }
    return plain;
}

}  // namespace

void appendParagraphs(std::string_view normalised, std::vector<Block>& blocks) {
    std::string paragraph;
    bool blank = false;
    const auto close = [&] {
        if (!paragraph.empty()) {
            blocks.push_back({Block::Kind::Paragraph, 0, std::exchange(paragraph, {})});
        }
    };
    const std::string text = withoutSoftHyphens(normalised);
    for (const std::string_view raw : linesOf(text)) {
        const std::string_view line = withoutTrailingSpace(raw);
        if (line.empty()) {
            close();
            blank = true;
            continue;
        }
        if (blank) {
            blocks.push_back({});
            blank = false;
        }
        if (!paragraph.empty()) {
            paragraph += '\n';
        }
        paragraph += line;
    }
    close();
}

bool BlockCollector::hasRoomFor(std::string_view text) {
    bytes_ += std::min(text.size(), mostDocumentText + 1);
    return bytes_ <= mostDocumentText && blocks_.size() <= mostBlocks;
}

void BlockCollector::paragraph(std::string_view text) {
    if (!hasRoomFor(text)) {
        return;
    }
    const auto normal = text::normalise(text);
    if (!normal) {
        invalid_ = true;
        return;
    }
    if (text::trimmed(*normal).empty()) {
        blocks_.push_back({});
    } else {
        appendParagraphs(*normal, blocks_);
    }
}

void BlockCollector::block(Block block) {
    if (!hasRoomFor(block.text)) {
        return;
    }
    auto text = text::normalise(block.text);
    auto speaker = text::normalise(block.speaker);
    if (!text || !speaker) {
        invalid_ = true;
        return;
    }
    block.text = withoutSoftHyphens(*text);
    block.speaker = withoutSoftHyphens(*speaker);
    blocks_.push_back(std::move(block));
}

void BlockCollector::titlesAreHeadings() {
    constexpr std::size_t mostTitles = 3;
    constexpr std::size_t longestTitle = 120;  // bytes
    std::size_t titles = 0;
    for (const Block& block : blocks_) {
        titles += block.text.empty() ? 0 : 1;
        if (block.text.size() > longestTitle || block.text.find('\n') != std::string::npos) {
            return;
        }
    }
    if (titles > mostTitles) {
        return;
    }
    for (Block& block : blocks_) {
        if (!block.text.empty() && block.kind == Block::Kind::Paragraph) {
            block.kind = Block::Kind::Heading;
            block.level = 1;
        }
    }
}

void BlockCollector::heading(int level, std::string_view text) {
    if (!hasRoomFor(text)) {
        return;
    }
    const auto normal = text::normalise(text);
    if (!normal) {
        invalid_ = true;
    } else if (!text::trimmed(*normal).empty()) {
        blocks_.push_back({Block::Kind::Heading, level, withoutSoftHyphens(text::trimmed(*normal))});
    }
}

base::Result<std::vector<Block>> BlockCollector::take() {
    if (invalid_) {
        return base::fail(badCharactersError());
    }
    if (bytes_ > mostDocumentText) {
        return base::fail(tooMuchText());
    }
    if (blocks_.size() > mostBlocks) {
        return base::fail(tooManyParagraphs());
    }
    return std::move(blocks_);
}

base::Error tooMuchText() {
    return {base::ErrorCode::Limit,
            base::msg("The document holds more than {0} MB of text.", mostDocumentText >> 20U),
            {},
            base::msg("Split it and import the pieces.")};
}

base::Error tooManyParagraphs() {
    return {base::ErrorCode::Limit,
            base::msg("The document has more than {0} lines or paragraphs.", mostBlocks),
            {},
            base::msg("Split it and import the pieces.")};
}

base::Error badCharactersError() {
    return {base::ErrorCode::Unreadable,
            base::msg("The document holds characters that do not exist."),
            {},
            base::msg("Open it in the program it was made with, save it again and import that.")};
}

bool holdsText(const std::vector<Block>& blocks) {
    return std::ranges::any_of(blocks, [](const Block& block) { return !text::trimmed(block.text).empty(); });
}

}  // namespace vertelwerk::exchange
