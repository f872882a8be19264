#include "gui/coding/palette_dialog.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

PaletteDialog::PaletteDialog(wxWindow* parent, const base::Catalogue& catalogue, Asked asked)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Code by name")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      asked_(std::move(asked)),
      words_(new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE)),
      field_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      list_(new MarkupList(this, say(catalogue, msg("Codes that fit")))),
      keys_(new wxStaticText(this, wxID_ANY, {})) {
    words_->SetLabelText(toWx("\xE2\x80\x9C" + asked_.words + "\xE2\x80\x9D"));
    field_->SetHint(say(catalogue, msg("Number or part of the name")));
    field_->SetName(say(catalogue, msg("Code by name")));
    keys_->SetLabelText(say(catalogue, msg("Enter: code, Ctrl+Enter: code and choose another, Esc: "
                                           "back to the text")));
    for (auto* quiet : {words_, keys_}) {
        quiet->SetForegroundColour(quietTextColour());
    }
    layOut();
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { offer(); });
    list_->onActivate = [this](std::size_t) { take(false); };
    Bind(wxEVT_CHAR_HOOK, &PaletteDialog::onKey, this);
    offer();
    field_->SetFocus();
}

void PaletteDialog::layOut() {
    const int gap = FromDIP(8);
    list_->SetMinSize(FromDIP(wxSize(480, 280)));
    words_->SetMaxSize(FromDIP(wxSize(480, -1)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto inner = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    column->Add(words_, inner);
    column->Add(field_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 2 * gap).Border(wxTOP, gap));
    column->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    column->Add(keys_, wxSizerFlags().Expand().Border(wxALL, 2 * gap));
    SetSizerAndFit(column);
    CentreOnParent();
}

void PaletteDialog::offer() {
    offers_ = asked_.offers(fromWx(field_->GetValue()));
    std::vector<Row> rows;
    rows.reserve(offers_.size());
    for (const auto& offer : offers_) {
        rows.push_back(offer.row);
    }
    if (rows.empty()) {
        rows.push_back(
            {{{{catalogue_.say(msg("No code has this in its name.")), Look::Quiet, std::nullopt}}, 1}});
    }
    list_->setRows(std::move(rows));
    list_->select(0);
}

void PaletteDialog::step(int rows) {
    const auto last = static_cast<int>(offers_.size()) - 1;
    const auto now = static_cast<int>(list_->selected().value_or(0));
    list_->select(static_cast<std::size_t>(std::clamp(now + rows, 0, std::max(last, 0))));
}

void PaletteDialog::take(bool stay) {
    const auto row = list_->selected();
    if (!row || *row >= offers_.size()) {
        return;
    }
    asked_.code(offers_[*row].code);
    if (!stay) {
        EndModal(wxID_OK);
        return;
    }
    field_->ChangeValue({});
    offer();
}

void PaletteDialog::onKey(wxKeyEvent& event) {
    constexpr int page = 8;
    switch (event.GetKeyCode()) {
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            take(event.ControlDown());
            break;
        case WXK_ESCAPE:
            EndModal(wxID_CANCEL);
            break;
        case WXK_DOWN:
            step(1);
            break;
        case WXK_UP:
            step(-1);
            break;
        case WXK_PAGEDOWN:
            step(page);
            break;
        case WXK_PAGEUP:
            step(-page);
            break;
        default:
            event.Skip();
    }
}

}  // namespace vertelwerk::gui
