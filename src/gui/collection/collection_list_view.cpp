#include "gui/collection/collection_list_view.h"

#include "vertelwerk/app/words.h"

#include "gui/collection/story_cells.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/menu_asked.h"
#include "gui/widgets/redrawn_rows.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/wide_column.h"

#include <algorithm>

namespace vertelwerk::gui {
namespace {

/// What GTK leaves free beside the words of a cell, in pixels at scale 1.
constexpr int cellRoom = 13;
/// How many stories the columns are fitted to.
constexpr std::size_t fittedRows = 100;
/// And for the arrow in a heading.
constexpr int arrowRoom = 21;

wxString headingOf(const StoryColumn& column, const base::Catalogue& catalogue) {
    auto heading = say(catalogue, column.title);
    if (column.stacked) {
        heading.Replace(wxASCII_STR(" "), wxASCII_STR("\n"));
    }
    return heading;
}

}  // namespace

/// Rows of a StoryList as wx asks for them.
class CollectionModel : public wxDataViewVirtualListModel {
  public:
    CollectionModel(StoryList& list, const base::Catalogue& catalogue, const StoryTable& table)
        : list_(list), catalogue_(catalogue), table_(table) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        const auto* story = list_.row(row);
        value = story != nullptr ? toWx(table_.cell(*story, column, catalogue_)) : wxString();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned row, unsigned, wxDataViewItemAttr& attributes) const override {
        const auto* story = list_.row(row);
        if (story == nullptr || !story->setApart) {
            return false;
        }
        attributes.SetColour(quietTextColour());
        attributes.SetItalic(true);
        return true;
    }

  private:
    StoryList& list_;
    const base::Catalogue& catalogue_;
    const StoryTable& table_;
};

CollectionListView::CollectionListView(wxWindow* parent, StoryList& list, const base::Catalogue& catalogue,
                                       const StoryTable& table)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE),
      list_(list),
      catalogue_(catalogue),
      table_(table),
      model_(new CollectionModel(list, catalogue, table)) {
    SetName(say(catalogue, base::msg("Stories")));
    AssociateModel(model_.get());
    for (const auto& column : table_.columns) {
        auto* text =
            new wxDataViewTextRenderer(wxDataViewTextRenderer::GetDefaultType(), wxDATAVIEW_CELL_INERT,
                                       column.number ? wxALIGN_RIGHT : wxALIGN_LEFT);
        text->EnableEllipsize(wxELLIPSIZE_END);
        const auto at = widths_.size();
        widths_.push_back(std::max(headingWidth(at, false), at == 0 ? forText(*this, column.width) : 0));
        AppendColumn(
            new wxDataViewColumn(headingOf(column, catalogue), text, GetColumnCount(), widths_.back(),
                                 column.number ? wxALIGN_RIGHT : wxALIGN_LEFT,
                                 wxDATAVIEW_COL_RESIZABLE | (column.sortable ? wxDATAVIEW_COL_SORTABLE : 0)));
    }
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { onSelection(); });
    Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &CollectionListView::onHeading, this);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (selected_ && opened) {
            opened(selected_);
        }
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { widenFirst(*this, widths_); });
    });
    onMenuAsked(*this, [this](const wxDataViewItem&) {
        if (selected_ && menuAsked) {
            menuAsked();
        }
    });
}

int CollectionListView::headingWidth(std::size_t at, bool sorted) const {
    const auto& column = table_.columns[at];
    const auto bold = GetFont().Bold();  // as GTK writes headings
    int widest = 0;
    for (const auto& line : wxSplit(headingOf(column, catalogue_), '\n', '\0')) {
        int width = 0;
        GetTextExtent(line, &width, nullptr, nullptr, nullptr, &bold);
        widest = std::max(widest, width);
    }
    // Left of a heading at the right GTK keeps the room free.
    return widest + FromDIP(cellRoom) + (sorted || column.number ? FromDIP(arrowRoom) : 0);
}

void CollectionListView::fitColumns() {
    const auto rows = std::min(list_.size(), fittedRows);
    for (std::size_t at = 1; at < table_.columns.size(); ++at) {
        int widest = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            if (const auto* story = list_.row(i)) {
                widest = std::max(widest, GetTextExtent(toWx(table_.cell(*story, at, catalogue_))).x);
            }
        }
        const int most = table_.columns[at].width;
        const int asked = widest + FromDIP(cellRoom);
        const int width = most == 0 ? asked : std::min(asked, forText(*this, most));
        if (width > widths_[at]) {
            widths_[at] = width;
            GetColumn(static_cast<unsigned>(at))->SetWidth(width);
        }
    }
    widenFirst(*this, widths_);
}

void CollectionListView::resize() {
    model_->Reset(static_cast<unsigned>(list_.size()));
    fitColumns();
    const auto again = selected_ ? list_.indexOf(selected_) : std::nullopt;
    if (again) {
        const auto item = model_->GetItem(static_cast<unsigned>(*again));
        Select(item);
        EnsureVisible(item);
    } else if (selected_) {
        selected_ = {};
        if (chosen) {
            chosen(selected_);
        }
    }
}

void CollectionListView::refreshRows() {
    redrawRows(*this);
}

void CollectionListView::onSelection() {
    const auto item = GetSelection();
    const auto* story = item.IsOk() ? list_.row(model_->GetRow(item)) : nullptr;
    selected_ = story != nullptr ? story->id : model::StoryId{};
    if (chosen) {
        chosen(selected_);
    }
}

void CollectionListView::onHeading(wxDataViewEvent& event) {
    const auto column = static_cast<std::size_t>(event.GetColumn());
    if (column < table_.columns.size() && table_.columns[column].sortable) {
        list_.sortBy(table_.columns[column].order);
        for (unsigned i = 0; i < GetColumnCount(); ++i) {
            GetColumn(i)->UnsetAsSortKey();
        }
        auto* sorted = GetColumn(static_cast<unsigned>(column));
        sorted->SetSortOrder(!list_.descending());
        if (const int width = headingWidth(column, true); column > 0 && sorted->GetWidth() < width) {
            widths_[column] = width;
            sorted->SetWidth(width);
            widenFirst(*this, widths_);
        }
    }
}

}  // namespace vertelwerk::gui
