#include "gui/search/concordance_view.h"

#include "vertelwerk/app/story_title.h"

#include "gui/text.h"
#include "gui/widgets/row_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::gui {
namespace {

using app::ConcordanceOrder;
using base::msg;

constexpr std::array orders{ConcordanceOrder::Left, ConcordanceOrder::Match, ConcordanceOrder::Right,
                            ConcordanceOrder::Story};

constexpr int roomForStory = 620;

}  // namespace

ConcordanceView::ConcordanceView(wxWindow* parent, const base::Catalogue& catalogue)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE),
      catalogue_(catalogue) {
    SetName(say(catalogue, msg("Words in context")));
    const auto add = [&](const base::Message& title, int width, wxAlignment align, wxEllipsizeMode cut,
                         bool markup) {
        auto* renderer = new wxDataViewTextRenderer;
        renderer->EnableEllipsize(cut);
        renderer->EnableMarkup(markup);
        AppendColumn(new wxDataViewColumn(say(catalogue, title), renderer, GetColumnCount(), FromDIP(width),
                                          align, wxDATAVIEW_COL_RESIZABLE));
    };
    add(msg("Words before"), 185, wxALIGN_RIGHT, wxELLIPSIZE_START, false);
    add(msg("Match"), 95, wxALIGN_CENTRE, wxELLIPSIZE_END, true);
    add(msg("Words after"), 185, wxALIGN_LEFT, wxELLIPSIZE_END, false);
    add(msg("Story"), 140, wxALIGN_LEFT, wxELLIPSIZE_END, false);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { shareWidth(); });
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const auto row = GetSelectedRow();
        if (row >= 0 && static_cast<std::size_t>(row) < lines_.size() && onSelect) {
            onSelect(lines_[static_cast<std::size_t>(row)]);
        }
    });
    Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        const auto column = static_cast<std::size_t>(std::max(event.GetColumn(), 0));
        if (onOrder && column < orders.size()) {
            onOrder(orders.at(column));
        }
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (onActivate) {
            onActivate();
        }
    });
    SetToolTip(
        say(catalogue, msg("Left and Right sort by the words before and after; Enter opens the story")));
    Bind(wxEVT_CHAR_HOOK, &ConcordanceView::onKey, this);
}

/// The headings that sort cannot be reached with the keyboard.
void ConcordanceView::onKey(wxKeyEvent& event) {
    const bool before = event.GetKeyCode() == WXK_LEFT;
    if (!onOrder || event.HasAnyModifiers() || (!before && event.GetKeyCode() != WXK_RIGHT)) {
        event.Skip();
        return;
    }
    onOrder(before ? ConcordanceOrder::Left : ConcordanceOrder::Right);
}

void ConcordanceView::shareWidth() {
    const int width = GetClientSize().x;
    const bool roomy = width >= FromDIP(roomForStory);  // the story stands beside the list anyhow
    const std::array<int, 4> percent = roomy ? std::array{35, 13, 35, 16} : std::array{41, 17, 41, 0};
    GetColumn(3)->SetHidden(!roomy);
    for (unsigned i = 0; i < percent.size(); ++i) {
        if (percent.at(i) > 0) {
            GetColumn(i)->SetWidth(width * percent.at(i) / 100);
        }
    }
}

void ConcordanceView::show(std::vector<app::ConcordanceLine> lines) {
    lines_ = std::move(lines);
    DeleteAllItems();
    for (const auto& line : lines_) {
        wxVector<wxVariant> row;
        row.push_back(toWx(line.left));
        row.push_back(toWx(toMarkup({{line.match, Look::Strong, std::nullopt}})));
        row.push_back(toWx(line.right));
        row.push_back(toWx(app::storyTitle(line.title, line.source, catalogue_)));
        AppendItem(row);
    }
    if (HasFocus() && !lines_.empty()) {
        SelectRow(0);
    }
}

}  // namespace vertelwerk::gui
