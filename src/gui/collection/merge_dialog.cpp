#include "gui/collection/merge_dialog.h"

#include "vertelwerk/text/normalise.h"

#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr int width = 480;

}  // namespace

MergeDialog::MergeDialog(wxWindow* parent, const base::Catalogue& catalogue,
                         std::vector<store::Narrator> tellers, const store::Narrator& kept)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Merge two tellers")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      kept_(kept),
      others_(std::move(tellers)),
      name_(new wxSearchCtrl(this, wxID_ANY)),
      list_(new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(width, 240)))),
      what_(new Prose(this, {})),
      merge_(new wxButton(this, wxID_OK, say(catalogue, msg("Merge")))) {
    std::erase_if(others_, [this](const store::Narrator& one) { return one.id == kept_.id; });
    layOut();
    name_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { offer(); });
    name_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN && !list_->IsEmpty()) {
            list_->SetFocus();
        } else {
            event.Skip();
        }
    });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { check(); });
    offer();
    name_->SetFocus();
}

void MergeDialog::layOut() {
    auto* question = new Prose(this, say(catalogue_, msg("Who is the same person as {0}?", kept_.label)));
    question->fitTo(FromDIP(width));
    const auto hint = say(catalogue_, msg("Find a name"));
    name_->SetDescriptiveText(hint);
    name_->SetName(hint);
    list_->SetName(say(catalogue_, msg("Other tellers")));
    merge_->SetDefault();
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue_), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(merge_);
    // Room for what is told once somebody is chosen.
    what_->SetMinSize(wxSize(FromDIP(width), 3 * GetCharHeight()));
    auto* told = new wxBoxSizer(wxVERTICAL);
    told->SetMinSize(wxSize(FromDIP(width), 3 * GetCharHeight()));
    told->Add(what_, wxSizerFlags().Expand());
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    all->Add(question, side);
    all->Add(name_, side);
    all->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    all->Add(told, side);
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizerAndFit(all);
    tabAsRead(*this);
    CentreOnParent();
}

/// The tellers with the written words in their name.
void MergeDialog::offer() {
    const auto sought = text::folded(fromWx(name_->GetValue()));
    const auto before = gone();
    list_->Clear();
    offered_.clear();
    for (std::size_t i = 0; i < others_.size(); ++i) {
        const auto& one = others_[i];
        if (text::folded(one.label).find(sought) == std::string::npos) {
            continue;
        }
        offered_.push_back(i);
        list_->Append(
            say(catalogue_, plural("{1} ({0} story)", "{1} ({0} stories)", one.stories.size(), one.label)));
        if (one.id == before) {
            list_->SetSelection(static_cast<int>(list_->GetCount()) - 1);
        }
    }
    check();
}

void MergeDialog::check() {
    const auto* other = chosen();
    merge_->Enable(other != nullptr);
    what_->say(other == nullptr
                   ? say(catalogue_, msg("Choose a name first."))
                   : say(catalogue_, plural("The story of {1} then stands under {2}, and the name {1} goes. "
                                            "You can undo it.",
                                            "The {0} stories of {1} then stand under {2}, and the name {1} "
                                            "goes. You can undo it.",
                                            other->stories.size(), other->label, kept_.label)));
}

const store::Narrator* MergeDialog::chosen() const {
    const int row = list_->GetSelection();
    return row == wxNOT_FOUND ? nullptr : &others_.at(offered_.at(static_cast<std::size_t>(row)));
}

std::optional<model::NarratorId> MergeDialog::gone() const {
    const auto* other = chosen();
    return other == nullptr ? std::nullopt : std::optional(other->id);
}

}  // namespace vertelwerk::gui
