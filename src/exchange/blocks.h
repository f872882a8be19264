#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Adds the paragraphs of a text, an empty block for the blank lines between them.
void appendParagraphs(std::string_view normalised, std::vector<Block>& blocks);

/// Collects the blocks of a document whose paragraphs are marked as such. Texts are normalised here;
/// one that is not valid UTF-8 makes the whole document unreadable.
class BlockCollector {
  public:
    /// An empty paragraph is kept, since it may end a head.
    void paragraph(std::string_view text);

    /// @param level 0 for the document's own title, 1 for the highest heading
    void heading(int level, std::string_view text);

    /// How many blocks there are.
    [[nodiscard]] std::size_t size() const { return blocks_.size(); }

    /// Adds a paragraph with what the format tells of it, such as who speaks.
    void block(Block block);

    /// Makes headings of the paragraphs so far when all are short and few, as above a form; else leaves them.
    void titlesAreHeadings();

    [[nodiscard]] base::Result<std::vector<Block>> take();

  private:
    [[nodiscard]] bool hasRoomFor(std::string_view text);

    bool invalid_ = false;
    std::size_t bytes_ = 0;
    std::vector<Block> blocks_;
};

/// The failure that says a document holds lone surrogates or bytes that are no UTF-8.
[[nodiscard]] base::Error badCharactersError();

/// The most text, in bytes, that one document may hold: some three million words.
inline constexpr std::size_t mostDocumentText = 16U << 20U;

/// The failure that says a document holds more.
[[nodiscard]] base::Error tooMuchText();

/// The most lines or paragraphs of one document; a full one of text has far fewer.
inline constexpr std::size_t mostBlocks = 250'000;

/// The failure that says a document has more.
[[nodiscard]] base::Error tooManyParagraphs();

/// Whether any block holds a letter, digit or other mark.
[[nodiscard]] bool holdsText(const std::vector<Block>& blocks);

}  // namespace vertelwerk::exchange
