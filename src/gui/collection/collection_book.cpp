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

void CollectionBook::addActions(ActionTable& table) {
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    addAction(
        table, "collection.consent", msg("Consent desk"), "Ctrl+Shift+T", "consent",
        [this] { open(consent_); }, hasProject);
    addAction(
        table, "collection.tellers", msg("Tellers"), "Ctrl+Shift+V", "narrator", [this] { open(tellers_); },
        hasProject);
    addAction(
        table, "collection.pseudonyms", msg("Replace names"), "Ctrl+Shift+N", "pseudonym",
        [this] { open(pseudonyms_); }, hasProject);
}

}  // namespace vertelwerk::gui
