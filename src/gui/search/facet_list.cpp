#include "gui/search/facet_list.h"

#include "gui/text.h"
#include "gui/widgets/row_text.h"

#include <algorithm>
#include <utility>

#include <wx/utils.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

enum Column : unsigned { Box, Label, Count };

constexpr const char* square = "\xE2\x96\xA0 ";

/// A heading when it has no value.
struct FacetRow {
    wxString label;
    std::optional<FacetValue> value;
    friend bool operator==(const FacetRow&, const FacetRow&) = default;
};

std::vector<FacetRow> rowsOf(std::vector<FacetGroup> groups, const base::Catalogue& catalogue) {
    std::vector<FacetRow> rows;
    for (auto& group : groups) {
        rows.push_back({toWx(toMarkup({{catalogue.say(group.title), Look::Strong, std::nullopt}})), {}});
        for (auto& value : group.values) {
            Pieces pieces;
            if (value.colour) {
                pieces.push_back({square, Look::Plain, value.colour});
            }
            pieces.push_back({value.label, Look::Plain, std::nullopt});
            rows.push_back({toWx(toMarkup(pieces)), std::move(value)});
        }
    }
    return rows;
}

}  // namespace

class FacetList::Model : public wxDataViewIndexListModel {
  public:
    explicit Model(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    std::function<void(std::size_t)> onBox;

    /// Whether there is something else to see.
    bool show(std::vector<FacetGroup> groups) {
        auto rows = rowsOf(std::move(groups), catalogue_);
        if (rows == rows_) {
            return false;
        }
        rows_ = std::move(rows);
        Reset(static_cast<unsigned>(rows_.size()));
        return true;
    }

    [[nodiscard]] const std::vector<FacetRow>& rows() const { return rows_; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        const auto& facet = rows_[row];
        switch (column) {
            case Box:
                value = facet.value && facet.value->active;
                break;
            case Label:
                value = facet.label;
                break;
            default:
                value = facet.value ? wxString::Format(wxASCII_STR("%zu"), facet.value->count) : wxString();
        }
    }
    bool SetValueByRow(const wxVariant&, unsigned row, unsigned /*column*/) override {
        onBox(row);
        return false;
    }
    bool HasValue(const wxDataViewItem& item, unsigned column) const override {
        return column == Label || rows_[GetRow(item)].value.has_value();
    }

  private:
    const base::Catalogue& catalogue_;
    std::vector<FacetRow> rows_;
};

FacetList::FacetList(wxWindow* parent, const base::Catalogue& catalogue)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE),
      model_(new Model(catalogue)) {
    SetName(say(catalogue, msg("Filters")));
    auto* label = new wxDataViewTextRenderer;
    label->EnableMarkup();
    label->EnableEllipsize(wxELLIPSIZE_END);
    box_ = new wxDataViewColumn(
        say(catalogue, msg("Filter on")),
        new wxDataViewToggleRenderer(wxDataViewToggleRenderer::GetDefaultType(), wxDATAVIEW_CELL_ACTIVATABLE),
        Box, FromDIP(28));
    AppendColumn(box_);
    AppendColumn(
        new wxDataViewColumn(say(catalogue, msg("Value")), label, Label, FromDIP(170), wxALIGN_LEFT));
    AppendColumn(new wxDataViewColumn(say(catalogue, msg("Hits")), new wxDataViewTextRenderer, Count,
                                      FromDIP(48), wxALIGN_RIGHT));
    AssociateModel(model_.get());
    model_->onBox = [this](std::size_t row) { CallAfter([this, row] { toggle(row); }); };
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { onSelection(); });
    Bind(wxEVT_CHAR_HOOK, &FacetList::onKey, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        GetColumn(Label)->SetWidth(std::max(event.GetSize().x - FromDIP(28 + 48 + 8), FromDIP(80)));
    });
}

void FacetList::show(std::vector<FacetGroup> groups) {
    const auto row = selectedRow();
    const auto stood = row ? model_->rows()[*row].label : wxString();
    if (!model_->show(std::move(groups))) {
        return;
    }
    const auto& rows = model_->rows();
    const auto again = std::ranges::find(rows, stood, &FacetRow::label);
    if (row && again != rows.end()) {
        const auto item = model_->GetItem(static_cast<unsigned>(again - rows.begin()));
        SetCurrentItem(item);
        Select(item);
    }
}

std::optional<std::size_t> FacetList::selectedRow() const {
    const auto item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(model_->GetRow(item)) : std::nullopt;
}

void FacetList::toggle(std::size_t row) {
    if (row < model_->rows().size() && model_->rows()[row].value && onToggle) {
        const FacetValue value = *model_->rows()[row].value;
        onToggle(value);
    }
}

/// A click beside the box switches it too; coming by with the arrow keys does not.
void FacetList::onSelection() {
    const auto mouse = wxGetMouseState();
    const bool besideBox = ScreenToClient(mouse.GetPosition()).x > box_->GetWidth();
    if (const auto row = selectedRow(); row && mouse.LeftIsDown() && besideBox) {
        CallAfter([this, row] {
            UnselectAll();
            toggle(*row);
        });
    }
}

void FacetList::onKey(wxKeyEvent& event) {
    const auto key = event.GetKeyCode();
    const auto row = selectedRow();
    if (row && (key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER)) {
        toggle(*row);
    } else {
        event.Skip();
    }
}

}  // namespace vertelwerk::gui
