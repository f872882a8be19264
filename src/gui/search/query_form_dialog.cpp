#include "gui/search/query_form_dialog.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"

#include "gui/search/facet_groups.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"

#include <array>
#include <string>
#include <utility>

#include <wx/button.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr std::array valences{model::Valence::Good, model::Valence::Bad, model::Valence::Mixed};

std::string year(const wxTextCtrl& field) {
    return fromWx(field.GetValue().Strip(wxString::both));
}

}  // namespace

QueryFormDialog::QueryFormDialog(wxWindow* parent, const base::Catalogue& catalogue,
                                 std::vector<model::Code> codes)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Search with a form")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      codes_(std::move(codes)) {
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(16, 8)));
    grid->AddGrowableCol(1);
    all_ = addText(*grid, msg("All of these words"));
    any_ = addText(*grid, msg("One of these words"));
    none_ = addText(*grid, msg("None of these words"));
    phrase_ = addText(*grid, msg("These words side by side"));
    near_ = addText(*grid, msg("These words near each other"));
    theme_ = addChoice(*grid, msg("Theme"));
    for (const auto& code : codes_) {
        theme_->Append(toWx(labelOf(code, catalogue.language())));
    }
    valence_ = addChoice(*grid, msg("Experience"));
    for (const auto valence : valences) {
        valence_->Append(say(catalogue, app::nameOf(valence)));
    }
    area_ = addText(*grid, msg("Neighbourhood"));
    method_ = addChoice(*grid, msg("Method"));
    for (const auto method : model::allMethods) {
        method_->Append(say(catalogue, app::nameOf(method)));
    }
    from_ = addText(*grid, msg("From year"));
    to_ = addText(*grid, msg("Up to year"));
    grid->AddSpacer(0);
    memo_ = new wxCheckBox(this, wxID_ANY, say(catalogue, msg("Only with a memo")));
    grid->Add(memo_);
    auto* search = new wxButton(this, wxID_OK, say(catalogue, msg("Search")));
    search->SetDefault();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(search);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(grid, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    column->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizerAndFit(column);
    CentreOnParent();
    all_->SetFocus();
}

wxTextCtrl* QueryFormDialog::addText(wxFlexGridSizer& grid, const base::Message& label) {
    auto* text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(320, -1)));
    text->SetName(say(catalogue_, label));
    grid.Add(new wxStaticText(this, wxID_ANY, say(catalogue_, label)), wxSizerFlags().CentreVertical());
    grid.Add(text, wxSizerFlags(1).Expand());
    return text;
}

/// The first choice is none.
wxChoice* QueryFormDialog::addChoice(wxFlexGridSizer& grid, const base::Message& label) {
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetName(say(catalogue_, label));
    choice->Append(say(catalogue_, msg("makes no difference")));
    choice->SetSelection(0);
    grid.Add(new wxStaticText(this, wxID_ANY, say(catalogue_, label)), wxSizerFlags().CentreVertical());
    grid.Add(choice);
    return choice;
}

QueryForm QueryFormDialog::form() const {
    QueryForm form;
    form.all = fromWx(all_->GetValue());
    form.any = fromWx(any_->GetValue());
    form.none = fromWx(none_->GetValue());
    form.phrase = fromWx(phrase_->GetValue());
    form.near = fromWx(near_->GetValue());
    if (const auto chosen = theme_->GetSelection(); chosen > 0) {
        const auto& code = codes_[static_cast<std::size_t>(chosen) - 1];
        form.theme = code.number ? std::to_string(*code.number) : code.key;
    }
    if (const auto chosen = valence_->GetSelection(); chosen > 0) {
        form.valence = model::toSign(valences.at(static_cast<std::size_t>(chosen) - 1));
    }
    form.area = fromWx(area_->GetValue());
    if (const auto chosen = method_->GetSelection(); chosen > 0) {
        form.method = model::toKey(model::allMethods.at(static_cast<std::size_t>(chosen) - 1));
    }
    form.fromYear = year(*from_);
    form.toYear = year(*to_);
    form.withMemo = memo_->GetValue();
    return form;
}

}  // namespace vertelwerk::gui
