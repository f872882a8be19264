#include "gui/collection/correction_view.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/method.h"

#include "gui/text.h"
#include "gui/widgets/tab_order.h"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// The place in a choice: the first entry is no correction.
template <typename Values, typename Value>
int placeOf(const Values& values, const std::optional<Value>& value) {
    const auto found = value ? std::find(values.begin(), values.end(), *value) : values.end();
    return found == values.end() ? 0 : 1 + static_cast<int>(found - values.begin());
}

}  // namespace

CorrectionView::CorrectionView(wxWindow* parent, const base::Catalogue& catalogue, ImportDesk& desk)
    : wxPanel(parent),
      catalogue_(catalogue),
      desk_(desk),
      method_(new wxChoice(this, wxID_ANY)),
      separator_(new wxChoice(this, wxID_ANY)),
      encoding_(new wxButton(this, wxID_ANY, say(catalogue, msg("Encoding ...")))),
      columns_(new wxButton(this, wxID_ANY, say(catalogue, msg("Columns ...")))),
      leaveOut_(new wxCheckBox(this, wxID_ANY, say(catalogue, msg("Leave this file out")))),
      scope_(new wxChoice(this, wxID_ANY)) {
    method_->Append(say(catalogue, msg("As the files say")));
    for (const auto method : model::allMethods) {
        method_->Append(say(catalogue, app::nameOf(method)));
    }
    for (const auto& choice : separatorChoices()) {
        separator_->Append(say(catalogue, choice.label));
    }
    // GTK measures a choice without a chosen line too low for large letters.
    method_->SetSelection(0);
    separator_->SetSelection(0);
    layOut();
    connect();
    show(std::nullopt);
}

void CorrectionView::layOut() {
    const auto add = [this](wxSizer& row, const base::Message& label, wxWindow* field) {
        const auto words = say(catalogue_, label);
        field->SetName(words);
        row.Add(new wxStaticText(this, wxID_ANY, words),
                wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
        row.Add(field, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    };
    auto* first = new wxBoxSizer(wxHORIZONTAL);
    add(*first, msg("Correction holds for"), scope_);
    first->Add(leaveOut_, wxSizerFlags().CentreVertical());
    auto* second = new wxBoxSizer(wxHORIZONTAL);
    add(*second, msg("Method"), method_);
    add(*second, msg("Separator"), separator_);
    second->Add(encoding_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    second->Add(columns_, wxSizerFlags().CentreVertical());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(first, wxSizerFlags().Expand());
    all->Add(second, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    SetSizer(all);
    tabAsRead(*this);
}

void CorrectionView::connect() {
    method_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        desk_.setMethod(*file_, scope(),
                        chosen == 0 ? std::nullopt : std::optional(model::allMethods.at(chosen - 1)));
        changed();
    });
    separator_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        desk_.setSeparator(*file_, scope(), separatorChoices().at(chosen).separator);
        changed();
    });
    leaveOut_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        desk_.leaveOut(*file_, scope(), event.IsChecked());
        changed();
    });
    encoding_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { encodingAsked(*file_); });
    columns_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { columnsAsked(*file_); });
}

CorrectionScope CorrectionView::scope() const {
    return scope_->IsEmpty() ? CorrectionScope::File
                             : scopes_.at(static_cast<std::size_t>(scope_->GetSelection()));
}

void CorrectionView::showScopes() {
    const auto before = scope();
    const auto alike = file_ ? desk_.like(*file_).size() - 1 : 0;
    scope_->Clear();
    scopes_.clear();
    const auto offer = [this](CorrectionScope scope, const base::Message& words) {
        scopes_.push_back(scope);
        scope_->Append(say(catalogue_, words));
    };
    offer(CorrectionScope::File, msg("Only this file"));
    if (alike > 0) {
        offer(CorrectionScope::Like,
              base::plural("This file and {0} like it", "This file and {0} like it", alike));
    }
    offer(CorrectionScope::All, msg("All files"));
    const auto kept = std::ranges::find(scopes_, before);
    scope_->SetSelection(kept == scopes_.end() ? 0 : static_cast<int>(kept - scopes_.begin()));
}

void CorrectionView::show(std::optional<std::size_t> file) {
    file_ = file && *file < desk_.files().size() ? file : std::nullopt;
    Enable(file_.has_value());
    showScopes();
    if (!file_) {
        return;
    }
    const auto& said = desk_.correctionOf(*file_);
    const auto& shown = desk_.files().at(*file_);
    method_->SetSelection(placeOf(model::allMethods, said.method));
    const auto& choices = separatorChoices();
    const auto chosen = std::ranges::find(choices, said.separator, &SeparatorChoice::separator);
    separator_->SetSelection(chosen == choices.end() ? 0 : static_cast<int>(chosen - choices.begin()));
    separator_->Enable(shown.format == "csv");
    // A file that was not recognised may be text in an encoding that nobody guessed.
    encoding_->Enable(!shown.encoding.empty() || shown.format.empty());
    columns_->Enable(shown.mapping.has_value());
    leaveOut_->SetValue(said.leftOut);
}

}  // namespace vertelwerk::gui
