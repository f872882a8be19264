#include "gui/collection/collection_book.h"

namespace vertelwerk::gui {

using base::msg;

CollectionBook::CollectionBook(wxWindow* parent, Shell& shell)
    : PageBook(parent, shell, msg("Back to the stories")), consent_(new ConsentPage(pages(), shell)) {
    add(consent_);
}

void CollectionBook::projectChanged() {
    close();
    consent_->projectChanged();
}

void CollectionBook::addActions(ActionTable& table) {
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    addAction(
        table, "collection.consent", msg("Consent desk"), "Ctrl+Shift+T", "consent",
        [this] { open(consent_); }, hasProject);
}

}  // namespace vertelwerk::gui
