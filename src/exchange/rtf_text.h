#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace vertelwerk::exchange {

/// Makes text of the bytes and numbers that rich text writes letters with.
class RtfText {
  public:
    /// The code page of the document, \ansicpg or a Macintosh.
    void setCodePage(int page) { page_ = page; }
    /// The character set of a font, by the font table.
    void setFont(int font, int charset) { charsets_[font] = charset; }

    /// A byte in the code page of a font.
    void addByte(unsigned char byte, int font);
    /// A UTF-16 unit, as \u writes it; two may make one character.
    void addUnit(int unit);
    void add(std::string_view utf8);

    /// The text so far, taken.
    [[nodiscard]] std::string take();
    [[nodiscard]] bool empty() const { return text_.empty() && bytes_.empty() && lead_ == 0; }

  private:
    [[nodiscard]] int pageOf(int font) const;
    void flush();
    /// Half of a pair that no other half follows is told by a replacement character.
    void closePair();

    int page_ = 1252;
    std::map<int, int> charsets_;
    std::string text_;
    std::string bytes_;  ///< not yet turned into text
    int bytesPage_ = 1252;
    std::uint32_t lead_ = 0;  ///< first half of a pair
};

}  // namespace vertelwerk::exchange
