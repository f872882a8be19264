#pragma once

#include "gui/collection/consent_page.h"
#include "gui/collection/pseudonym_page.h"
#include "gui/collection/tellers_page.h"
#include "gui/desk/page_book.h"

#include <functional>
#include <optional>
#include <string>

namespace vertelwerk::gui {

/// The story that commands are about.
struct ChosenStory {
    model::StoryId id;
    std::string title;
    bool setApart = false;
    bool withdrawn = false;
};

/// In place of the list of stories: the consent desk and what else there is to do for the collection.
class CollectionBook : public PageBook {
  public:
    CollectionBook(wxWindow* parent, Shell& shell);

    /// The story whose names may be replaced; set by whoever shows the list of stories.
    std::function<std::optional<ChosenStory>()> chosenStory;

    /// The story that is chosen in the page in view, as far as it has one.
    [[nodiscard]] std::optional<ChosenStory> chosen() const;

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
