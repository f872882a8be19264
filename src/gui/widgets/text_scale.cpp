#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <cmath>

namespace vertelwerk::gui {
namespace {

const wxString yardstick = wxS("nnnnnnnnnn");
/// Its width at scale 1 in the usual interface font (Noto Sans 10).
constexpr int yardstickWidth = 80;

}  // namespace

int forText(const wxWindow& window, int width) {
    const double letters = window.GetTextExtent(yardstick).x / double(yardstickWidth);
    return std::max(window.FromDIP(width), static_cast<int>(std::lround(letters * width)));
}

}  // namespace vertelwerk::gui
