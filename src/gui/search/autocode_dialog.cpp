#include "gui/search/autocode_dialog.h"

#include "vertelwerk/app/story_title.h"

#include "gui/search/facet_groups.h"
#include "gui/search/hit_rows.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr unsigned checkColumn = 0;

}  // namespace

AutocodeDialog::AutocodeDialog(wxWindow* parent, Shell& shell, std::vector<model::Code> codes,
                               app::AutocodeRequest request)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Code what was found")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      codes_(std::move(codes)),
      request_(std::move(request)),
      code_(new wxChoice(this, wxID_ANY)),
      unit_(new wxChoice(this, wxID_ANY)),
      all_(new wxCheckBox(this, wxID_ANY, say(shell.catalogue(), msg("All places")))),
      list_(new wxDataViewListCtrl(this, wxID_ANY)),
      summary_(new wxStaticText(this, wxID_ANY, {})),
      ok_(new wxButton(this, wxID_OK, say(shell.catalogue(), msg("Code these")))) {
    layOut();
    code_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { propose(); });
    unit_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { propose(); });
    all_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { checkAll(event.IsChecked()); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent&) { count(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const auto row = static_cast<unsigned>(list_->ItemToRow(event.GetItem()));
        list_->SetToggleValue(!isChecked(row), row, checkColumn);
        count();
    });
    propose();
}

void AutocodeDialog::layOut() {
    const auto& catalogue = shell_.catalogue();
    const auto codeLabel = say(catalogue, msg("Code with"));
    const auto unitLabel = say(catalogue, msg("Code the whole"));
    code_->SetName(codeLabel);
    code_->Append(say(catalogue, msg("choose a code")));
    for (const auto& code : codes_) {
        code_->Append(toWx(labelOf(code, catalogue.language())));
    }
    code_->SetSelection(0);
    code_->SetMinSize(FromDIP(wxSize(280, -1)));  // criteria have names of a whole sentence
    unit_->SetName(unitLabel);
    for (const auto& unit : {msg("sentence"), msg("paragraph"), msg("turn of the interview")}) {
        unit_->Append(say(catalogue, unit));
    }
    unit_->SetSelection(0);
    list_->SetName(say(catalogue, msg("Places that were found")));
    list_->AppendToggleColumn({}, wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(36));
    const auto add = [&](const base::Message& title, int width) {
        auto* words = new wxDataViewTextRenderer;
        words->EnableEllipsize(wxELLIPSIZE_END);
        words->EnableMarkup();
        list_->AppendColumn(new wxDataViewColumn(say(catalogue, title), words, list_->GetColumnCount(),
                                                 FromDIP(width), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
    };
    add(msg("Place"), 640);
    add(msg("Story"), 190);
    list_->SetMinSize(FromDIP(wxSize(900, 380)));
    const auto label = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8));
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(this, wxID_ANY, codeLabel), label);
    head->Add(code_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    head->Add(new wxStaticText(this, wxID_ANY, unitLabel), label);
    head->Add(unit_, wxSizerFlags().CentreVertical());
    head->AddStretchSpacer();
    head->Add(all_, wxSizerFlags().CentreVertical());
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(summary_, wxSizerFlags(1).CentreVertical());
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(ok_);
    ok_->SetDefault();
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    all->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    CentreOnParent();
}

void AutocodeDialog::propose() {
    ok_->Disable();
    const int chosen = code_->GetSelection();
    request_.code = chosen > 0 ? codes_[static_cast<std::size_t>(chosen) - 1] : model::Code{};
    request_.unit = static_cast<app::CodingUnit>(std::max(unit_->GetSelection(), 0));
    summary_->SetLabel(say(shell_.catalogue(), msg("Looking for places ...")));
    shell_.workbench()->read<Proposed>(
        [request = request_, coder = shell_.workbench()->coderName()](app::Reading& reading) -> Proposed {
            const auto searcher = reading.searcher();
            if (!searcher) {
                return base::fail(searcher.error());
            }
            return app::proposeCodings(reading.database, **searcher, reading.analyser, coder, request);
        },
        asker_.latest<Proposed>([this](Proposed proposed) { show(std::move(proposed)); }));
}

void AutocodeDialog::show(Proposed proposed) {
    list_->DeleteAllItems();
    proposed_.clear();
    if (!proposed) {
        summary_->SetLabel(toWx(shell_.catalogue().say(proposed.error())));
        return;
    }
    for (auto& one : *proposed) {
        if (!one.coded) {
            proposed_.push_back(std::move(one));
        }
    }
    for (const auto& one : proposed_) {
        auto quote = toWx(toMarkup(contextOf(one)));
        quote.Replace(wxASCII_STR("\n"), wxASCII_STR(" "));
        wxVector<wxVariant> row;
        row.push_back(true);
        row.push_back(quote);
        row.push_back(toWx(toMarkup(
            {{app::storyTitle(one.title, one.source, shell_.catalogue()), Look::Plain, std::nullopt}})));
        list_->AppendItem(row);
    }
    count();
}

void AutocodeDialog::count() {
    const auto chosenCount = chosen().size();
    summary_->SetLabel(
        proposed_.empty()
            ? say(shell_.catalogue(), msg("There is nothing to code that is not coded so yet."))
            : say(shell_.catalogue(), base::plural("{0} of {1} place chosen", "{0} of {1} places chosen",
                                                   chosenCount, proposed_.size())));
    ok_->Enable(chosenCount > 0 && code_->GetSelection() > 0);
    all_->SetValue(!proposed_.empty() && chosenCount == proposed_.size());
    all_->Enable(!proposed_.empty());
    Layout();
}

void AutocodeDialog::checkAll(bool checked) {
    for (unsigned row = 0; row < proposed_.size(); ++row) {
        list_->SetToggleValue(checked, row, checkColumn);
    }
    count();
}

bool AutocodeDialog::isChecked(std::size_t row) const {
    return list_->GetToggleValue(static_cast<unsigned>(row), checkColumn);
}

std::vector<app::ProposedCoding> AutocodeDialog::chosen() const {
    std::vector<app::ProposedCoding> checked;
    for (std::size_t i = 0; i < proposed_.size(); ++i) {
        if (isChecked(i)) {
            checked.push_back(proposed_[i]);
        }
    }
    return checked;
}

}  // namespace vertelwerk::gui
