#include "gui/collection/pseudonym_table.h"

#include "gui/text.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

namespace {

constexpr std::array<int, PseudonymSheet::columnCount> columnWidths{128, 176, 84, 52, 122, 132, 116};
constexpr int narrowestKind = 104;
constexpr int cellRoom = 16;

/// What the longest cell of the column takes.
int longest(const wxGrid& grid, int column) {
    wxString words;
    for (int row = 0; row < grid.GetNumberRows(); ++row) {
        const auto cell = grid.GetCellValue(row, column);
        words = cell.length() > words.length() ? cell : words;
    }
    return grid.GetTextExtent(words).x + grid.FromDIP(cellRoom);
}

wxGridCellEditor* editorOfChoices(const base::Catalogue& catalogue) {
    wxArrayString words;
    for (const auto& word : PseudonymSheet::choices(catalogue)) {
        words.push_back(toWx(word));
    }
    return new wxGridCellChoiceEditor(words);
}

}  // namespace

void fitPseudonyms(wxGrid& grid) {
    int room = grid.GetClientSize().x;
    for (int i = 0; i < static_cast<int>(PseudonymSheet::columnCount); ++i) {
        const int usual = forText(grid, columnWidths.at(static_cast<std::size_t>(i)));
        const bool kind = i == static_cast<int>(PseudonymSheet::Kind);
        const int width = kind ? std::clamp(longest(grid, i), forText(grid, narrowestKind), usual) : usual;
        grid.SetColSize(i, width);
        room -= width;
    }
    const int usual = grid.GetColSize(PseudonymSheet::Words);
    grid.SetColSize(PseudonymSheet::Words,
                    std::clamp(longest(grid, PseudonymSheet::Words), usual, usual + std::max(room, 0)));
}

PseudonymTable::PseudonymTable(const PseudonymSheet& sheet, const base::Catalogue& catalogue, Write write)
    : sheet_(sheet), catalogue_(catalogue), write_(std::move(write)), choices_(editorOfChoices(catalogue)) {}

wxString PseudonymTable::GetValue(int row, int column) {
    return toWx(sheet_.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column), catalogue_));
}

void PseudonymTable::SetValue(int row, int column, const wxString& value) {
    write_(row, column, fromWx(value));
}

wxString PseudonymTable::GetColLabelValue(int column) {
    const std::array labels{msg("Found"),   msg("What it is"),   msg("How sure"), msg("Times"),
                            msg("Stories"), msg("In its place"), msg("Decision")};
    return say(catalogue_, labels.at(static_cast<std::size_t>(column)));
}

wxGridCellAttr* PseudonymTable::GetAttr(int row, int column, wxGridCellAttr::wxAttrKind kind) {
    auto* attr = wxGridTableBase::GetAttr(row, column, kind);
    auto* own = attr != nullptr ? attr : new wxGridCellAttr;
    if (column == PseudonymSheet::Choice) {
        choices_->IncRef();
        own->SetEditor(choices_.get());
    } else if (column != PseudonymSheet::Replacement) {
        own->SetReadOnly();
    }
    if (column == PseudonymSheet::Times) {
        own->SetAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE);
    }
    return own;
}

}  // namespace vertelwerk::gui
