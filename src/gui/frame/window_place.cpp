#include "gui/frame/window_place.h"

#include <algorithm>

#include <wx/display.h>

namespace vertelwerk::gui {

void restorePlace(wxTopLevelWindow& window, const Settings& settings, const std::string& key,
                  const wxSize& size) {
    const wxPoint at(settings.number(key + ".x", -1), settings.number(key + ".y", -1));
    const wxSize last(settings.number(key + ".width", 0), settings.number(key + ".height", 0));
    const bool known = last.x > 0 && last.y > 0 && wxDisplay::GetFromPoint(at) != wxNOT_FOUND;
    if (known) {
        window.SetSize(wxRect(at, last));
    } else {
        const auto screen = wxDisplay(&window).GetClientArea().GetSize();
        window.SetSize(std::min(size.x, screen.x), std::min(size.y, screen.y));
        window.CentreOnScreen();
    }
    if (settings.number(key + ".maximised") != 0) {
        window.Maximize();
    }
}

void rememberPlace(const wxTopLevelWindow& window, Settings& settings, const std::string& key) {
    settings.set(key + ".maximised", window.IsMaximized() ? 1 : 0);
    if (window.IsMaximized() || window.IsIconized()) {
        return;
    }
    const auto place = window.GetRect();
    settings.set(key + ".x", place.x);
    settings.set(key + ".y", place.y);
    settings.set(key + ".width", place.width);
    settings.set(key + ".height", place.height);
}

}  // namespace vertelwerk::gui
