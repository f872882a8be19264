#pragma once

#include "gui/collection/collection_book.h"
#include "gui/collection/collection_list_view.h"
#include "gui/collection/empty_view.h"
#include "gui/collection/erase_flow.h"
#include "gui/collection/filter_row.h"
#include "gui/collection/import_flow.h"
#include "gui/collection/story_card_view.h"
#include "gui/collection/story_list.h"
#include "gui/workspace.h"

#include <optional>
#include <string>

#include <wx/simplebook.h>
#include <wx/splitter.h>

namespace vertelwerk::gui {

/// Verzamelen: which stories there are, what the tellers agreed to, and how new ones come in.
class CollectionWorkspace : public Workspace, public TakesQuery {
  public:
    CollectionWorkspace(wxWindow* parent, Shell& shell);

    [[nodiscard]] std::string id() const override { return "collection"; }
    void projectChanged() override;
    void dataChanged() override;
    [[nodiscard]] base::Message unfinished() const override { return desk_->pseudonyms()->unfinished(); }
    void shown() override;
    [[nodiscard]] ActionTable actions() override;
    /// Shows the stories of a filter.
    void takeQuery(const std::string& query) override;
    [[nodiscard]] CollectionBook* desk() { return desk_; }

  private:
    void layOut();
    void connect();
    void refresh();
    void applyFilter();
    void clearFilter();
    void listChanged(bool resized);
    void loadChoices();
    void loadCard(model::StoryId story);
    void askWithdrawal();
    void showDesk(bool open);
    void openStory();
    /// Shows the menu that was asked for, once the story it is about is there.
    void showMenuWhenLoaded();
    void showMenu();
    /// The story that the commands are about, in the list or on the desk that stands in its place.
    [[nodiscard]] std::optional<ChosenStory> chosen() const;
    [[nodiscard]] bool writable() const;
    [[nodiscard]] bool mayOpenStory() const;
    [[nodiscard]] bool canWithdraw() const;

    Shell& shell_;
    app::Asker pages_;
    app::Asker card_;
    app::Asker asker_;
    StoryList list_;
    ImportFlow import_;
    ConsentFlow consent_;
    EraseFlow erase_;
    bool stale_ = false;
    model::StoryId menuOf_;
    wxSimplebook* book_;
    EmptyView* empty_;
    CollectionBook* desk_ = nullptr;
    FilterRow* filter_ = nullptr;
    wxSplitterWindow* splitter_ = nullptr;
    CollectionListView* rows_ = nullptr;
    StoryCardView* story_ = nullptr;
};

}  // namespace vertelwerk::gui
