#include "gui/frame/shortcut_help.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

void addSection(wxScrolledWindow* page, wxSizer* column, const base::Catalogue& catalogue,
                const ShortcutSection& section) {
    auto* rows = new wxFlexGridSizer(2, page->FromDIP(wxSize(24, 4)));
    for (const auto& action : section.actions->all()) {
        if (!action.shortcut.empty()) {
            auto* key = new wxStaticText(page, wxID_ANY, toWx(action.shortcut));
            key->SetFont(key->GetFont().Bold());
            rows->Add(key);
            rows->Add(new wxStaticText(page, wxID_ANY, say(catalogue, action.label)));
        }
    }
    if (rows->GetItemCount() == 0) {
        delete rows;
        return;
    }
    auto* title = new wxStaticText(page, wxID_ANY, say(catalogue, section.title));
    title->SetFont(headingFont(1));
    column->Add(title, wxSizerFlags().Border(wxTOP | wxBOTTOM, page->FromDIP(8)));
    column->Add(rows, wxSizerFlags().Border(wxLEFT, page->FromDIP(8)));
}

}  // namespace

void showShortcuts(wxWindow* parent, const base::Catalogue& catalogue,
                   const std::vector<ShortcutSection>& sections) {
    wxDialog dialog(parent, wxID_ANY, say(catalogue, msg("Keyboard shortcuts")), wxDefaultPosition,
                    wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* page = new wxScrolledWindow(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    for (const auto& section : sections) {
        addSection(page, column, catalogue, section);
    }
    page->SetSizer(column);
    page->SetScrollRate(0, page->FromDIP(16));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(page, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(16)));
    auto* close = new wxButton(&dialog, wxID_CANCEL, say(catalogue, msg("Close")));
    close->SetDefault();
    outer->Add(close, wxSizerFlags().Right().Border(wxALL, dialog.FromDIP(8)));
    dialog.SetSizer(outer);
    dialog.SetSize(dialog.FromDIP(wxSize(560, 600)));
    dialog.CentreOnParent();
    dialog.ShowModal();
}

}  // namespace vertelwerk::gui
