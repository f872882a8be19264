#include "gui/widgets/passphrase_dialog.h"

#include "vertelwerk/base/files.h"

#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

using base::msg;

std::optional<std::string> askPassphrase(wxWindow* parent, const base::Catalogue& catalogue,
                                         const base::Message& title, const std::filesystem::path& file) {
    constexpr int width = 380;
    wxDialog dialog(parent, wxID_ANY, say(catalogue, title));
    const auto room = dialog.FromDIP(16);
    const auto question =
        say(catalogue, msg("{0} is locked. Which passphrase opens it?", base::toUtf8(file.filename())));
    auto* words = new Prose(&dialog, question);
    words->fitTo(dialog.FromDIP(width));
    auto* passphrase = new wxTextCtrl(&dialog, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    passphrase->SetName(say(catalogue, msg("Passphrase")));
    auto* go = new wxButton(&dialog, wxID_OK, say(catalogue, msg("Open")));
    go->SetDefault();
    go->Disable();
    passphrase->Bind(wxEVT_TEXT, [passphrase, go](wxCommandEvent&) { go->Enable(!passphrase->IsEmpty()); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(cancelButton(dialog, catalogue));
    buttons->Add(go, wxSizerFlags().Border(wxLEFT, dialog.FromDIP(8)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words, wxSizerFlags().Expand().Border(wxALL, room));
    all->Add(passphrase, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, room));
    all->Add(buttons, wxSizerFlags().Right().Border(wxALL, room));
    dialog.SetSizerAndFit(all);
    dialog.CentreOnParent();
    passphrase->SetFocus();
    return dialog.ShowModal() == wxID_OK ? std::optional(fromWx(passphrase->GetValue())) : std::nullopt;
}

}  // namespace vertelwerk::gui
