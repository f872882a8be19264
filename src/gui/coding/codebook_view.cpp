#include "gui/coding/codebook_view.h"

#include "vertelwerk/text/normalise.h"

#include "gui/coding/passage_words.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/code_drag.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/sash.h"

#include <algorithm>
#include <utility>

#include <wx/dcmemory.h>
#include <wx/settings.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int sideIndent = 20;   // tenths of a millimetre
constexpr int listHeight = 268;  // ten codes

/// A square in the code's colour.
wxIcon swatch(const wxWindow& window, std::uint32_t colour) {
    const auto side = window.FromDIP(12);
    wxBitmap bitmap(side, side);
    {
        wxMemoryDC dc(bitmap);
        dc.SetBackground(wxBrush(codeColour(colour)));
        dc.Clear();
    }
    wxIcon icon;
    icon.CopyFromBitmap(bitmap);
    return icon;
}

std::string labelOf(const model::Code& code, base::Language language) {
    const auto& shortName = code.shortName.in(language);
    const auto& name = shortName.empty() ? code.name.in(language) : shortName;
    return code.number ? std::to_string(*code.number) + "  " + name : name;
}

}  // namespace

CodebookView::CodebookView(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent), catalogue_(catalogue), filter_(new wxSearchCtrl(this, wxID_ANY)) {
    filter_->SetDescriptiveText(say(catalogue, msg("Code by name (C)")));
    filter_->SetName(say(catalogue, msg("Code by name (C)")));
    auto* split = new LineSplitter(this);
    view_ = new wxDataViewListCtrl(split, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_SINGLE | wxDV_NO_HEADER | wxBORDER_NONE);
    view_->SetName(say(catalogue, msg("Codebook")));
    view_->AppendIconTextColumn(say(catalogue, msg("Code")));
    meaning_ = new wxTextCtrl(split, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    meaning_->SetName(say(catalogue, msg("What the code means")));
    split->SetMinimumPaneSize(FromDIP(120));
    split->SplitHorizontally(view_, meaning_);
    keepSash(*split, FromDIP(listHeight));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(split, wxSizerFlags(1).Expand());
    SetSizer(column);

    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { list(); });
    filter_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter) {
            codeChosen();
        } else if (event.GetKeyCode() == WXK_DOWN) {
            view_->SetFocus();
        } else {
            event.Skip();
        }
    });
    view_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { explainChosen(); });
    enableCodeDragging(
        *view_,
        [this](const wxDataViewItem& item) {
            const auto line = static_cast<std::size_t>(view_->ItemToRow(item));
            return line < listed_.size() ? codes_[listed_[line]].id : model::CodeId{};
        },
        [this](model::CodeId code) {
            if (coded) {
                coded(code);
            }
        });
    view_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { codeChosen(); });
}

void CodebookView::show(std::vector<model::Code> codes) {
    codes_ = std::move(codes);
    filter_->ChangeValue({});
    list();
}

void CodebookView::list() {
    const auto typed = text::folded(fromWx(filter_->GetValue()));
    const auto language = catalogue_.language();
    view_->DeleteAllItems();
    listed_.clear();
    for (std::size_t i = 0; i < codes_.size(); ++i) {
        const auto& code = codes_[i];
        const auto sought =
            text::folded(labelOf(code, language) + ' ' + code.name.in(language) + ' ' + code.key);
        if (sought.find(typed) == std::string::npos) {
            continue;
        }
        listed_.push_back(i);
        wxVector<wxVariant> cells;
        cells.push_back(
            wxVariant(wxDataViewIconText(toWx(labelOf(code, language)), swatch(*this, code.colour))));
        view_->AppendItem(cells);
    }
    if (!listed_.empty()) {
        const auto kept = std::find_if(listed_.begin(), listed_.end(),
                                       [&](std::size_t i) { return codes_[i].id == explained_; });
        view_->SelectRow(kept == listed_.end() ? 0U : static_cast<unsigned>(kept - listed_.begin()));
    }
    explainChosen();
}

const model::Code* CodebookView::chosen() const {
    const int row = view_->GetSelectedRow();
    const auto line = static_cast<std::size_t>(row);
    return row == wxNOT_FOUND || line >= listed_.size() ? nullptr : &codes_[listed_[line]];
}

void CodebookView::choose(model::CodeId code) {
    const auto row =
        std::find_if(listed_.begin(), listed_.end(), [&](std::size_t i) { return codes_[i].id == code; });
    if (row == listed_.end()) {
        return;
    }
    const auto line = static_cast<unsigned>(row - listed_.begin());
    if (view_->GetSelectedRow() != static_cast<int>(line)) {
        view_->SelectRow(line);
        view_->EnsureVisible(view_->RowToItem(static_cast<int>(line)));
    }
    explainChosen();
}

void CodebookView::explainChosen() {
    const auto* code = chosen();
    const auto wanted = code == nullptr ? model::CodeId{} : code->id;
    if (wanted == explained_) {
        return;
    }
    explained_ = wanted;
    meaning_->Clear();
    if (code == nullptr) {
        return;
    }
    const auto ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const auto plain = GetFont();
    const auto title = headingFont(1);
    const auto heading = headingFont(0);
    const auto write = [this, &ink](const wxFont& font, const std::string& words) {
        wxTextAttr style(ink, wxNullColour, font);
        style.SetLeftIndent(sideIndent);
        style.SetRightIndent(sideIndent);
        meaning_->SetDefaultStyle(style);
        meaning_->AppendText(toWx(words));
    };
    const auto explained = explain(*code, catalogue_);
    write(title, explained.title + "\n\n");
    for (const auto& section : explained.sections) {
        if (!section.heading.empty()) {
            write(heading, section.heading + "\n");
        }
        write(plain, section.body + "\n\n");
    }
    meaning_->SetInsertionPoint(0);
    meaning_->ShowPosition(0);
}

void CodebookView::codeChosen() {
    if (const auto* code = chosen(); code != nullptr && coded) {
        const auto id = code->id;
        if (!filter_->IsEmpty()) {
            filter_->ChangeValue({});
            list();
        }
        coded(id);
    }
}

void CodebookView::focusFilter() {
    filter_->SetFocus();
    filter_->SelectAll();
}

void CodebookView::dress() {
    explained_ = {};
    list();
}

}  // namespace vertelwerk::gui
