#pragma once

#include "gui/collection/consent_page.h"
#include "gui/collection/pseudonym_page.h"
#include "gui/collection/tellers_page.h"
#include "gui/desk/page_book.h"

namespace vertelwerk::gui {

/// In place of the list of stories: the consent desk and what else there is to do for the collection.
class CollectionBook : public PageBook {
  public:
    CollectionBook(wxWindow* parent, Shell& shell);

    void projectChanged();
    /// The actions that open the pages.
    void addActions(ActionTable& table);

    void openConsent() { open(consent_); }
    [[nodiscard]] ConsentPage* consent() { return consent_; }
    [[nodiscard]] TellersPage* tellers() { return tellers_; }
    [[nodiscard]] PseudonymPage* pseudonyms() { return pseudonyms_; }

  private:
    ConsentPage* consent_;
    TellersPage* tellers_;
    PseudonymPage* pseudonyms_;
};

}  // namespace vertelwerk::gui
