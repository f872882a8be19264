#include "gui/collection/consent_list_dialog.h"

#include "gui/collection/consent_list_rows.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/main_on_enter.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/tab_order.h"
#include "gui/widgets/text_room.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/word_column.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int tableWidth = 960;

wxDataViewListCtrl* makeTable(wxWindow* parent, const base::Catalogue& catalogue,
                              const std::vector<ConsentListRow>& rows) {
    auto* table =
        new wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(tableWidth, 280)),
                               wxDV_SINGLE | wxDV_ROW_LINES);
    table->SetName(say(catalogue, msg("Rows of the list")));
    const auto add = [&](const base::Message& title, int width) {
        addWordColumn(*table, say(catalogue, title), forText(*parent, width));
    };
    add(msg("Row"), 50);
    add(msg("Story"), 190);
    add(msg("Answers"), 250);
    add(msg("Given"), 200);
    add(msg("Why it cannot be used"), 270);
    for (const auto& row : rows) {
        wxVector<wxVariant> cells;
        for (const auto* cell : {&row.line, &row.story, &row.answers, &row.proof, &row.problem}) {
            cells.push_back(toWx(*cell));
        }
        table->AppendItem(cells);
    }
    return table;
}

}  // namespace

ConsentListDialog::ConsentListDialog(wxWindow* parent, const base::Catalogue& catalogue,
                                     const app::ConsentList& list)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Record a consent list")), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    auto* summary = new Prose(this, toWx(consentListSummary(list, catalogue)));
    summary->fitTo(FromDIP(tableWidth));
    auto* note = new wxStaticText(
        this, wxID_ANY,
        say(catalogue, msg("An empty cell changes nothing. The list is one step: you can undo it.")));
    const auto shown = consentListRows(list.rows, catalogue);
    auto* table = makeTable(this, catalogue, shown);
    auto* why = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 92)),
                               wxTE_MULTILINE | wxTE_READONLY);
    why->SetName(say(catalogue, msg("About the chosen row")));
    giveTextRoom(*why);
    const auto tell = [table, why, shown] {
        const int row = table->GetSelectedRow();
        why->ChangeValue(row == wxNOT_FOUND ? wxString()
                                            : toWx(consentRowTold(shown.at(static_cast<std::size_t>(row)))));
    };
    pressMainOnEnter(*table);
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [tell](wxDataViewEvent&) { tell(); });
    if (!shown.empty()) {
        table->SelectRow(0);
        tell();
    }
    auto* record = new wxButton(this, wxID_OK, say(catalogue, msg("Record consent")));
    record->Enable(recordable(list.rows) > 0);
    record->SetDefault();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(record);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(summary, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    all->Add(why, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    all->Add(note, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
}

}  // namespace vertelwerk::gui
