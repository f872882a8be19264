#include "gui/team/package_dialogs.h"

#include "vertelwerk/base/files.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int width = 380;

class LockDialog : public wxDialog {
  public:
    LockDialog(wxWindow* parent, const base::Catalogue& catalogue)
        : wxDialog(parent, wxID_ANY, say(catalogue, msg("Export my coding"))) {
        auto* words = new Prose(
            this, say(catalogue, msg("The file holds your passages and memos, not the stories. Give a "
                                     "passphrase when it travels over the internet; tell it by telephone.")));
        words->fitTo(FromDIP(width));
        auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 12)));
        fields->AddGrowableCol(1);
        const auto field = [&](const base::Message& label) {
            fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue, label)),
                        wxSizerFlags().CentreVertical());
            auto* text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
            text->SetName(say(catalogue, label));
            text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
            fields->Add(text, wxSizerFlags(1).Expand());
            return text;
        };
        passphrase_ = field(msg("Passphrase (empty: none)"));
        again_ = field(msg("The same again"));
        go_ = new wxButton(this, wxID_OK, say(catalogue, msg("Choose a file ...")));
        go_->SetDefault();
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(cancelButton(*this, catalogue));
        buttons->Add(go_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(words, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
        all->Add(fields, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
        all->Add(buttons, wxSizerFlags().Right().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(all);
        CentreOnParent();
        passphrase_->SetFocus();
    }

    [[nodiscard]] std::string passphrase() const { return fromWx(passphrase_->GetValue()); }

  private:
    void check() { go_->Enable(passphrase_->GetValue() == again_->GetValue()); }

    wxTextCtrl* passphrase_ = nullptr;
    wxTextCtrl* again_ = nullptr;
    wxButton* go_ = nullptr;
};

wxString packageFiles(const base::Catalogue& catalogue) {
    return say(catalogue, msg("Coding of a coder")) + toWx(" (*.codeur, *.locked)|*.codeur;*.codeur.locked");
}

}  // namespace

std::optional<PackageTarget> askPackageTarget(wxWindow* parent, const base::Catalogue& catalogue,
                                              const std::string& coder) {
    PackageTarget target;
    {
        LockDialog lock(parent, catalogue);
        if (lock.ShowModal() != wxID_OK) {
            return std::nullopt;
        }
        target.passphrase = lock.passphrase();
    }
    const std::string ending = target.passphrase.empty() ? ".codeur" : ".codeur.locked";
    const auto name = coder + ending;
    wxFileDialog dialog(parent, say(catalogue, msg("Export my coding")), {}, toWx(name),
                        packageFiles(catalogue), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    auto out = fromWx(dialog.GetPath());
    if (!out.ends_with(ending)) {
        out += ending;  // without it the other does not see the file
    }
    target.out = std::filesystem::path(out);
    return target;
}

std::optional<std::filesystem::path> askPackage(wxWindow* parent, const base::Catalogue& catalogue) {
    wxFileDialog dialog(parent, say(catalogue, msg("Take in a coder's work")), {}, {},
                        packageFiles(catalogue), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return std::filesystem::path(fromWx(dialog.GetPath()));
}

}  // namespace vertelwerk::gui
