#include "gui/start/new_project_dialog.h"

#include "vertelwerk/base/files.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"

#include <array>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/filepicker.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr std::array grounds{model::Ground::Consent, model::Ground::PublicTask, model::Ground::Research};

base::Message nameOf(model::Ground ground) {
    switch (ground) {
        case model::Ground::Consent:
            return msg("Consent of the tellers");
        case model::Ground::PublicTask:
            return msg("A public task");
        case model::Ground::Research:
            return msg("Scientific research");
    }
    return {};
}

class NewProjectDialog : public wxDialog {
  public:
    NewProjectDialog(wxWindow* parent, const base::Catalogue& catalogue, const std::filesystem::path& folder)
        : wxDialog(parent, wxID_ANY, say(catalogue, msg("New project"))), catalogue_(catalogue) {
        title_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(380, -1)));
        folder_ = new wxDirPickerCtrl(this, wxID_ANY, toWx(base::toUtf8(folder)));
        ground_ = new wxChoice(this, wxID_ANY);
        for (const auto ground : grounds) {
            ground_->Append(say(catalogue, nameOf(ground)));
        }
        ground_->SetSelection(0);
        objection_ = new wxStaticText(this, wxID_ANY, {});
        objection_->SetForegroundColour(quietTextColour());

        auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 12)));
        fields->AddGrowableCol(1);
        addField(fields, msg("Name"), title_);
        addField(fields, msg("Folder"), folder_);
        addField(fields, msg("Kept on the ground of"), ground_);
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        make_ = new wxButton(this, wxID_OK, say(catalogue, msg("Make project")));
        make_->SetDefault();
        buttons->Add(cancelButton(*this, catalogue));
        buttons->Add(make_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
        auto* all = new wxBoxSizer(wxVERTICAL);
        all->Add(fields, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
        all->Add(objection_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
        all->Add(buttons, wxSizerFlags().Right().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(all);
        CentreOnParent();
        title_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
        folder_->Bind(wxEVT_DIRPICKER_CHANGED, [this](wxFileDirPickerEvent&) { look(); });
        make_->Disable();
        title_->SetFocus();
    }

    [[nodiscard]] WantedProject wanted() const {
        const auto title = fromWx(title_->GetValue());
        const std::filesystem::path folder = fromWx(folder_->GetPath());
        return {folder / fileNameFor(title),
                {title, grounds.at(static_cast<std::size_t>(ground_->GetSelection())), {}}};
    }

  private:
    void addField(wxSizer* fields, const base::Message& label, wxWindow* field) {
        fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue_, label)),
                    wxSizerFlags().CentreVertical());
        fields->Add(field, wxSizerFlags(1).Expand());
        field->SetName(say(catalogue_, label));
    }

    void look() {
        const auto against = objection(fromWx(title_->GetValue()), fromWx(folder_->GetPath()));
        make_->Enable(against.empty());
        objection_->SetLabel(against.empty() ? wxString() : say(catalogue_, against));
        objection_->Wrap(GetClientSize().x - FromDIP(32));
        GetSizer()->SetSizeHints(this);
    }

    const base::Catalogue& catalogue_;
    wxTextCtrl* title_;
    wxDirPickerCtrl* folder_;
    wxChoice* ground_;
    wxStaticText* objection_;
    wxButton* make_;
};

}  // namespace

std::optional<WantedProject> askNewProject(wxWindow* parent, const base::Catalogue& catalogue,
                                           const std::filesystem::path& folder) {
    NewProjectDialog dialog(parent, catalogue, folder);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return dialog.wanted();
}

}  // namespace vertelwerk::gui
