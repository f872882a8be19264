#include "gui/frame/locked_project.h"

#include "vertelwerk/base/files.h"

#include "gui/text.h"

#include <wx/filedlg.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui {

using base::msg;

std::optional<LockedOpening> askLocked(wxWindow* parent, const base::Catalogue& catalogue,
                                       const std::filesystem::path& file) {
    wxPasswordEntryDialog asking(
        parent,
        say(catalogue, msg("{0} is locked. Which passphrase opens it?", base::toUtf8(file.filename()))),
        say(catalogue, msg("Open project")));
    if (asking.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    const auto name = file.stem();  // without .locked
    wxFileDialog where(parent, say(catalogue, msg("Keep the opened project as")),
                       toWx(base::toUtf8(file.parent_path())), toWx(base::toUtf8(name)),
                       wxASCII_STR("*.vertelwerk|*.vertelwerk"), wxFD_SAVE);
    if (where.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return LockedOpening{fromWx(asking.GetValue()), fromWx(where.GetPath())};
}

}  // namespace vertelwerk::gui
