#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// How a stretch of a list's line looks.
enum class Look { Plain, Strong, Quiet };

/// A stretch of a line in one look.
struct Piece {
    std::string text;
    Look look = Look::Plain;
    std::optional<std::uint32_t> colour;  ///< 0xRRGGBB: of a mark beside words, never instead of them
    friend bool operator==(const Piece&, const Piece&) = default;
};
using Pieces = std::vector<Piece>;

/// A line of a list's row. It runs over at most `most` lines on the screen.
struct RowLine {
    Pieces pieces;
    std::size_t most = 1;
    friend bool operator==(const RowLine&, const RowLine&) = default;
};
using Row = std::vector<RowLine>;

/// How wide a text is on the screen, in pixels.
using Measure = std::function<int(const std::string& text, bool strong)>;

/// The line broken between words so that each piece of it fits `width`; what does not fit `line.most`
/// lines gives way to an ellipsis. A line break in the text is a space. A word wider than `width`
/// stands alone.
[[nodiscard]] std::vector<Pieces> wrapped(const RowLine& line, int width, const Measure& measure);

/// The row without looks, for who hears it: lines parted by full stops.
[[nodiscard]] std::string plainText(const Row& row);

/// Pango markup of one line.
[[nodiscard]] std::string toMarkup(const Pieces& pieces);

}  // namespace vertelwerk::gui
