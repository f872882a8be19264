#include "gui/numbers/count_grid.h"

#include "gui/text.h"
#include "gui/widgets/plain_grid.h"
#include "gui/widgets/scroll_bars.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int widestHeading = 260;
constexpr int room = 16;
constexpr int roomInCell = 10;
constexpr std::size_t briefest = 11;         // letters of a heading that stays on one line
constexpr std::size_t briefBesideWords = 7;  // the same where words need the room
constexpr int narrowestWords = 180;
constexpr int wordsOutOfSight = 440;  // wide, so that rows stay low
/// Rows whose widths are measured: the others are as wide as these.
constexpr std::size_t measured = 200;

/// A long heading of several words on two lines: before what stands in brackets, else of about the same
/// length.
/// @param brief  letters that stay on one line
std::string onTwoLines(std::string heading, std::size_t brief) {
    if (heading.starts_with("% ")) {
        heading[1] = '\n';
        return heading;
    }
    if (heading.size() <= brief) {
        return heading;
    }
    const auto middle = heading.size() / 2;
    auto best = heading.find(" (");
    const bool bracket = best != std::string::npos;
    for (auto at = heading.find(' '); at != std::string::npos && !bracket; at = heading.find(' ', at + 1)) {
        const auto away = [&](std::size_t place) { return place > middle ? place - middle : middle - place; };
        best = best == std::string::npos || away(at) < away(best) ? at : best;
    }
    if (best != std::string::npos) {
        heading[best] = '\n';
    }
    return heading;
}

/// The cells as they are, without a copy in each of wxGrid's own.
class Cells : public wxGridTableBase {
  public:
    Cells(std::vector<std::string> columns, const OverviewTable& table)
        : columns_(std::move(columns)), rows_(table.rows) {}

    int GetNumberRows() override { return static_cast<int>(rows_.size()); }
    int GetNumberCols() override { return static_cast<int>(columns_.size()); }
    wxString GetValue(int row, int column) override {
        const auto& cells = rows_.at(static_cast<std::size_t>(row)).cells;
        const auto at = static_cast<std::size_t>(column);
        return at < cells.size() ? toWx(cells[at]) : wxString();
    }
    void SetValue(int /*row*/, int /*column*/, const wxString& /*value*/) override {}
    wxString GetRowLabelValue(int row) override { return toWx(rows_.at(static_cast<std::size_t>(row)).name); }
    wxString GetColLabelValue(int column) override {
        return toWx(columns_.at(static_cast<std::size_t>(column)));
    }

  private:
    std::vector<std::string> columns_;
    std::vector<OverviewRow> rows_;
};

}  // namespace

CountGrid::CountGrid(wxWindow* parent, const wxString& name) : wxGrid(parent, wxID_ANY) {
    SetName(name);
    EnableEditing(false);
    DisableDragRowSize();
    SetDefaultCellAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE);
    SetRowLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    SetDefaultRenderer(makeLineCell());
    followColours(*this);
    keepBarsInSight(*this);
    leaveAtOnceByTab(*this);
    SetLabelFont(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT));
    SetDefaultCellFont(wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT));
    Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        if (event.Selecting() && onCell && event.GetRow() >= 0 && event.GetCol() >= 0) {
            onCell(static_cast<std::size_t>(event.GetRow()), static_cast<std::size_t>(event.GetCol()));
        }
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { wrapWords(); });
    });
}

void CountGrid::show(const OverviewTable& table) {
    const wxGridUpdateLocker locker(this);
    const auto widthOf = [this](const std::string& text) {
        int width = 0;
        for (const auto& line : wxSplit(toWx(text), '\n', '\0')) {
            width = std::max(width, GetTextExtent(line).x);
        }
        return width;
    };
    int heading = widthOf(table.rowHeading);
    std::vector<int> widths(table.columns.size());
    for (std::size_t i = 0; i < std::min(table.rows.size(), measured); ++i) {
        heading = std::max(heading, widthOf(table.rows[i].name));
        for (std::size_t column = 0; column < std::min(widths.size(), table.rows[i].cells.size()); ++column) {
            widths[column] = std::max(widths[column], widthOf(table.rows[i].cells[column]));
        }
    }
    auto headings = table.columns;
    const std::size_t brief = table.wordsLast ? briefBesideWords : briefest;
    bool tall = false;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        if (widthOf(headings[column]) > widths[column]) {
            headings[column] = onTwoLines(std::move(headings[column]), brief);
            tall = tall || headings[column].find('\n') != std::string::npos;
            widths[column] = std::max(widths[column], widthOf(headings[column]));
        }
    }
    auto* cells = new Cells(std::move(headings), table);
    cells->SetAttrProvider(makeRoomyRowNames());
    SetTable(cells, true);
    if (!table.columns.empty()) {
        SetColAttr(0, nullptr);  // forgets how a cell of the table before was drawn
    }
    SetRowLabelSize(std::min(heading, forText(*this, widestHeading)) + FromDIP(room + 8));
    SetColLabelSize(GetCharHeight() * (tall ? 2 : 1) + FromDIP(room));
    SetDefaultRowSize(GetCharHeight() + FromDIP(8), true);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        SetColSize(static_cast<int>(column), widths[column] + FromDIP(room));
    }
    SetCornerLabelValue(toWx(table.rowHeading));
    wordsLast_ = table.wordsLast && !widths.empty();
    wrapWords();
}

/// What words ask that stand on a few short lines.
int CountGrid::roomForBriefWords(int column) const {
    constexpr int lines = 3;
    int asked = GetTextExtent(GetColLabelValue(column)).x;
    for (int row = 0; row < std::min(GetNumberRows(), static_cast<int>(measured)); ++row) {
        const auto words = GetCellValue(row, column);
        asked = std::max(asked, GetTextExtent(words).x / lines);
        for (const auto& word : wxSplit(words, ' ', '\0')) {
            asked = std::max(asked, GetTextExtent(word).x);
        }
    }
    return asked + FromDIP(roomInCell);
}

void CountGrid::wrapWords() {
    const int last = GetNumberCols() - 1;
    if (!wordsLast_ || last < 0) {
        return;
    }
    const wxGridUpdateLocker locker(this);
    auto* words = new wxGridCellAttr;
    words->SetRenderer(makeWrappedCell());
    words->SetAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    SetColAttr(last, words);
    int others = GetRowLabelSize();
    for (int column = 0; column < last; ++column) {
        others += GetColSize(column);
    }
    const int besideBar = GetSize().x - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    const int left = std::min(GetClientSize().x, besideBar) - others;
    const int least = std::min(FromDIP(narrowestWords), roomForBriefWords(last));
    SetColSize(last, left >= least ? left : FromDIP(wordsOutOfSight));
    AutoSizeRows(false);
}

}  // namespace vertelwerk::gui
