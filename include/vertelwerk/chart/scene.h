#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::chart {

/// Colours are 0xRRGGBB; lengths are in pixels of a 96 dpi page; y grows downwards.
struct Line {
    std::vector<std::pair<double, double>> points;
    std::uint32_t colour = 0;
    double width = 1;
};
struct Rectangle {
    double x = 0, y = 0, width = 0, height = 0;
    std::uint32_t colour = 0;
    double strength = 1;  ///< thinned to this share of its colour by the ground under it
};
struct Dot {
    double x = 0, y = 0, radius = 2;
    std::uint32_t colour = 0;
};
enum class Anchor { Start, Middle, End };
struct Label {
    double x = 0, y = 0;  ///< of the base line
    std::string text;
    double size = 11;
    Anchor anchor = Anchor::Start;
    std::uint32_t colour = 0x222222;
};

/// A drawing laid out without a display, the same everywhere.
struct Scene {
    double width = 0, height = 0;
    std::string title;
    std::string description;  ///< what it shows, in words, for who cannot see it
    std::vector<Rectangle> rectangles;
    std::vector<Line> lines;
    std::vector<Dot> dots;
    std::vector<Label> labels;
};

/// As SVG with title and description, the same bytes everywhere. Characters that XML cannot hold are left
/// out. Has no ids, so many fit in one page.
[[nodiscard]] std::string toSvg(const Scene& scene);

/// How wide a text is at a size, from a built-in table of glyph widths.
[[nodiscard]] double textWidth(const std::string& utf8, double size);

/// One value of a series; nothing where the source gives none, which breaks the line.
struct SeriesPoint {
    std::string period;
    double value = 0;
    bool known = true;
};

/// A small line of a series: first and last known value labelled, zero-based axis, gaps shown as gaps.
/// Its description gives those two with their periods, which reads the same in any language.
[[nodiscard]] Scene sparkLine(const std::vector<SeriesPoint>& points, const std::string& title,
                              const std::string& firstLabel, const std::string& lastLabel);

}  // namespace vertelwerk::chart
