#include "gui/collection/pseudonym_dialog.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/folders.h"

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int width = 520;
constexpr int indent = 24;
constexpr const char* folderKey = "pseudonyms";

}  // namespace

PseudonymDialog::PseudonymDialog(wxWindow* parent, const base::Catalogue& catalogue,
                                 const PseudonymSheet::Tally& tally)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Carry out the decisions"))) {
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto prose = [&](const base::Message& words, int left) {
        auto* lines = new wxStaticText(this, wxID_ANY, say(catalogue, words));
        lines->Wrap(FromDIP(width - left));
        all->Add(lines, wxSizerFlags().Border(wxLEFT, FromDIP(left)));
        return lines;
    };
    const auto choice = [&](const base::Message& label, const base::Message& words, long style) {
        auto* button =
            new wxRadioButton(this, wxID_ANY, say(catalogue, label), wxDefaultPosition, wxDefaultSize, style);
        button->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { check(); });
        all->Add(button, wxSizerFlags().Border(wxTOP, FromDIP(16)));
        prose(words, indent)->SetForegroundColour(quietTextColour());
        return button;
    };
    prose(msg("To be replaced: {0}. To be left: {1}. Not decided: {2}.", tally.replaced, tally.left,
              tally.open),
          0)
        ->SetFont(headingFont(0));
    all->AddSpacer(FromDIP(8));
    prose(msg("What becomes of the original words?"), 0);
    undoable_ = choice(msg("Keep them for undo"),
                       msg("This can be undone: the original words still lie in the undo steps and in the "
                           "backups."),
                       wxRB_GROUP);
    keyed_ =
        choice(msg("Take them out for good, and keep who is who in a locked file"),
               msg("They go from these stories, from undo, index and the backups beside the project. The "
                   "file tells who is who: keep it apart from the project, and its passphrase apart "
                   "from both."),
               0);
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 8)));
    fields->AddGrowableCol(1);
    const auto field = [&](const base::Message& label) {
        fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue, label)), wxSizerFlags().CentreVertical());
        auto* text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
        text->SetName(say(catalogue, label));
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
        fields->Add(text, wxSizerFlags(1).Expand());
        return text;
    };
    passphrase_ = field(msg("Passphrase"));
    again_ = field(msg("The same again"));
    all->AddSpacer(FromDIP(8));
    all->Add(fields, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(indent)));
    forgotten_ = choice(
        msg("Take them out for good, and keep nothing"),
        msg("They go from these stories, from undo, index and the backups beside the project. Nobody can "
            "look up any more who is who: a teller who wants out cannot be found by name."),
        0);
    go_ = new wxButton(this, wxID_OK, say(catalogue, msg("Replace for good")));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    cancel_ = cancelButton(*this, catalogue);
    foot->Add(cancel_);
    foot->Add(go_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    all->Add(foot, wxSizerFlags().Right().Border(wxTOP, FromDIP(24)));
    undoable_->SetValue(true);
    words_ = {say(catalogue, msg("Carry out")), say(catalogue, msg("Choose a file ...")),
              say(catalogue, msg("Replace for good"))};
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(all, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(edge);
    check();
    CentreOnParent();
}

std::string PseudonymDialog::passphrase() const {
    return fromWx(passphrase_->GetValue());
}

void PseudonymDialog::check() {
    passphrase_->Enable(keepsKey());
    again_->Enable(keepsKey());
    go_->SetLabel(words_[!irreversible() ? 0 : keepsKey() ? 1 : 2]);
    go_->Enable(!keepsKey() || (!passphrase_->IsEmpty() && passphrase_->GetValue() == again_->GetValue()));
    const bool forGood = irreversible() && !keepsKey();
    (forGood ? cancel_ : go_)->SetDefault();  // nothing is taken out for good by Enter alone
    Layout();
}

std::optional<app::PseudonymKeeping> askKeeping(wxWindow* parent, const base::Catalogue& catalogue,
                                                Settings& settings, const PseudonymSheet::Tally& tally) {
    app::PseudonymKeeping keeping;
    bool keepsKey = false;
    {
        PseudonymDialog dialog(parent, catalogue, tally);
        if (dialog.ShowModal() != wxID_OK) {
            return std::nullopt;
        }
        keeping.irreversible = dialog.irreversible();
        keepsKey = dialog.keepsKey();
        keeping.passphrase = keepsKey ? dialog.passphrase() : "";
    }
    if (keepsKey) {
        // A table that is there gets lines added, so nothing is overwritten.
        wxFileDialog dialog(parent, say(catalogue, msg("Where to keep who is who")),
                            lastFolder(settings, folderKey), say(catalogue, msg("key")) + wxASCII_STR(".vwk"),
                            say(catalogue, msg("Key tables")) + wxASCII_STR(" (*.vwk)|*.vwk"), wxFD_SAVE);
        if (dialog.ShowModal() != wxID_OK) {
            return std::nullopt;
        }
        keeping.keyFile = std::filesystem::path(fromWx(dialog.GetPath()));
        rememberFolder(settings, folderKey, keeping.keyFile);
    }
    return keeping;
}

}  // namespace vertelwerk::gui
