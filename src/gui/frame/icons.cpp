#include "gui/frame/icons.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"

#include "gui/text.h"

#include <string_view>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

}  // namespace

wxBitmapBundle icon(const std::string& name, int size) {
    if (name.empty()) {
        return {};
    }
    auto svg = base::readFile(base::assetsDir() / "icons" / (name + ".svg"));
    if (!svg) {
        return {};
    }
    const auto colour = wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT).GetAsString(wxC2S_HTML_SYNTAX);
    replaceAll(*svg, "currentColor", fromWx(colour));
    return wxBitmapBundle::FromSVG(svg->c_str(), wxSize(size, size));
}

}  // namespace vertelwerk::gui
