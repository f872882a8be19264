#pragma once

#include "gui/collection/consent_page.h"
#include "gui/collection/pseudonym_page.h"
#include "gui/collection/tellers_page.h"
#include "gui/desk/page_book.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace vertelwerk::gui {

/// In place of the list of stories: the consent desk and what else there is to do for the collection.
class CollectionBook : public PageBook {
  public:
    CollectionBook(wxWindow* parent, Shell& shell);

    /// The story that is chosen in the list, and its title; set by whoever shows that.
    std::function<std::optional<std::pair<model::StoryId, std::string>>()> chosenStory;

    void projectChanged();
    /// The actions that open the pages.
    void addActions(ActionTable& table);

    void openConsent() { open(consent_); }
    [[nodiscard]] ConsentPage* consent() { return consent_; }
    [[nodiscard]] TellersPage* tellers() { return tellers_; }
    [[nodiscard]] PseudonymPage* pseudonyms() { return pseudonyms_; }

  private:
    void openPseudonyms(std::optional<model::StoryId> story, const std::string& title);

    ConsentPage* consent_;
    TellersPage* tellers_;
    PseudonymPage* pseudonyms_;
};

}  // namespace vertelwerk::gui
