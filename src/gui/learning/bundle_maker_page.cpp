#include "gui/learning/bundle_maker_page.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int leftWidth = 300;
constexpr int rightWidth = 330;
constexpr int room = 16;

}  // namespace

BundleMakerPage::BundleMakerPage(wxWindow* parent, Shell& shell, BundleMaker& maker)
    : wxPanel(parent),
      shell_(shell),
      catalogue_(shell.catalogue()),
      maker_(maker),
      panes_(new Panes(this, shell.settings(), "bundle", leftWidth, rightWidth)) {
    auto* form = layOutForm(panes_->outer());
    pages_ = new ReadingText(panes_->inner(), say(catalogue_, msg("Pages of the bundle")), shell.settings());
    auto* gate = layOutGate(panes_->inner());
    panes_->fill(form, pages_, gate);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(panes_, wxSizerFlags(1).Expand());
    SetSizer(column);
    bindEvents();
}

wxWindow* BundleMakerPage::layOutForm(wxWindow* parent) {
    auto* form = new wxPanel(parent);
    auto* heading = new wxStaticText(form, wxID_ANY, say(catalogue_, msg("New bundle")));
    heading->SetFont(headingFont(3));
    title_ = new wxTextCtrl(form, wxID_ANY);
    themes_ = new wxCheckListBox(form, wxID_ANY);
    purpose_ = new wxChoice(form, wxID_ANY);
    stories_ = new StoryFilterBox(form, shell_, "bundle", StoryFilterBox::Place::Form);
    auto* note =
        new Prose(form, say(catalogue_, msg("Only stories whose tellers said yes to this purpose and to "
                                            "quoting go into the bundle.")));
    note->SetForegroundColour(quietTextColour());
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(room));
    const auto add = [&](const base::Message& label, wxWindow* field, int share) {
        auto* words = new wxStaticText(form, wxID_ANY, say(catalogue_, label));
        words->MoveBeforeInTabOrder(field);
        field->SetName(words->GetLabel());
        column->AddSpacer(FromDIP(12));
        column->Add(words, side);
        column->AddSpacer(FromDIP(4));
        column->Add(field, wxSizerFlags(share).Expand().Border(wxLEFT | wxRIGHT, FromDIP(room)));
    };
    column->AddSpacer(FromDIP(room));
    column->Add(heading, side);
    add(msg("Title"), title_, 0);
    add(msg("Themes"), themes_, 1);
    add(msg("Stories"), stories_, 0);
    add(msg("Purpose"), purpose_, 0);
    column->AddSpacer(FromDIP(4));
    column->Add(note, side);
    column->AddSpacer(FromDIP(room));
    form->SetSizer(column);
    return form;
}

wxWindow* BundleMakerPage::layOutGate(wxWindow* parent) {
    auto* pane = new wxPanel(parent);
    verdict_ = new Prose(pane, {});
    verdict_->SetFont(headingFont(1));
    gate_ = new MarkupList(pane, say(catalogue_, msg("Checks before it leaves")));
    gate_->SetToolTip(say(catalogue_, msg("Enter opens the story of a check")));
    objection_ = new Prose(pane, {});
    back_ = new wxButton(pane, wxID_ANY, say(catalogue_, msg("Back")));
    make_ = new wxButton(pane, wxID_ANY, say(catalogue_, msg("Make bundle")));
    make_->SetBitmap(icon("bundle", 16));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(back_);
    buttons->AddStretchSpacer();
    buttons->Add(make_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto side = wxSizerFlags().Expand().Border(wxALL, FromDIP(room));
    column->Add(verdict_, side);
    column->Add(gate_, wxSizerFlags(1).Expand());
    column->Add(objection_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(room)));
    column->Add(buttons, side);
    pane->SetSizer(column);
    return pane;
}

void BundleMakerPage::bindEvents() {
    title_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        maker_.setTitle(fromWx(title_->GetValue()));
        onChange();
    });
    themes_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& event) {
        const auto item = static_cast<unsigned>(event.GetInt());
        maker_.setChosen(item, themes_->IsChecked(item));
        onChange();
    });
    purpose_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        maker_.setPurpose(static_cast<std::size_t>(purpose_->GetSelection()));
        onChange();
    });
    stories_->changed = [this] {
        maker_.storiesChanged();
        onChange();
    };
    make_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onMake(); });
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onBack(); });
    gate_->onActivate = [this](std::size_t row) {
        if (const auto story = maker_.storyOf(row); story) {
            onOpen(story);
        }
    };
}

void BundleMakerPage::begin() {
    title_->ChangeValue(toWx(maker_.title()));
    themes_->Clear();
    unsigned at = 0;
    for (const auto& label : maker_.codeLabels()) {
        themes_->Append(toWx(label));
        themes_->Check(at, maker_.isChosen(at));
        ++at;
    }
    purpose_->Clear();
    for (const auto& label : maker_.purposeLabels()) {
        purpose_->Append(toWx(label));
    }
    purpose_->SetSelection(0);
    show();
    title_->SetFocus();
}

void BundleMakerPage::show() {
    pages_->show(maker_.pages());
    gate_->setRows(maker_.gateRows());
    verdict_->say(say(catalogue_, maker_.verdict()));
    const auto objection = maker_.objection();
    objection_->say(say(catalogue_, objection));
    make_->Enable(objection.empty());
    make_->SetToolTip(objection.empty() ? say(catalogue_, msg("Choose a file and write the bundle"))
                                        : say(catalogue_, objection));
    make_->GetParent()->Layout();
}

}  // namespace vertelwerk::gui
