#include "gui/frame/rail.h"

#include "gui/frame/icons.h"
#include "gui/text.h"

#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {

Rail::Rail(wxWindow* parent, const base::Catalogue& catalogue, const std::vector<WorkspaceName>& workspaces,
           const std::function<void(const std::string&)>& choose)
    : wxPanel(parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    int number = 1;
    for (const auto& workspace : workspaces) {
        auto* button = new wxToggleButton(this, wxID_ANY, say(catalogue, workspace.rail), wxDefaultPosition,
                                          wxDefaultSize, wxBORDER_NONE);
        button->SetToolTip(say(catalogue, workspace.title) +
                           toWx(" (Ctrl+" + std::to_string(number++) + ")"));
        button->Bind(wxEVT_TOGGLEBUTTON, [this, choose, id = workspace.id](wxCommandEvent&) {
            mark(marked_);
            choose(id);
        });
        column->Add(button, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
        places_.push_back({workspace.id, button});
    }
    drawIcons();
    SetSizer(column);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        drawIcons();
        event.Skip();
    });
}

void Rail::drawIcons() {
    for (const auto& place : places_) {
        place.button->SetBitmap(icon(place.id, 32), wxTOP);
        place.button->SetBitmapMargins(FromDIP(4), FromDIP(4));
    }
}

void Rail::mark(const std::string& id) {
    marked_ = id;
    for (const auto& place : places_) {
        place.button->SetValue(place.id == id);
    }
}

void Rail::setEnabled(bool enabled) {
    for (const auto& place : places_) {
        place.button->Enable(enabled);
    }
}

}  // namespace vertelwerk::gui
