#include "gui/numbers/figure_panel.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/scroll_bars.h"

#include <algorithm>
#include <utility>

#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr std::size_t mostLines = 8;
constexpr int latestWidth = 184;
constexpr int narrowestArea = 88;
constexpr int narrowestPeriod = 56;
constexpr int cellRoom = 24;
constexpr int rowRoom = 6;
/// A wider table stands below the latest figure instead of beside it.
constexpr int widestBeside = 340;
/// One that is wider yet scrolls in a window of usual size.
constexpr int widestOfAll = 520;

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
    auto* table = makeTable();
    const bool below = tableWidth_ > FromDIP(widestBeside);
    auto* row = new wxBoxSizer(below ? wxVERTICAL : wxHORIZONTAL);
    auto* latest = layOutLatest(below ? wxHORIZONTAL : wxVERTICAL);
    row->Add(latest, wxSizerFlags().Border(below ? wxBOTTOM : wxRIGHT, FromDIP(below ? 8 : 16)));
    row->Add(table, wxSizerFlags(below ? 0 : 1).Expand());
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

wxSizer* FigurePanel::layOutLatest(wxOrientation drawn) {
    latest_->SetFont(headingFont(7));
    for (auto* quiet : {area_, note_}) {
        quiet->SetForegroundColour(quietTextColour());
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(area_);
    column->Add(latest_, wxSizerFlags().Expand());
    column->Add(note_);
    auto* both = new wxBoxSizer(drawn);
    const bool beside = drawn == wxHORIZONTAL;
    column->SetMinSize(FromDIP(wxSize(latestWidth, -1)));
    both->Add(column, wxSizerFlags().Expand());
    both->Add(drawing_, beside ? wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(16))
                               : wxSizerFlags().Border(wxTOP, FromDIP(8)));
    return both;
}

wxWindow* FigurePanel::makeTable() {
    table_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES);
    table_->SetName(say(catalogue_, msg("Figures of {0}", view_.name)));
    const auto extent = [this](const std::string& words) { return table_->GetTextExtent(toWx(words)).x; };
    const auto width = [&](const std::string& title, int narrowest, const auto& cellOf) {
        int widest = std::max(FromDIP(narrowest), extent(title) + FromDIP(cellRoom));
        for (const auto& line : view_.lines) {
            widest = std::max(widest, extent(cellOf(line)) + FromDIP(cellRoom));
        }
        tableWidth_ += widest;
        return widest;
    };
    const auto area = say(catalogue_, msg("Area"));
    table_->AppendTextColumn(area, wxDATAVIEW_CELL_INERT,
                             width(fromWx(area), narrowestArea, [](const auto& line) { return line.area; }),
                             wxALIGN_LEFT);
    unsigned at = 1;
    for (std::size_t i = 0; i < view_.periods.size(); ++i) {
        const auto& period = view_.periods[i];
        table_->AppendColumn(numberColumn(period, at++, width(period, narrowestPeriod, [i](const auto& line) {
                                              return line.cells.at(i);
                                          })));
    }
    if (view_.hasAnswers) {
        table_->AppendColumn(numberColumn(
            "n", at++, width("n", narrowestPeriod, [](const auto& line) { return line.answers; })));
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
    keepBarsInSight(*table_);
    const int bar =
        tableWidth_ > FromDIP(widestOfAll) ? wxSystemSettings::GetMetric(wxSYS_HSCROLL_Y, this) : 0;
    const auto lines = static_cast<int>(std::clamp<std::size_t>(view_.lines.size(), 1, mostLines));
    table_->SetMinSize(wxSize(
        FromDIP(200), (lines + 1) * (GetCharHeight() + FromDIP(rowRoom)) + FromDIP(2 * rowRoom) + bar));
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
