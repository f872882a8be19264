#include "gui/frame/theme.h"

#include "gui/text.h"

#include <algorithm>
#include <cmath>

#include <wx/fontenum.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

unsigned char mix(unsigned char a, unsigned char b, int percentOfA) {
    return static_cast<unsigned char>((a * percentOfA + b * (100 - percentOfA)) / 100);
}

wxColour mix(const wxColour& a, const wxColour& b, int percentOfA) {
    return {mix(a.Red(), b.Red(), percentOfA), mix(a.Green(), b.Green(), percentOfA),
            mix(a.Blue(), b.Blue(), percentOfA)};
}

}  // namespace

bool isDark() {
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW).GetLuminance() < 0.5;
}

wxColour codeColour(std::uint32_t rgb) {
    const wxColour colour(static_cast<unsigned char>(rgb >> 16U), static_cast<unsigned char>(rgb >> 8U),
                          static_cast<unsigned char>(rgb));
    return isDark() ? mix(colour, *wxWHITE, 67) : colour;
}

wxColour tint(const wxColour& colour, int percent) {
    return mix(colour, wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW), percent);
}

wxColour quietTextColour() {
    return mix(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT),
               wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW), 68);
}

int usualReading() {
    const auto system = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetFractionalPointSize();
    return std::max(12, static_cast<int>(std::lround(system * 1.2)));
}

wxFont readingFont(const Settings& settings) {
    const int chosen = settings.number(readingPointsKey);
    wxFontInfo wanted(chosen > 0 ? chosen : usualReading());
    const auto face = toWx(settings.text(readingFaceKey, usualReadingFace));
    wanted.Family(wxFONTFAMILY_ROMAN);
    if (wxFontEnumerator::IsValidFacename(face)) {
        wanted.FaceName(face);
    }
    return {wanted};
}

wxFont headingFont(int steps) {
    auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetPointSize(font.GetPointSize() + steps);
    font.MakeBold();
    return font;
}

}  // namespace vertelwerk::gui
