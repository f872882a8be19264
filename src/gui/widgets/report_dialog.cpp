#include "gui/widgets/report_dialog.h"

#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <utility>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

void showReport(wxWindow* parent, const wxString& title, const wxString& summary, std::vector<Row> rows,
                const wxString& close) {
    wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    constexpr int width = 560;
    auto* words = new Prose(&dialog, summary);
    words->fitTo(dialog.FromDIP(width));
    auto* list = new MarkupList(&dialog, title);
    list->setRows(std::move(rows));
    list->SetMinSize(dialog.FromDIP(wxSize(width, 320)));
    auto* button = new wxButton(&dialog, wxID_CANCEL, close);
    button->SetDefault();
    const auto room = dialog.FromDIP(16);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words, wxSizerFlags().Expand().Border(wxALL, room));
    column->Add(list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
    column->Add(button, wxSizerFlags().Right().Border(wxALL, room));
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace vertelwerk::gui
