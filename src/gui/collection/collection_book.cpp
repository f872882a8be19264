#include "gui/collection/collection_book.h"

namespace vertelwerk::gui {

using base::msg;

CollectionBook::CollectionBook(wxWindow* parent, Shell& shell)
    : PageBook(parent, shell, msg("Back to the stories")),
      consent_(new ConsentPage(pages(), shell)),
      tellers_(new TellersPage(pages(), shell)),
      pseudonyms_(new PseudonymPage(pages(), shell)) {
    add(consent_);
    add(tellers_);
    add(pseudonyms_);
}

void CollectionBook::projectChanged() {
    close();
    consent_->projectChanged();
    tellers_->projectChanged();
    pseudonyms_->projectChanged();
}

std::optional<ChosenStory> CollectionBook::chosen() const {
    const auto* sheet = shows(consent_) ? consent_->chosen() : nullptr;
    return sheet == nullptr ? std::nullopt
                            : std::optional(ChosenStory{sheet->id, sheet->title, !sheet->setApart.empty(),
                                                        sheet->withdrawn});
}

void CollectionBook::addActions(ActionTable& table) {
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    table.add(onToolbar(
        action(
            "collection.consent", msg("Consent desk"), "Ctrl+Shift+T", [this] { openConsent(); }, hasProject),
        "consent", msg("Consent")));
    table.add(onToolbar(
        action(
            "collection.tellers", msg("Tellers"), "Ctrl+Shift+V", [this] { open(tellers_); }, hasProject),
        "narrator"));
    table.add(onToolbar(action(
                            "collection.pseudonyms", msg("Replace names"), "Ctrl+Shift+N",
                            [this] { openPseudonyms({}, {}); }, hasProject),
                        "pseudonym"));
    auto inStory = action(
        "story.pseudonyms", msg("Replace names in this story"), "",
        [this] {
            if (const auto story = chosenStory()) {
                openPseudonyms(story->id, story->title);
            }
        },
        [this] { return chosenStory().has_value(); });
    inStory.menu = Menu::Story;
    table.add(std::move(inStory));
}

void CollectionBook::openPseudonyms(std::optional<model::StoryId> story, const std::string& title) {
    pseudonyms_->limitTo(story, title);
    open(pseudonyms_);
}

}  // namespace vertelwerk::gui
