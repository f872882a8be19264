#pragma once

#include "gui/collection/consent_page.h"
#include "gui/desk/page_book.h"

namespace vertelwerk::gui {

/// In place of the list of stories: the consent desk and what else there is to do for the collection.
class CollectionBook : public PageBook {
  public:
    CollectionBook(wxWindow* parent, Shell& shell);

    void projectChanged();
    /// The actions that open the pages.
    void addActions(ActionTable& table);

    [[nodiscard]] ConsentPage* consent() { return consent_; }

  private:
    ConsentPage* consent_;
};

}  // namespace vertelwerk::gui
