#include "gui/desk/relation_row.h"

#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

RelationRow::RelationRow(wxWindow* parent, const base::Catalogue& catalogue,
                         const std::function<void()>& changed)
    : wxPanel(parent),
      negated_(new wxCheckBox(this, wxID_ANY, say(catalogue, msg("not")))),
      relation_(new wxChoice(this, wxID_ANY)),
      others_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)) {
    relation_->SetName(say(catalogue, msg("How it lies towards other codes")));
    relation_->Append(say(catalogue, msg("wherever it lies")));
    for (const auto& name : relationNames()) {
        relation_->Append(say(catalogue, name));
    }
    relation_->SetSelection(0);
    others_->SetName(say(catalogue, msg("The other codes")));
    others_->SetHint(say(catalogue, msg("Which other codes")));
    others_->SetToolTip(say(catalogue, msg("Which other codes")));
    const int gap = FromDIP(8);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(negated_, wxSizerFlags().CentreVertical());
    row->Add(relation_, wxSizerFlags().CentreVertical().Border(wxLEFT, gap));
    row->Add(others_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, gap));
    SetSizer(row);
    const auto ask = [changed](wxCommandEvent&) { changed(); };
    negated_->Bind(wxEVT_CHECKBOX, ask);
    relation_->Bind(wxEVT_CHOICE, ask);
    others_->Bind(wxEVT_TEXT_ENTER, ask);
}

RelationForm RelationRow::form() const {
    return {relation_->GetSelection(), negated_->GetValue(), fromWx(others_->GetValue())};
}

}  // namespace vertelwerk::gui
