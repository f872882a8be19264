#include "gui/collection/import_table_view.h"

#include "gui/text.h"
#include "gui/widgets/main_on_enter.h"
#include "gui/widgets/text_room.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/word_column.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

}  // namespace

ImportTableView::ImportTableView(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      table_(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(1060, 240)),
                                    wxDV_SINGLE | wxDV_ROW_LINES)),
      details_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 96)),
                              wxTE_MULTILINE | wxTE_READONLY)) {
    table_->SetName(say(catalogue, msg("Files")));
    details_->SetName(say(catalogue, msg("About the chosen file")));
    giveTextRoom(*details_);
    const auto add = [&](const base::Message& title, int width, wxAlignment align = wxALIGN_LEFT) {
        addWordColumn(*table_, say(catalogue, title), width, align);
    };
    add(msg("Verdict"), forText(*this, 110));
    add(msg("File"), FromDIP(200));
    for (const unsigned column : {0U, 1U}) {
        table_->GetColumn(column)->SetSortable(true);
    }
    add(msg("Format"), forText(*this, 60));
    add(msg("Encoding"), forText(*this, 116));
    add(msg("Method"), FromDIP(160));
    add(msg("Stories"), forText(*this, 76), wxALIGN_RIGHT);
    add(msg("Parts"), forText(*this, 60), wxALIGN_RIGHT);
    add(msg("To look at"), FromDIP(200));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(table_, wxSizerFlags(2).Expand());
    column->Add(details_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
    SetSizer(column);
    pressMainOnEnter(*table_);
    table_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = table_->GetSelectedRow();
        if (row != wxNOT_FOUND) {
            showDetails(static_cast<std::size_t>(row));
        }
        onChoice_();
    });
}

void ImportTableView::show(const app::ImportReport& report) {
    const auto chosen = chosenFile();
    const bool sameFiles = rows_.size() == report.files.size();
    rows_ = importRows(report, catalogue_);
    table_->DeleteAllItems();
    for (const auto& row : rows_) {
        wxVector<wxVariant> cells;
        for (const auto* cell : {&row.verdict, &row.file, &row.format, &row.encoding, &row.method,
                                 &row.stories, &row.parts, &row.problems}) {
            cells.push_back(toWx(*cell));
        }
        table_->AppendItem(cells);
    }
    details_->Clear();
    if (rows_.empty()) {
        return;
    }
    const auto index = sameFiles && chosen ? *chosen : firstToLookAt(report);
    table_->SelectRow(static_cast<unsigned>(index));
    showDetails(index);
}

std::optional<std::size_t> ImportTableView::chosenFile() const {
    const int row = table_->GetSelectedRow();
    return row == wxNOT_FOUND ? std::nullopt : std::optional(static_cast<std::size_t>(row));
}

void ImportTableView::showDetails(std::size_t index) {
    const auto& row = rows_.at(index);
    wxString text = toWx(row.folder.empty() ? row.file : row.file + " \xC2\xB7 " + row.folder);
    for (const auto& line : row.problemLines) {
        text += toWx("\n" + line);
    }
    for (const auto& line : row.columnLines) {
        text += toWx("\n" + line);
    }
    details_->ChangeValue(text);
}

}  // namespace vertelwerk::gui
