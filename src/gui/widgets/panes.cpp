#include "gui/widgets/panes.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr long looks = wxSP_LIVE_UPDATE | wxSP_THIN_SASH;
constexpr int narrowest = 160;

}  // namespace

Panes::Panes(wxWindow* parent, Settings& settings, std::string key, int left, int right)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, looks),
      settings_(settings),
      key_(std::move(key)),
      left_(left),
      right_(right),
      inner_(new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, looks)) {
    SetMinimumPaneSize(FromDIP(narrowest));
    inner_->SetMinimumPaneSize(FromDIP(narrowest));
    SetSashGravity(0);
    inner_->SetSashGravity(0.5);
    Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        event.Skip();
        CallAfter([this] { remember(); });
    });
}

void Panes::fill(wxWindow* left, wxWindow* middle, wxWindow* right) {
    SplitVertically(left, inner_, FromDIP(remembered("left", left_)));
    inner_->SplitVertically(middle, right, -FromDIP(remembered("right", right_)));
}

int Panes::remembered(const std::string& side, int otherwise) const {
    return settings_.number("panes." + key_ + "." + side, otherwise);
}

void Panes::remember() {
    settings_.set("panes." + key_ + ".left", ToDIP(GetSashPosition()));
    settings_.set("panes." + key_ + ".right", ToDIP(inner_->GetClientSize().x - inner_->GetSashPosition()));
}

}  // namespace vertelwerk::gui
