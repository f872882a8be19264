#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::text {

/// Converts positions in one text between code points, UTF-8 bytes (Scintilla, strings) and UTF-16
/// units (ICU). Built in O(n), each conversion O(log n). Keeps no reference to the text. Immutable,
/// so safe to share between threads.
class OffsetMap {
  public:
    /// @param utf8 valid UTF-8
    explicit OffsetMap(std::string_view utf8);

    [[nodiscard]] std::size_t codePoints() const { return codePoints_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

    /// Positions beyond the end are the end; a byte or unit inside a character is its beginning.
    [[nodiscard]] std::size_t toByte(std::size_t codePoint) const;
    [[nodiscard]] std::size_t toUtf16(std::size_t codePoint) const;
    [[nodiscard]] std::size_t fromByte(std::size_t byte) const;
    [[nodiscard]] std::size_t fromUtf16(std::size_t unit) const;

    [[nodiscard]] ByteRange toBytes(Range range) const { return {toByte(range.begin), toByte(range.end)}; }
    [[nodiscard]] Range fromBytes(ByteRange range) const {
        return {fromByte(range.begin), fromByte(range.end)};
    }

  private:
    /// Where a run of characters of equal width begins in each of the three countings.
    struct Run {
        std::size_t codePoint;
        std::size_t byte;
        std::size_t utf16;
        std::size_t width;  ///< bytes per character
    };
    std::vector<Run> runs_;
    std::size_t codePoints_ = 0;
    std::size_t bytes_ = 0;
    std::size_t utf16_ = 0;
};

/// The number of code points of valid UTF-8.
[[nodiscard]] std::size_t length(std::string_view utf8);

/// The part of `utf8` that `range` covers; O(n), for one look-up. Use an OffsetMap for many.
[[nodiscard]] std::string_view slice(std::string_view utf8, Range range);

}  // namespace vertelwerk::text
