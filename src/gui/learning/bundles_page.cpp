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

wxButton* BundlesPage::makeNewButton(wxWindow* parent) {
    auto* button = new wxButton(parent, wxID_ANY, say(catalogue_, msg("New bundle")));
    button->SetBitmap(icon("bundle", 16));
    button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onNew(); });
    newButtons_.push_back(button);
    return button;
}

wxWindow* BundlesPage::layOutEmpty() {
    auto* page = new Page(this, say(catalogue_, msg("Explanation")));
    auto* title = new Prose(page, say(catalogue_, msg("No bundles yet.")));
    title->SetFont(headingFont(3));
    auto* words = new Prose(
        page,
        say(catalogue_, msg("A bundle is a set of stories about one or more themes, to read and talk about "
                            "together. Only stories whose tellers agreed go into it.")));
    auto* column = new wxBoxSizer(wxVERTICAL);
    addBelow(*column, title, side, side);
    addBelow(*column, words, side, 8);
    column->Add(makeNewButton(page), wxSizerFlags().Border(wxALL, FromDIP(side)));
    page->SetSizer(column);
    return page;
}

wxWindow* BundlesPage::layOutCards() {
    auto* pane = new wxPanel(this);
    auto* title = new wxStaticText(pane, wxID_ANY, say(catalogue_, msg("Bundles")));
    title->SetFont(headingFont(3));
    auto* stories = new wxStaticText(pane, wxID_ANY, say(catalogue_, msg("Stories in it")));
    stories->SetFont(headingFont(0));
    cards_ = new MarkupList(pane, title->GetLabel());
    stories_ = new MarkupList(pane, stories->GetLabel());
    stories_->SetMinSize(FromDIP(wxSize(storiesWidth, -1)));
    stories_->SetToolTip(say(catalogue_, msg("Enter opens the story in the coding workspace")));
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(title, wxSizerFlags(1).CentreVertical());
    head->Add(makeNewButton(pane), wxSizerFlags().CentreVertical());
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    left->Add(cards_, wxSizerFlags(1).Expand());
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(stories, wxSizerFlags().Border(wxALL, FromDIP(16)));
    right->Add(stories_, wxSizerFlags(1).Expand());
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
    for (auto* button : newButtons_) {
        button->Enable(mayWrite);
    }
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
