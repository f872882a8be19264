#include "gui/frame/toolbar.h"

#include "gui/frame/icons.h"
#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

Toolbar::Toolbar(wxWindow* parent, const base::Catalogue& catalogue, const Commands& commands,
                 std::function<void(const std::string&)> search)
    : wxPanel(parent),
      catalogue_(catalogue),
      commands_(commands),
      tools_(new wxToolBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                           wxTB_HORIZONTAL | wxTB_TEXT | wxTB_HORZ_LAYOUT | wxTB_NODIVIDER)),
      box_(new wxSearchCtrl(this, wxID_ANY)) {
    box_->SetDescriptiveText(say(catalogue, msg("Search the stories")));
    box_->SetName(say(catalogue, msg("Search the stories")));
    box_->SetToolTip(say(catalogue, msg("Search in all stories ({0})", "Ctrl+K")));
    box_->SetMinSize(FromDIP(wxSize(260, -1)));
    const auto go = [this, search = std::move(search)](wxCommandEvent&) { search(fromWx(box_->GetValue())); };
    box_->Bind(wxEVT_SEARCH, go);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(tools_, wxSizerFlags(1).CentreVertical());
    row->Add(box_, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    SetSizer(row);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        fill();
        event.Skip();
    });
}

void Toolbar::showActions(const ActionTable& table) {
    table_ = &table;
    fill();
}

void Toolbar::fill() {
    tools_->ClearTools();
    if (table_ != nullptr) {
        for (const auto& action : table_->all()) {
            if (action.onToolbar) {
                tools_->AddTool(commands_.idOf(action.id), say(catalogue_, action.label),
                                icon(action.icon, 24), hint(action, catalogue_));
            }
        }
    }
    tools_->Realize();
    Layout();
}

void Toolbar::offerSearch(bool offered) {
    box_->Show(offered);
    Layout();
}

void Toolbar::focusSearch() {
    box_->SetFocus();
    box_->SelectAll();
}

}  // namespace vertelwerk::gui
