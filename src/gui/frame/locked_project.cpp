#include "gui/frame/locked_project.h"

#include "vertelwerk/base/files.h"

#include "gui/text.h"
#include "gui/widgets/passphrase_dialog.h"

#include <utility>

#include <wx/filedlg.h>

namespace vertelwerk::gui {

using base::msg;

std::optional<LockedOpening> askLocked(wxWindow* parent, const base::Catalogue& catalogue,
                                       const std::filesystem::path& file) {
    auto passphrase = askPassphrase(parent, catalogue, msg("Open project"), file);
    if (!passphrase) {
        return std::nullopt;
    }
    const auto name = file.stem();  // without .locked
    wxFileDialog where(parent, say(catalogue, msg("Keep the opened project as")),
                       toWx(base::toUtf8(file.parent_path())), toWx(base::toUtf8(name)),
                       wxASCII_STR("*.vertelwerk|*.vertelwerk"), wxFD_SAVE);
    if (where.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    std::filesystem::path keptAs = fromWx(where.GetPath());
    if (keptAs.extension() != ".vertelwerk") {
        keptAs += ".vertelwerk";
    }
    return LockedOpening{*std::move(passphrase), std::move(keptAs)};
}

}  // namespace vertelwerk::gui
