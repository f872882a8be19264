#include "vertelwerk/chart/layouts.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include <fmt/format.h>

namespace vertelwerk::chart {
namespace {

constexpr double lineHeight = 24;
constexpr double barHeight = 14;
constexpr double plotWidth = 360;
constexpr double plotHeight = 180;
constexpr double gap = 8;
constexpr double labelSize = 13;
constexpr double noteSize = 11;
constexpr double noteLine = 16;
constexpr double narrowestNote = 480;
constexpr double baseLine = 16;
constexpr std::uint32_t axis = 0xCCCCCC;
constexpr std::uint32_t noteInk = 0x666666;
constexpr std::uint32_t darkest = 0x0072B2;
constexpr double lightWords = 0.8;  ///< from this share of the largest on
constexpr std::uint32_t ink = 0x222222;
constexpr std::uint32_t ground = 0xFFFFFF;

double widest(const std::vector<std::string>& labels) {
    double width = 0;
    for (const auto& label : labels) {
        width = std::max(width, textWidth(label, labelSize));
    }
    return width;
}

template <typename Items, typename LabelOf>
double widestOf(const Items& items, LabelOf labelOf) {
    std::vector<std::string> labels;
    labels.reserve(items.size());
    for (const auto& item : items) {
        labels.push_back(labelOf(item));
    }
    return widest(labels);
}

void describe(Scene& scene, const std::string& words) {
    scene.description += (scene.description.empty() ? "" : "; ") + words;
}

/// The note under everything, and the title for who cannot see.
Scene finished(Scene scene, const Words& words) {
    scene.title = words.title;
    return withNote(std::move(scene), words.note);
}

std::size_t largest(const std::vector<std::vector<std::size_t>>& counts) {
    std::size_t most = 0;
    for (const auto& row : counts) {
        for (const auto count : row) {
            most = std::max(most, count);
        }
    }
    return most;
}

}  // namespace

Scene withNote(Scene scene, const std::string& note) {
    const auto room = std::max(scene.width, narrowestNote);
    const auto write = [&scene](const std::string& line) {
        scene.labels.push_back({0, scene.height + lineHeight - gap, line, noteSize, Anchor::Start, noteInk});
        scene.width = std::max(scene.width, textWidth(line, noteSize));
        scene.height += noteLine;
    };
    if (note.empty()) {
        return scene;
    }
    std::string line;
    std::istringstream words(note);
    for (std::string word; words >> word;) {
        const auto longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && textWidth(longer, noteSize) > room) {
            write(line);
            line = word;
        } else {
            line = longer;
        }
    }
    write(line);
    scene.height += lineHeight - noteLine;
    return scene;
}

Scene bars(const std::vector<Bar>& bars, const Words& words) {
    const auto labels = widestOf(bars, [](const Bar& bar) { return bar.label; });
    const auto shown = widestOf(bars, [](const Bar& bar) { return bar.shown; });
    double most = 0;
    for (const auto& bar : bars) {
        most = std::max(most, bar.value);
    }
    const auto left = labels + gap;
    Scene scene;
    scene.width = left + plotWidth + gap + shown;
    double y = 0;
    for (const auto& bar : bars) {
        const auto length = most > 0 ? plotWidth * bar.value / most : 0;
        scene.labels.push_back({labels, y + baseLine, bar.label, labelSize, Anchor::End});
        if (length > 0) {
            scene.rectangles.push_back(
                {left, y + (lineHeight - barHeight) / 2, length, barHeight, bar.colour});
        }
        scene.labels.push_back({left + length + gap, y + baseLine, bar.shown, labelSize, Anchor::Start});
        describe(scene, bar.label + ": " + bar.shown);
        y += lineHeight;
    }
    scene.height = y;
    scene.lines.push_back({{{left, 0}, {left, y}}, axis, 1});
    return finished(std::move(scene), words);
}

Scene matrix(const std::vector<std::string>& rows, const std::vector<std::string>& columns,
             const std::vector<std::vector<std::size_t>>& counts, const Words& words) {
    const auto left = widest(rows) + gap;
    const auto cell = std::max(40.0, widest(columns) + gap);
    const auto most = static_cast<double>(std::max<std::size_t>(largest(counts), 1));
    Scene scene;
    scene.width = left + cell * static_cast<double>(columns.size());
    double x = left;
    for (const auto& column : columns) {
        scene.labels.push_back({x + cell / 2, baseLine, column, labelSize, Anchor::Middle});
        x += cell;
    }
    double y = lineHeight;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        scene.labels.push_back({left - gap, y + baseLine, rows[row], labelSize, Anchor::End});
        x = left;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto count = counts[row][column];
            const auto share = static_cast<double>(count) / most;
            if (count > 0) {
                scene.rectangles.push_back(
                    {x + 1, y + 1, cell - 2, lineHeight - 2, darkest, 0.15 + 0.85 * share});
                scene.labels.push_back({x + cell / 2, y + baseLine, fmt::to_string(count), labelSize,
                                        Anchor::Middle, share > lightWords ? ground : ink});
                describe(scene, fmt::format("{}, {}: {}", rows[row], columns[column], count));
            }
            x += cell;
        }
        y += lineHeight;
    }
    scene.height = y;
    return finished(std::move(scene), words);
}

