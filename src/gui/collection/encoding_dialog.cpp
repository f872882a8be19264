#include "gui/collection/encoding_dialog.h"

#include "gui/collection/import_desk.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/tab_order.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/word_column.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// The words of the first places on one line.
std::string sampleOf(const exchange::EncodingReading& reading) {
    constexpr std::size_t most = 3;
    std::string line;
    for (std::size_t i = 0; i < std::min(most, reading.excerpts.size()); ++i) {
        line += (line.empty() ? "" : "  \xE2\x80\xA6  ") + reading.excerpts[i].text;
    }
    return line;
}

/// "utf-8-bom" is UTF-8 that says so.
std::string nameIn(const std::vector<exchange::EncodingReading>& readings, const std::string& current) {
    const auto found = std::ranges::find_if(readings, [&](const exchange::EncodingReading& reading) {
        return current.starts_with(reading.encoding);
    });
    return found == readings.end() ? std::string() : found->encoding;
}

}  // namespace

EncodingDialog::EncodingDialog(wxWindow* parent, Shell& shell, const std::string& file,
                               std::vector<exchange::EncodingReading> readings, const std::string& current)
    : wxDialog(parent, wxID_ANY, say(shell.catalogue(), msg("Encoding of {0}", file)), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shell_(shell),
      readings_(std::move(readings)),
      list_(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(760, 210)),
                                   wxDV_SINGLE | wxDV_ROW_LINES)),
      words_(new ReadingText(this, say(shell.catalogue(), msg("The words in this encoding")),
                             shell.settings())) {
    const bool doubtful = std::ranges::any_of(
        readings_, [](const exchange::EncodingReading& reading) { return !reading.excerpts.empty(); });
    layOut(doubtful);
    fill(current);
}

void EncodingDialog::layOut(bool doubtful) {
    const auto& catalogue = shell_.catalogue();
    list_->SetName(say(catalogue, msg("Encodings")));
    const auto add = [&](const base::Message& title, int width) {
        addWordColumn(*list_, say(catalogue, title), forText(*this, width));
    };
    add(msg("Encoding"), 240);
    add(msg("Fits"), 110);
    add(msg("How the words read"), 400);
    words_->SetMinSize(FromDIP(wxSize(760, 220)));
    auto* what = new Prose(
        this, say(catalogue,
                  doubtful ? msg("A text file does not say how its letters were stored. Choose the line "
                                 "in which all words read well.")
                           : msg("This file reads the same in every encoding: there is nothing to choose.")));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    auto* use = new wxButton(this, wxID_OK, say(catalogue, msg("Use this encoding")));
    use->SetDefault();
    foot->Add(use);
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    all->Add(what, side);
    all->Add(list_, side);
    all->Add(words_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showWords(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { EndModal(wxID_OK); });
}

void EncodingDialog::fill(const std::string& current) {
    const auto& catalogue = shell_.catalogue();
    const auto name = nameIn(readings_, current);
    unsigned selected = 0;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
        const auto& reading = readings_[i];
        const bool now = reading.encoding == name;
        wxVector<wxVariant> cells;
        cells.push_back(say(catalogue, encodingName(reading.encoding)));
        cells.push_back(say(catalogue, !reading.fits ? msg("no")
                                       : now         ? msg("yes, read so now")
                                                     : msg("yes")));
        cells.push_back(toWx(sampleOf(reading)));
        list_->AppendItem(cells);
        selected = now ? static_cast<unsigned>(i) : selected;
    }
    list_->SelectRow(selected);
    list_->SetFocus();
    showWords();
}

std::string EncodingDialog::chosen() const {
    const int row = list_->GetSelectedRow();
    return row == wxNOT_FOUND ? std::string() : readings_.at(static_cast<std::size_t>(row)).encoding;
}

void EncodingDialog::showWords() {
    const int row = list_->GetSelectedRow();
    FindWindow(wxID_OK)->Enable(row != wxNOT_FOUND);
    std::vector<ReadingParagraph> paragraphs;
    if (row != wxNOT_FOUND) {
        for (const auto& excerpt : readings_.at(static_cast<std::size_t>(row)).excerpts) {
            paragraphs.push_back({excerpt.text, ReadingLook::Body, excerpt.doubtful, true});
        }
    }
    words_->show(std::move(paragraphs));
}

}  // namespace vertelwerk::gui
