#include "gui/collection/signification_card.h"

#include "vertelwerk/chart/signification.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Signification;

/// The ends of a slider as they are kept.
constexpr double sliderFrom = 0;
constexpr double sliderTo = 100;

std::string number(double value, const base::Catalogue& catalogue) {
    const int decimals = value == static_cast<double>(static_cast<long long>(value)) ? 0 : 1;
    return text::formatNumber(value, decimals, catalogue.language());
}

std::string shown(const Signification& said, const Signification::Mark& mark,
                  const base::Catalogue& catalogue) {
    if (!mark.value) {
        return {};
    }
    switch (said.kind) {
        case Signification::Kind::Triad:
            return number(*mark.value, catalogue) + "%";
        case Signification::Kind::Slider:
            return catalogue.say(msg("{0} of 100", number(*mark.value, catalogue)));
        default:
            return number(*mark.value, catalogue);
    }
}

std::string wordsOf(const Signification& said, const base::Catalogue& catalogue) {
    std::string words;
    for (const auto& mark : said.marks) {
        const auto value = shown(said, mark, catalogue);
        words += (words.empty() ? "" : ", ") + mark.label + (mark.label.empty() || value.empty() ? "" : " ") +
                 value;
    }
    return words.empty() ? catalogue.say(msg("does not apply, the teller said")) : words;
}

std::optional<chart::Scene> sceneOf(const Signification& said, const base::Catalogue& catalogue) {
    const bool known = std::ranges::all_of(
        said.marks, [](const Signification::Mark& mark) { return mark.value.has_value(); });
    if (!known || said.marks.empty()) {
        return std::nullopt;
    }
    if (said.kind == Signification::Kind::Triad && said.marks.size() == 3) {
        std::array<chart::Corner, 3> corners;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            corners.at(i) = {said.marks[i].label, *said.marks[i].value,
                             shown(said, said.marks[i], catalogue)};
        }
        return chart::triad(corners, {said.question, {}});
    }
    if (said.kind == Signification::Kind::Slider) {
        return chart::slider(*said.marks.front().value, sliderFrom, sliderTo,
                             shown(said, said.marks.front(), catalogue), {said.question, {}});
    }
    return std::nullopt;
}

}  // namespace

std::vector<SignificationLine> significationLines(const std::vector<Signification>& signification,
                                                  const base::Catalogue& catalogue) {
    std::vector<SignificationLine> lines;
    for (const auto& said : signification) {
        lines.push_back({said.question, wordsOf(said, catalogue), sceneOf(said, catalogue)});
    }
    return lines;
}

}  // namespace vertelwerk::gui