Scene curves(const std::vector<Curve>& curves, const std::string& below, const Words& words) {
    double most = 0;
    std::size_t steps = 0;
    for (const auto& curve : curves) {
        for (const auto value : curve.values) {
            most = std::max(most, value);
        }
        steps = std::max(steps, curve.values.size());
    }
    const auto top = fmt::format("{:.0f}", most);
    const auto left = textWidth(top, labelSize) + gap;
    const auto ends = widestOf(curves, [](const Curve& curve) { return curve.label; });
    const auto x = [&](std::size_t step) {
        return left +
               (steps < 2 ? 0 : plotWidth * static_cast<double>(step) / static_cast<double>(steps - 1));
    };
    const auto y = [&](double value) {
        return lineHeight + plotHeight * (1 - (most > 0 ? value / most : 0));
    };
    Scene scene;
    scene.width = left + plotWidth + gap + ends;
    scene.height = lineHeight + plotHeight + lineHeight;
    scene.lines.push_back({{{left, y(0)}, {left + plotWidth, y(0)}}, axis, 1});
    scene.lines.push_back({{{left, y(most)}, {left + plotWidth, y(most)}}, axis, 1});
    scene.labels.push_back({left - gap, y(0) + 4, "0", labelSize, Anchor::End});
    if (most > 0) {
        scene.labels.push_back({left - gap, y(most) + 4, top, labelSize, Anchor::End});
    }
    double lastEnd = -lineHeight;
    for (const auto& curve : curves) {
        Line line{{}, curve.colour, 2};
        for (std::size_t step = 0; step < curve.values.size(); ++step) {
            line.points.emplace_back(x(step), y(curve.values[step]));
        }
        if (line.points.empty()) {
            continue;
        }
        const auto [endX, endY] = line.points.back();
        // Labels of curves that end at the same height stand under one another.
        const auto labelY = std::abs(endY - lastEnd) < baseLine ? lastEnd + baseLine : endY;
        lastEnd = labelY;
        scene.dots.push_back({endX, endY, 3, curve.colour});
        scene.labels.push_back({left + plotWidth + gap, labelY + 4, curve.label, labelSize, Anchor::Start});
        describe(scene, fmt::format("{}: {:g}", curve.label, curve.values.back()));
        if (line.points.size() > 1) {
            scene.lines.push_back(std::move(line));
        }
    }
    scene.labels.push_back({left, scene.height - gap, "1", labelSize, Anchor::Start});
    scene.labels.push_back({left + plotWidth / 2, scene.height - gap, below, labelSize, Anchor::Middle});
    scene.labels.push_back(
        {left + plotWidth, scene.height - gap, fmt::to_string(steps), labelSize, Anchor::End});
    return finished(std::move(scene), words);
}

Scene lanes(const std::vector<Lane>& lanes, const std::string& first, const std::string& last,
            const Words& words) {
    const auto left = widestOf(lanes, [](const Lane& lane) { return lane.label; }) + gap;
    constexpr double width = 1.5 * plotWidth;
    constexpr double thinnest = 3;
    Scene scene;
    scene.width = left + width;
    double y = 0;
    for (const auto& lane : lanes) {
        scene.labels.push_back({left - gap, y + baseLine, lane.label, labelSize, Anchor::End});
        scene.lines.push_back({{{left, y + lineHeight / 2}, {left + width, y + lineHeight / 2}}, axis, 1});
        for (const auto& stretch : lane.stretches) {
            scene.rectangles.push_back({left + width * stretch.begin, y + (lineHeight - barHeight) / 2,
                                        std::max(thinnest, width * (stretch.end - stretch.begin)), barHeight,
                                        lane.colour});
        }
        describe(scene, fmt::format("{}: {}", lane.label, lane.stretches.size()));
        y += lineHeight;
    }
    scene.labels.push_back({left, y + baseLine, first, noteSize, Anchor::Start, noteInk});
    scene.labels.push_back({left + width, y + baseLine, last, noteSize, Anchor::End, noteInk});
    scene.height = y + lineHeight;
    return finished(std::move(scene), words);
}

}  // namespace vertelwerk::chart
