#include "gui/frame/coder_name.h"

#include "vertelwerk/app/project.h"
#include "vertelwerk/text/normalise.h"

#include "gui/text.h"
#include "gui/widgets/cancel_button.h"

#include <wx/textdlg.h>

namespace vertelwerk::gui {

using base::msg;

namespace {

constexpr const char* coderKey = "coder";

}  // namespace

std::string coderName(const Settings& settings) {
    const auto chosen = settings.text(coderKey);
    return chosen.empty() ? app::systemUserName() : chosen;
}

bool changeCoderName(wxWindow* parent, Settings& settings, const base::Catalogue& catalogue) {
    const auto before = coderName(settings);
    wxTextEntryDialog dialog(parent, say(catalogue, msg("Under which name do you code?")),
                             say(catalogue, msg("Work under another name")), toWx(before));
    sayButtons(dialog, catalogue, msg("Use this name"));
    if (dialog.ShowModal() != wxID_OK) {
        return false;
    }
    const auto typed = fromWx(dialog.GetValue());
    const std::string name(text::trimmed(typed));
    if (name == before) {
        return false;
    }
    settings.set(coderKey, name);
    settings.save();
    return true;
}

}  // namespace vertelwerk::gui
