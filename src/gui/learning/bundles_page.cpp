#include "gui/learning/bundles_page.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 24;
constexpr int storiesWidth = 360;

}  // namespace

BundlesPage::BundlesPage(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent), catalogue_(catalogue) {
    empty_ = layOutEmpty();
    all_ = layOutCards();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(empty_, wxSizerFlags(1).Expand());
    column->Add(all_, wxSizerFlags(1).Expand());
    SetSizer(column);
    empty_->Hide();
    all_->Hide();
}

wxWindow* BundlesPage::layOutEmpty() {
    auto* page = new Page(this, say(catalogue_, msg("Explanation")));
    auto* title = new Prose(page, say(catalogue_, msg("No bundles yet.")));
    title->SetFont(headingFont(3));
    auto* words = new Prose(
        page,
        say(catalogue_, msg("A bundle is a set of stories about one or more themes, to read and talk about "
                            "together. Only stories whose tellers agreed go into it.")));
    newButton_ = new wxButton(page, wxID_ANY, say(catalogue_, msg("New bundle")));
    newButton_->SetBitmap(icon("bundle", 16));
    newButton_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onNew(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, title, side, side);
    addBelow(*column, words, side, 8);
    column->Add(newButton_, wxSizerFlags().Border(wxALL, FromDIP(side)));
    page->SetSizer(column);
    return page;
}

wxWindow* BundlesPage::layOutCards() {
    auto* pane = new wxPanel(this);
    auto* title = new wxStaticText(pane, wxID_ANY, say(catalogue_, msg("Bundles")));
    title->SetFont(headingFont(1));
    auto* stories = new wxStaticText(pane, wxID_ANY, say(catalogue_, msg("Stories in it")));
    stories->SetFont(headingFont(1));
    cards_ = new MarkupList(pane, title->GetLabel());
    stories_ = new MarkupList(pane, stories->GetLabel());
    stories_->SetMinSize(FromDIP(wxSize(storiesWidth, -1)));
    stories_->SetToolTip(say(catalogue_, msg("Enter opens the story in the coding workspace")));
    const auto above = wxSizerFlags().Expand().Border(wxALL, FromDIP(16));
    // The text of a list begins a little inside it, so this sets it beneath its heading.
    const auto below = wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(title, above);
    left->Add(cards_, below);
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(stories, above);
    right->Add(stories_, below);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(1).Expand());
    row->Add(right, wxSizerFlags().Expand());
    pane->SetSizer(row);
    cards_->onSelect = [this](std::size_t card) { showStories(card); };
    stories_->onActivate = [this](std::size_t row_) {
        const auto card = cards_->selected();
        if (const auto story = card ? shown_->storyAt(*card, row_) : model::StoryId{}; story) {
            onOpen(story);
        }
    };
    return pane;
}

void BundlesPage::show(const BundleCards& cards, bool mayWrite) {
    shown_ = &cards;
    const auto card = cards_->selected();
    const bool any = cards.size() > 0;
    empty_->Show(cards.isKnown() && !any);
    all_->Show(any);
    newButton_->Enable(mayWrite);
    if (any) {
        cards_->setRows(cards.rows());
        const auto focus = card && *card < cards.size() ? *card : 0;
        cards_->select(focus);
        showStories(focus);
    }
    Layout();
}

void BundlesPage::showStories(std::size_t card) {
    stories_->setRows(shown_->storyRows(card));
}

}  // namespace vertelwerk::gui
