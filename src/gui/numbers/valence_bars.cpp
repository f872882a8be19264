#include "gui/numbers/valence_bars.h"

#include "vertelwerk/app/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;
using model::Valence;

constexpr double lineHeight = 24;
constexpr double barHeight = 14;
constexpr double barWidth = 200;
constexpr double gap = 8;
constexpr double labelSize = 13;
constexpr double baseLine = 16;
constexpr std::uint32_t axis = 0xCCCCCC;

struct Kind {
    Valence valence;
    std::uint32_t colour;
    bool always;
};
constexpr std::array<Kind, 4> kinds{{{Valence::Good, 0x0072B2, true},
                                     {Valence::Bad, 0xD55E00, true},
                                     {Valence::Mixed, 0xCC79A7, false},
                                     {Valence::None, 0x999999, false}}};

struct Bar {
    std::string label;
    std::string count;
    std::size_t tellers = 0;
    std::uint32_t colour = 0;
};

std::vector<Bar> barsOf(const analysis::JointRow& row, const base::Catalogue& catalogue) {
    std::vector<Bar> bars;
    for (const auto& kind : kinds) {
        const auto found = row.byValence.find(kind.valence);
        const auto count = found == row.byValence.end() ? analysis::Count{} : found->second;
        if (!kind.always && count.passages == 0) {
            continue;
        }
        const auto word = catalogue.say(app::nameOf(kind.valence));
        const auto sign = model::toSign(kind.valence);
        bars.push_back({sign.empty() ? word : fmt::format("{} {}", sign, word),
                        catalogue.say(plural("{1} of {0} teller", "{1} of {0} tellers", row.told.tellers,
                                             count.tellers)),
                        count.tellers, kind.colour});
    }
    return bars;
}

}  // namespace

chart::Scene valenceBars(const analysis::JointRow& row, const base::Catalogue& catalogue) {
    const auto bars = barsOf(row, catalogue);
    double labels = 0;
    double counts = 0;
    for (const auto& bar : bars) {
        labels = std::max(labels, chart::textWidth(bar.label, labelSize));
        counts = std::max(counts, chart::textWidth(bar.count, labelSize));
    }
    const auto left = labels + gap;
    const auto base = static_cast<double>(std::max<std::size_t>(row.told.tellers, 1));
    chart::Scene scene;
    scene.title = catalogue.say(msg("Tellers by experience"));
    scene.width = left + barWidth + gap + counts;
    scene.height = lineHeight * static_cast<double>(bars.size());
    double y = 0;
    for (const auto& bar : bars) {
        const auto length = barWidth * static_cast<double>(bar.tellers) / base;
        scene.labels.push_back({labels, y + baseLine, bar.label, labelSize, chart::Anchor::End});
        if (bar.tellers > 0) {
            scene.rectangles.push_back(
                {left, y + (lineHeight - barHeight) / 2, length, barHeight, bar.colour});
        }
        scene.labels.push_back(
            {left + length + gap, y + baseLine, bar.count, labelSize, chart::Anchor::Start});
        scene.description += (scene.description.empty() ? "" : "; ") + bar.label + ": " + bar.count;
        y += lineHeight;
    }
    scene.lines.push_back({{{left, 0}, {left, scene.height}}, axis, 1});
    return scene;
}

}  // namespace vertelwerk::gui
