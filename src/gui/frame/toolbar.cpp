#include "gui/frame/toolbar.h"

#include "gui/frame/icons.h"
#include "gui/text.h"
#include "gui/widgets/reader_names.h"

#include <algorithm>
#include <cstddef>

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
    tools_->SetMinSize(wxSize(0, -1));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(tools_, wxSizerFlags(1).CentreVertical());
    row->Add(box_, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    SetSizer(row);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        drawPictures();
        fill(withWords_);
        event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        CallAfter([this] { fit(); });
        event.Skip();
    });
}

void Toolbar::showActions(const ActionTable& table) {
    shown_.clear();
    for (const auto& action : table.all()) {
        if (action.onToolbar) {
            shown_.push_back(&action);
        }
    }
    drawPictures();
    measure();
    fit();
}

void Toolbar::drawPictures() {
    pictures_.clear();
    for (const auto* action : shown_) {
        pictures_.push_back(icon(action->icon, 24));
    }
}

void Toolbar::fill(std::size_t withWords) {
    std::vector<std::string> names;
    tools_->ClearTools();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const auto& action = *shown_[i];
        const auto& words = action.brief.empty() ? action.label : action.brief;
        tools_->AddTool(commands_.idOf(action.id), i < withWords ? say(catalogue_, words) : wxString(),
                        pictures_[i], hint(action, catalogue_));
        names.push_back(catalogue_.say(action.label));
    }
    tools_->Realize();
    nameTools(*tools_, names);
    withWords_ = withWords;
}

void Toolbar::measure() {
    widths_.clear();
    for (std::size_t withWords = 0; withWords <= shown_.size(); ++withWords) {
        fill(withWords);
        widths_.push_back(tools_->GetBestSize().x);
    }
}

int Toolbar::room() const {
    return GetClientSize().x - (box_->IsShown() ? box_->GetMinSize().x + 2 * FromDIP(8) : 0);
}

void Toolbar::fit() {
    const auto tooWide = std::upper_bound(widths_.begin(), widths_.end(), room());
    const auto fitting = static_cast<std::size_t>(std::max<std::ptrdiff_t>(tooWide - widths_.begin() - 1, 0));
    if (!widths_.empty() && fitting != withWords_) {
        fill(fitting);
    }
    Layout();
}

void Toolbar::offerSearch(bool offered) {
    box_->Show(offered);
    fit();
}

void Toolbar::focusSearch() {
    box_->SetFocus();
    box_->SelectAll();
}

}  // namespace vertelwerk::gui
