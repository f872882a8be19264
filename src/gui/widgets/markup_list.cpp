#include "gui/widgets/markup_list.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/menu_asked.h"

#include <algorithm>

#include <wx/dcclient.h>

namespace vertelwerk::gui {
namespace {

constexpr std::size_t rowsAhead = 5;
/// What the tree view keeps free beside a cell's text.
constexpr int cellMargin = 16;

/// Marks in the colours that codes have on this screen.
Pieces onScreen(Pieces pieces) {
    for (auto& piece : pieces) {
        if (piece.colour) {
            const auto colour = codeColour(*piece.colour);
            piece.colour = static_cast<std::uint32_t>(colour.Red()) << 16U |
                           static_cast<std::uint32_t>(colour.Green()) << 8U | colour.Blue();
        }
    }
    return pieces;
}

}  // namespace

class MarkupList::Model : public wxDataViewIndexListModel {
  public:
    explicit Model(wxWindow& window) : window_(window) {}

    /// Whether they are others than before.
    bool setRows(std::vector<Row> rows) {
        if (rows == rows_) {
            return false;
        }
        rows_ = std::move(rows);
        markup_.assign(rows_.size(), {});
        Reset(static_cast<unsigned>(rows_.size()));
        return true;
    }

    void appendRows(std::vector<Row> rows) {
        for (auto& row : rows) {
            rows_.push_back(std::move(row));
            markup_.emplace_back();
            RowAppended();
        }
    }

    void setWidth(int width) {
        width_ = width;
        markup_.assign(rows_.size(), {});
        for (unsigned row = 0; row < rows_.size(); ++row) {
            RowChanged(row);
        }
    }

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned /*column*/) const override {
        auto& markup = markup_[row];
        if (markup.empty()) {
            markup = layOut(rows_[row]);
        }
        value = markup;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

  private:
    [[nodiscard]] wxString layOut(const Row& row) const {
        wxClientDC dc(&window_);
        const auto plain = window_.GetFont();
        const auto strong = plain.Bold();
        const Measure measure = [&](const std::string& text, bool isStrong) {
            dc.SetFont(isStrong ? strong : plain);
            return dc.GetTextExtent(toWx(text)).x;
        };
        std::string markup;
        for (const auto& line : row) {
            for (const auto& pieces : wrapped(line, width_, measure)) {
                markup += (markup.empty() ? "" : "\n") + toMarkup(onScreen(pieces));
            }
        }
        return toWx(markup);
    }

    wxWindow& window_;
    std::vector<Row> rows_;
    mutable std::vector<wxString> markup_;
    int width_ = 400;
};

MarkupList::MarkupList(wxWindow* parent, const wxString& name)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_NO_HEADER | wxDV_VARIABLE_LINE_HEIGHT | wxBORDER_NONE),
      model_(new Model(*this)),
      inView_(*this, [this](std::size_t row) {
          return row < rows() ? model_->GetItem(static_cast<unsigned>(row)) : wxDataViewItem();
      }) {
    SetName(name);
    auto* renderer = new wxDataViewTextRenderer;
    renderer->EnableMarkup();
    AppendColumn(new wxDataViewColumn(name, renderer, 0, wxDVC_DEFAULT_WIDTH, wxALIGN_LEFT));
    AssociateModel(model_.get());
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { layOutAgain(); });
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        model_->setWidth(width_);
    });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        watchEnd();
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = selected(); row && onSelect) {
            onSelect(*row);
        }
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk() && onActivate) {
            onActivate(model_->GetRow(event.GetItem()));
        }
    });
    onMenuAsked(*this, [this](const wxDataViewItem& item) { askMenu(model_->GetRow(item)); });
}

void MarkupList::askMenu(std::size_t row) {
    if (onMenu && row < rows()) {
        select(row);
        if (onSelect) {
            onSelect(row);
        }
        onMenu(row);
    }
}

bool MarkupList::setRows(std::vector<Row> rows) {
    toldAt_ = 0;
    return model_->setRows(std::move(rows));
}

void MarkupList::appendRows(std::vector<Row> rows) {
    model_->appendRows(std::move(rows));
}

std::size_t MarkupList::rows() const {
    return model_->rows();
}

std::optional<std::size_t> MarkupList::selected() const {
    const auto item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(model_->GetRow(item)) : std::nullopt;
}

void MarkupList::select(std::size_t row) {
    const auto item = model_->GetItem(static_cast<unsigned>(row));
    SetCurrentItem(item);
    Select(item);
    CallAfter([this] { showSelected(); });  // once the rows have their heights
}

void MarkupList::showSelected() {
    if (const auto row = selected()) {
        inView_.show(*row);
    }
}

void MarkupList::layOutAgain() {
    const auto width = std::max(GetClientSize().x - FromDIP(cellMargin), FromDIP(120));
    if (width != width_) {
        width_ = width;
        model_->setWidth(width);
    }
    showSelected();
}

void MarkupList::watchEnd() {
    if (!onNearEnd || model_->rows() == toldAt_ || !IsShownOnScreen()) {
        return;
    }
    const auto top = GetTopItem();
    const auto first = top.IsOk() ? model_->GetRow(top) : 0U;
    const auto page = static_cast<std::size_t>(std::max(GetCountPerPage(), 0));
    if (first + page + rowsAhead >= model_->rows()) {
        toldAt_ = model_->rows();
        onNearEnd();
    }
}

}  // namespace vertelwerk::gui
