#include "gui/collection/pseudonym_table.h"

#include "gui/text.h"

#include <array>
#include <cstddef>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

namespace {

wxGridCellEditor* editorOfChoices(const base::Catalogue& catalogue) {
    wxArrayString words;
    for (const auto& word : PseudonymSheet::choices(catalogue)) {
        words.push_back(toWx(word));
    }
    return new wxGridCellChoiceEditor(words);
}

}  // namespace

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
