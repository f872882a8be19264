#include "gui/widgets/wrapped_lines.h"

#include <algorithm>
#include <cstddef>

namespace vertelwerk::gui {
namespace {

/// How many characters from the beginning fit; one at least.
std::size_t fitting(const wxDC& dc, const wxString& words, int width) {
    wxArrayInt ends;
    dc.GetPartialTextExtents(words, ends);
    const auto past = std::ranges::find_if(ends, [width](int end) { return end > width; });
    return std::max<std::size_t>(1, static_cast<std::size_t>(past - ends.begin()));
}

}  // namespace

wxArrayString linesThatFit(const wxDC& dc, const wxString& words, int width, std::size_t most) {
    wxArrayString lines;
    auto rest = words;
    while (lines.size() + 1 < most) {
        const auto end = std::min(rest.find('\n'), rest.length());
        const auto fits = fitting(dc, rest.Left(end), width);
        if (fits >= rest.length()) {
            break;
        }
        const bool wholeLine = fits >= end;
        const auto gap = wholeLine ? end : rest.rfind(' ', fits);
        const bool apart = wholeLine || (gap != wxString::npos && gap > 0);
        lines.push_back(rest.Left(apart ? gap : fits));
        rest = rest.Mid(apart ? gap + 1 : fits);
    }
    lines.push_back(rest);
    return lines;
}

}  // namespace vertelwerk::gui
