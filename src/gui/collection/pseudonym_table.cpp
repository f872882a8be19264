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
constexpr int narrowestKind = 148;
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
    std::array<int, PseudonymSheet::columnCount> widths{};
    int room = grid.GetClientSize().x;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths.at(i) = forText(grid, columnWidths.at(i));
        room -= widths.at(i);
    }
    auto& words = widths[PseudonymSheet::Words];
    auto& kind = widths[PseudonymSheet::Kind];
    const int least = std::min(kind, forText(grid, narrowestKind));
    const int both = words + kind + std::max(room, 0);
    words = std::clamp(longest(grid, PseudonymSheet::Words), words, both - least);
    kind = std::clamp(both - words, least, kind);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        grid.SetColSize(static_cast<int>(i), widths.at(i));
    }
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
