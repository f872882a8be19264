#include "vertelwerk/chart/scene.h"

#include <algorithm>

namespace vertelwerk::chart {
namespace {

constexpr double height = 28;
constexpr double margin = 4;
constexpr double plotWidth = 96;
constexpr double labelGap = 6;
constexpr double labelSize = 11;
/// From the middle of a digit down to its base line, in ems.
constexpr double middleOfDigit = 0.36;
constexpr std::uint32_t ink = 0x0072B2;
constexpr std::uint32_t axis = 0xCCCCCC;

/// Where a series' points fall on the page.
class Plot {
  public:
    Plot(const std::vector<SeriesPoint>& points, double left) : left_(left), count_(points.size()) {
        for (const auto& point : points) {
            if (point.known) {
                low_ = std::min(low_, point.value);
                high_ = std::max(high_, point.value);
            }
        }
    }

    [[nodiscard]] double x(std::size_t index) const {
        const auto share = count_ < 2 ? 0.5 : static_cast<double>(index) / static_cast<double>(count_ - 1);
        return left_ + share * plotWidth;
    }

    [[nodiscard]] double y(double value) const {
        const auto share = high_ > low_ ? (value - low_) / (high_ - low_) : 0;
        return height - margin - share * (height - 2 * margin);
    }

  private:
    double left_;
    std::size_t count_;
    double low_ = 0;  ///< zero always lies on the axis
    double high_ = 0;
};

/// Unbroken stretches of known points; a stretch of one is a dot.
void drawSeries(Scene& scene, const std::vector<SeriesPoint>& points, const Plot& plot) {
    Line stretch{{}, ink, 1.5};
    const auto finish = [&] {
        if (stretch.points.size() == 1) {
            const auto [x, y] = stretch.points.front();
            scene.dots.push_back({x, y, 2, ink});
        } else if (stretch.points.size() > 1) {
            scene.lines.push_back(stretch);
        }
        stretch.points.clear();
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].known) {
            stretch.points.emplace_back(plot.x(i), plot.y(points[i].value));
        } else {
            finish();
        }
    }
    finish();
}

void markEnd(Scene& scene, double x, double y) {
    const auto there =
        std::ranges::any_of(scene.dots, [&](const Dot& dot) { return dot.x == x && dot.y == y; });
    if (!there) {
        scene.dots.push_back({x, y, 2, ink});
    }
}

}  // namespace

Scene sparkLine(const std::vector<SeriesPoint>& points, const std::string& title,
                const std::string& firstLabel, const std::string& lastLabel) {
    const auto first = std::ranges::find(points, true, &SeriesPoint::known);
    const bool any = first != points.end();
    const auto last =
        std::find_if(points.rbegin(), points.rend(), [](const auto& point) { return point.known; });
    const auto firstIndex = static_cast<std::size_t>(first - points.begin());
    const auto lastIndex = any ? static_cast<std::size_t>(points.rend() - last) - 1 : firstIndex;
    const bool several = any && lastIndex > firstIndex;

    const auto room = [](const std::string& label) {
        return label.empty() ? 0 : textWidth(label, labelSize) + labelGap;
    };
    const auto left = margin + (several ? room(firstLabel) : 0);
    const Plot plot(points, left);

    Scene scene;
    scene.title = title;
    scene.height = height;
    scene.width = left + plotWidth + (any ? room(lastLabel) : 0) + margin;
    scene.lines.push_back({{{left, plot.y(0)}, {left + plotWidth, plot.y(0)}}, axis, 1});
    if (!any) {
        return scene;
    }
    drawSeries(scene, points, plot);
    const auto lastY = plot.y(points[lastIndex].value);
    markEnd(scene, plot.x(lastIndex), lastY);
    if (several) {
        const auto firstY = plot.y(points[firstIndex].value);
        markEnd(scene, plot.x(firstIndex), firstY);
        scene.labels.push_back(
            {left - labelGap, firstY + middleOfDigit * labelSize, firstLabel, labelSize, Anchor::End});
        scene.description = points[firstIndex].period + ": " + firstLabel + "; ";
    }
    scene.labels.push_back({left + plotWidth + labelGap, lastY + middleOfDigit * labelSize, lastLabel,
                            labelSize, Anchor::Start});
    scene.description += points[lastIndex].period + ": " + lastLabel;
    return scene;
}

}  // namespace vertelwerk::chart
