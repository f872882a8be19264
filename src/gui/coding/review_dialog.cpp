#include "gui/coding/review_dialog.h"

#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <utility>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

std::optional<std::size_t> askPassageToReview(wxWindow* parent, const base::Catalogue& catalogue,
                                              std::vector<Row> rows) {
    const auto title = say(catalogue, msg("Passages that lost their words"));
    wxDialog dialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    const bool none = rows.empty();
    auto* words = new Prose(
        &dialog,
        say(catalogue, none ? msg("No passage lost its words when a text was corrected.")
                            : msg("A correction took all words of these passages away. Go to one, select its "
                                  "words and press R; or press Del to remove it.")));
    constexpr int width = 520;
    words->fitTo(dialog.FromDIP(width));
    auto* list = new MarkupList(&dialog, title);
    list->setRows(std::move(rows));
    list->SetMinSize(dialog.FromDIP(wxSize(width, 240)));
    list->Show(!none);
    auto* go = new wxButton(&dialog, wxID_OK, say(catalogue, msg("Go to the passage")));
    go->Enable(!none);
    auto* close = new wxButton(&dialog, wxID_CANCEL, say(catalogue, msg("Close")));
    (none ? close : go)->SetDefault();
    list->onActivate = [&dialog](std::size_t) { dialog.EndModal(wxID_OK); };
    const int room = dialog.FromDIP(16);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(go, wxSizerFlags().Border(wxRIGHT, room / 2));
    buttons->Add(close);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words, wxSizerFlags().Expand().Border(wxALL, room));
    column->Add(list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
    column->Add(buttons, wxSizerFlags().Right().Border(wxALL, room));
    dialog.SetSizerAndFit(column);
    dialog.CentreOnParent();
    if (!none) {
        list->select(0);
        list->SetFocus();
    }
    return dialog.ShowModal() == wxID_OK ? list->selected() : std::nullopt;
}

}  // namespace vertelwerk::gui
