#include "gui/frame/banner.h"

#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

Banner::Banner(wxWindow* parent) : wxPanel(parent), text_(new wxStaticText(this, wxID_ANY, {})) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, wxSizerFlags(1).Border(wxALL, FromDIP(8)));
    SetSizer(row);
    colour();
    Hide();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        colour();
        event.Skip();
    });
}

void Banner::colour() {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK));
    text_->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOTEXT));
}

void Banner::say(const wxString& text) {
    text_->SetLabel(text);
    Show(!text.empty());
    GetParent()->Layout();
}

}  // namespace vertelwerk::gui
