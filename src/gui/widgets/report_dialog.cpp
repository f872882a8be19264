#include "gui/widgets/report_dialog.h"

#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <optional>
#include <utility>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

void showReport(wxWindow* parent, const wxString& title, const wxString& summary, std::vector<Row> rows,
                const wxString& close, const RowAction& action) {
    wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    constexpr int width = 560;
    auto* words = new Prose(&dialog, summary);
    words->fitTo(dialog.FromDIP(width));
    auto* list = new MarkupList(&dialog, title);
    const bool any = !rows.empty();
    list->setRows(std::move(rows));
    list->SetMinSize(dialog.FromDIP(wxSize(width, 320)));
    auto* button = new wxButton(&dialog, wxID_CANCEL, close);
    button->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    std::optional<std::size_t> chosen;
    if (action.run && any) {
        const auto choose = [&](std::size_t row) {
            chosen = row;
            dialog.EndModal(wxID_OK);
        };
        auto* go = new wxButton(&dialog, wxID_OK, action.label);
        go->Bind(wxEVT_BUTTON, [=](wxCommandEvent&) { choose(list->selected().value_or(0)); });
        buttons->Add(go, wxSizerFlags().Border(wxRIGHT, dialog.FromDIP(8)));
        list->onActivate = choose;
        list->onMenu = [&, choose](std::size_t row) {
            wxMenu menu;
            menu.Append(wxID_OPEN, action.label);
            if (list->GetPopupMenuSelectionFromUser(menu) == wxID_OPEN) {
                choose(row);
            }
        };
        list->select(0);
        list->SetFocus();
    }
    buttons->Add(button);
    const auto room = dialog.FromDIP(16);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words, wxSizerFlags().Expand().Border(wxALL, room));
    column->Add(list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
    column->Add(buttons, wxSizerFlags().Right().Border(wxALL, room));
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    dialog.ShowModal();
    if (chosen) {
        action.run(*chosen);
    }
}

}  // namespace vertelwerk::gui
