#include "gui/numbers/figure_panel.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr std::size_t mostLines = 8;
constexpr int latestWidth = 184;
constexpr int areaWidth = 120;
constexpr int rowRoom = 6;
/// Wide enough for a figure; a word in its place is cut off rather than a later year.
constexpr int periodWidth = 76;

wxDataViewColumn* numberColumn(const std::string& title, unsigned at, int width) {
    auto* cells = new wxDataViewTextRenderer(wxASCII_STR("string"), wxDATAVIEW_CELL_INERT,
                                             wxALIGN_RIGHT | wxALIGN_CENTRE_VERTICAL);
    cells->EnableEllipsize(wxELLIPSIZE_END);
    return new wxDataViewColumn(toWx(title), cells, at, width, wxALIGN_RIGHT, wxDATAVIEW_COL_RESIZABLE);
}

}  // namespace

FigurePanel::FigurePanel(wxWindow* parent, const base::Catalogue& catalogue, FigureView view)
    : wxPanel(parent),
      catalogue_(catalogue),
      view_(std::move(view)),
      area_(new wxStaticText(this, wxID_ANY, {})),
      latest_(new Prose(this, {})),
      note_(new wxStaticText(this, wxID_ANY, {})),
      drawing_(new ScenePanel(this)) {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* name =
        new Prose(this, toWx(view_.unit.empty() ? view_.name : view_.name + " (" + view_.unit + ")"));
    name->SetFont(headingFont(0));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* left = layOutLatest();
    left->SetMinSize(FromDIP(wxSize(latestWidth, -1)));
    row->Add(left, wxSizerFlags().Border(wxRIGHT, FromDIP(16)));
    row->Add(makeTable(), wxSizerFlags(1).Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(name, wxSizerFlags().Expand());
    column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(column);
    if (view_.lines.empty()) {
        note_->SetLabel(say(catalogue, msg("No figures for this choice.")));
        drawing_->Hide();
    } else {
        showLine(0);
    }
}

wxSizer* FigurePanel::layOutLatest() {
    latest_->SetFont(headingFont(7));
    for (auto* quiet : {area_, note_}) {
        quiet->SetForegroundColour(quietTextColour());
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(area_);
    column->Add(latest_, wxSizerFlags().Expand());
    column->Add(note_);
    column->Add(drawing_, wxSizerFlags().Border(wxTOP, FromDIP(8)));
    return column;
}

wxWindow* FigurePanel::makeTable() {
    table_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES);
    table_->SetName(say(catalogue_, msg("Figures of {0}", view_.name)));
    table_->AppendTextColumn(say(catalogue_, msg("Area")), wxDATAVIEW_CELL_INERT, FromDIP(areaWidth),
                             wxALIGN_LEFT);
    unsigned at = 1;
    for (const auto& period : view_.periods) {
        table_->AppendColumn(numberColumn(period, at++, FromDIP(periodWidth)));
    }
    if (view_.hasAnswers) {
        table_->AppendColumn(numberColumn("n", at++, FromDIP(periodWidth)));
    }
    for (const auto& line : view_.lines) {
        wxVector<wxVariant> cells;
        cells.push_back(toWx(line.area));
        for (const auto& cell : line.cells) {
            cells.push_back(toWx(cell));
        }
        if (view_.hasAnswers) {
            cells.push_back(toWx(line.answers));
        }
        table_->AppendItem(cells);
    }
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto row = table_->GetSelectedRow(); row != wxNOT_FOUND) {
            showLine(static_cast<std::size_t>(row));
        }
    });
    const auto lines = static_cast<int>(std::clamp<std::size_t>(view_.lines.size(), 1, mostLines));
    table_->SetMinSize(
        wxSize(FromDIP(200), (lines + 1) * (GetCharHeight() + FromDIP(rowRoom)) + FromDIP(2 * rowRoom)));
    return table_;
}

void FigurePanel::showLine(std::size_t line) {
    const auto& shown = view_.lines.at(line);
    area_->SetLabelText(toWx(shown.area));
    latest_->say(shown.latest.empty() ? gui::say(catalogue_, msg("not given")) : toWx(shown.latest));
    note_->SetLabelText(toWx(shown.latestNote));
    drawing_->Show(shown.drawing.has_value());
    if (shown.drawing) {
        drawing_->show(*shown.drawing);
    }
    Layout();
}

}  // namespace vertelwerk::gui
