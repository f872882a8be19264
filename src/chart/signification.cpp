#include "vertelwerk/chart/signification.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertelwerk::chart {
namespace {

constexpr double side = 96;
constexpr double labelSize = 12;
constexpr double lineHeight = 18;
constexpr double baseLine = 13;
constexpr double gap = 8;
constexpr double dotSize = 5;
constexpr double widestLabel = 120;
constexpr double sliderWidth = 200;
constexpr double tick = 5;
constexpr std::uint32_t frame = 0x999999;
constexpr std::uint32_t ink = 0x0072B2;

std::string wordsOf(const Corner& corner) {
    return corner.label + " " + corner.shown;
}

/// The same with a label that is too wide for the drawing cut short; in words it stands beside it whole.
std::string drawnWords(const Corner& corner) {
    Corner drawn = corner;
    while (textWidth(drawn.label, labelSize) > widestLabel && !drawn.label.empty()) {
        do {
            drawn.label.pop_back();
        } while (!drawn.label.empty() && (static_cast<unsigned char>(drawn.label.back()) & 0x80U) != 0);
    }
    drawn.label += drawn.label.size() < corner.label.size() ? "\xE2\x80\xA6" : "";
    return wordsOf(drawn);
}

}  // namespace

Scene triad(const std::array<Corner, 3>& corners, const Words& words) {
    const double height = side * std::numbers::sqrt3 / 2;
    const double below = std::max({textWidth(drawnWords(corners[1]), labelSize),
                                   textWidth(drawnWords(corners[2]), labelSize), side / 2});
    const double above = textWidth(drawnWords(corners[0]), labelSize);
    Scene scene;
    scene.title = words.title;
    // The labels below end and begin at the middle, so that long ones do not meet.
    scene.width = std::max(2 * below + gap, above);
    scene.height = height + 2 * lineHeight + gap;
    const double middle = scene.width / 2;
    const double top = lineHeight + gap / 2;
    const std::array<std::pair<double, double>, 3> points{
        {{middle, top}, {middle - side / 2, top + height}, {middle + side / 2, top + height}}};
    scene.lines.push_back({{points[0], points[1], points[2], points[0]}, frame, 1.5});
    double sum = 0;
    for (const auto& corner : corners) {
        sum += corner.share;
        scene.description += (scene.description.empty() ? "" : "; ") + wordsOf(corner);
    }
    if (sum > 0) {
        double x = 0;
        double y = 0;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            x += points.at(i).first * corners.at(i).share / sum;
            y += points.at(i).second * corners.at(i).share / sum;
        }
        scene.dots.push_back({x, y, dotSize, ink});
    }
    scene.labels.push_back({middle, baseLine, drawnWords(corners[0]), labelSize, Anchor::Middle});
    scene.labels.push_back(
        {middle - gap / 2, scene.height - gap / 2, drawnWords(corners[1]), labelSize, Anchor::End});
    scene.labels.push_back(
        {middle + gap / 2, scene.height - gap / 2, drawnWords(corners[2]), labelSize, Anchor::Start});
    return scene;
}

Scene slider(double value, double from, double to, const std::string& shown, const Words& words) {
    const double half = textWidth(shown, labelSize) / 2;
    const double left = std::max(half, gap);
    const double y = lineHeight + gap;
    Scene scene;
    scene.title = words.title;
    scene.description = shown;
    scene.width = sliderWidth + 2 * left;
    scene.height = y + gap;
    const double share = to == from ? 0 : std::clamp((value - from) / (to - from), 0.0, 1.0);
    const double x = left + share * sliderWidth;
    scene.lines.push_back({{{left, y}, {left + sliderWidth, y}}, frame, 1.5});
    for (const double end : {left, left + sliderWidth}) {
        scene.lines.push_back({{{end, y - tick}, {end, y + tick}}, frame, 1.5});
    }
    scene.dots.push_back({x, y, dotSize, ink});
    scene.labels.push_back({x, baseLine, shown, labelSize, Anchor::Middle});
    return scene;
}

}  // namespace vertelwerk::chart
