#include "gui/widgets/panes.h"

#include "gui/frame/theme.h"
#include "gui/widgets/sash.h"

#include <algorithm>
#include <utility>

#include <wx/dc.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int narrowest = 160;

}  // namespace

LineSplitter::LineSplitter(wxWindow* parent)
    : wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxSP_LIVE_UPDATE | wxSP_THIN_SASH) {}

void LineSplitter::DrawSash(wxDC& dc) {
    if (!IsSplit() || m_sashPosition == 0) {
        return;
    }
    const auto size = GetClientSize();
    const auto face = wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(face));
    const auto draw = [&](int from, int thickness) {
        GetSplitMode() == wxSPLIT_VERTICAL ? dc.DrawRectangle(from, 0, thickness, size.y)
                                           : dc.DrawRectangle(0, from, size.x, thickness);
    };
    draw(m_sashPosition, GetSashSize());
    dc.SetBrush(wxBrush(tint(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT), 20)));
    draw(m_sashPosition + GetSashSize() / 2, std::max(FromDIP(1), 1));
}

Panes::Panes(wxWindow* parent, Settings& settings, std::string key, int left, int right)
    : LineSplitter(parent),
      settings_(settings),
      key_(std::move(key)),
      left_(left),
      right_(right),
      inner_(new LineSplitter(this)) {
    SetMinimumPaneSize(FromDIP(narrowest));
    inner_->SetMinimumPaneSize(FromDIP(narrowest));
    SetSashGravity(0);
    inner_->SetSashGravity(1);
}

void Panes::fill(wxWindow* left, wxWindow* middle, wxWindow* right) {
    leftPane_ = left;
    left->MoveBeforeInTabOrder(inner_);
    const int leftWidth = FromDIP(remembered("left", left_));
    const int rightWidth = FromDIP(remembered("right", right_));
    SplitVertically(left, inner_, leftWidth);
    inner_->SplitVertically(middle, right, -rightWidth);
    keepSash(*this, leftWidth, [this](int sash) { remember("left", sash); });
    keepSash(*inner_, -rightWidth, [this](int sash) { remember("right", -sash); });
}

void Panes::showLeft(bool shown) {
    if (shown == IsSplit()) {
        return;
    }
    if (shown) {
        leftPane_->Show();
        SplitVertically(leftPane_, inner_, FromDIP(remembered("left", left_)));
    } else {
        Unsplit(leftPane_);
    }
}

int Panes::remembered(const std::string& side, int otherwise) const {
    return settings_.number("panes." + key_ + "." + side, otherwise);
}

void Panes::remember(const std::string& side, int width) {
    settings_.set("panes." + key_ + "." + side, ToDIP(width));
}

}  // namespace vertelwerk::gui
