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
/// And beside the words of a heading with an arrow.
constexpr int headingRoom = 34;

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
        auto heading = say(catalogue, column.title);
        if (column.narrow) {
            heading.Replace(wxASCII_STR(" "), wxASCII_STR("\n"));
        }
        widths_.push_back(widthOf(column, heading));
        AppendColumn(new wxDataViewColumn(
            heading, text, GetColumnCount(), widths_.back(), column.number ? wxALIGN_RIGHT : wxALIGN_LEFT,
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

int CollectionListView::widthOf(const StoryColumn& column, const wxString& heading) const {
    if (!column.narrow) {
        return std::max(forText(*this, column.width), GetTextExtent(heading).x + FromDIP(headingRoom));
    }
    int widest = 0;
    const auto bold = GetFont().Bold();  // as GTK writes headings
    for (const auto& line : wxSplit(heading, '\n', '\0')) {
        int width = 0;
        GetTextExtent(line, &width, nullptr, nullptr, nullptr, &bold);
        widest = std::max(widest, width);
    }
    for (const auto answer : {model::Answer::Yes, model::Answer::No}) {
        widest = std::max(widest, GetTextExtent(wxASCII_STR("x ") + say(catalogue_, app::nameOf(answer))).x);
    }
    return widest + FromDIP(cellRoom);
}

void CollectionListView::resize() {
    model_->Reset(static_cast<unsigned>(list_.size()));
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
        GetColumn(static_cast<unsigned>(column))->SetSortOrder(!list_.descending());
    }
}

}  // namespace vertelwerk::gui
