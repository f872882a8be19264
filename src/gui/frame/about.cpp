#include "gui/frame/about.h"

#include "gui/frame/icons.h"
#include "gui/text.h"

#include <wx/aboutdlg.h>
#include <wx/icon.h>

namespace vertelwerk::gui {

using base::msg;

void showAbout(wxWindow* parent, const base::Catalogue& catalogue) {
    wxAboutDialogInfo info;
    info.SetName(toWx("Vertelwerk"));
    info.SetVersion(toWx(VERTELWERK_VERSION));
    info.SetDescription(
        say(catalogue, msg("Workbench for experience stories: collect, find, code, count and tell.")));
    info.SetLicence(say(catalogue, msg("Free software under the GNU General Public License, version 3 or "
                                       "later. You may use, share and change it.")));
    info.SetIcon(programIcons().GetIcon(wxSize(64, 64)));
    wxAboutBox(info, parent);
}

wxIconBundle programIcons() {
    wxIconBundle icons;
    for (const int size : {16, 32, 64}) {
        const auto bundle = icon("vertelwerk", size);
        if (bundle.IsOk()) {
            icons.AddIcon(bundle.GetIcon(wxSize(size, size)));
        }
    }
    return icons;
}

base::Message readOnlyNotice(const app::Workbench& workbench) {
    if (workbench.writable()) {
        return {};
    }
    if (const auto& owner = workbench.owner()) {
        return msg(
            "{0} has this project open on {1}. You can look and search; changing is possible when it is "
            "closed there.",
            owner->user, owner->host);
    }
    return msg("This project can only be read. You can look and search, not change anything.");
}

}  // namespace vertelwerk::gui
