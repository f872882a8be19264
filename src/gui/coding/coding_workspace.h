#pragma once

#include "gui/coding/codebook_view.h"
#include "gui/coding/coding_actions.h"
#include "gui/coding/coding_session.h"
#include "gui/coding/passage_view.h"
#include "gui/coding/reading_desk.h"
#include "gui/coding/story_list_view.h"
#include "gui/desk/desk_book.h"
#include "gui/widgets/panes.h"
#include "gui/workspace.h"

#include <string>

namespace vertelwerk::gui {

/// Coding: stories at the left, the text with its stripes in the middle over the passage in focus, the
/// codebook at the right.
class CodingWorkspace : public Workspace, public ShowsStory {
  public:
    CodingWorkspace(wxWindow* parent, Shell& shell);

    [[nodiscard]] std::string id() const override { return "coding"; }
    void projectChanged() override {
        desk_->projectChanged();
        session_.projectChanged();
    }
    void dataChanged() override {
        session_.dataChanged(IsShownOnScreen());
        desk_->dataChanged();
    }
    void shown() override;
    [[nodiscard]] ActionTable actions() override { return table_; }
    void showStory(const StoryPlace& place) override {
        desk_->close();
        session_.open(place);
    }

  private:
    [[nodiscard]] CodingScreen screen();
    [[nodiscard]] CodingDeeds deeds();
    void makeWindows();
    void connect();
    void showProject();
    void showOpened();
    [[nodiscard]] bool press(const std::string& key);
    void showMenu();
    void codeByName();
    void review();
    void toText();
    /// Through the stories, of the desk or of the page in its place.
    void step(int stories);
    void dress();
    void onKey(wxKeyEvent& event);

    Shell& shell_;
    CodingSession session_;
    ActionTable table_;
    bool textWanted_ = false;  ///< the text gets the focus as soon as a story is there
    Panes* panes_ = nullptr;
    LineSplitter* below_ = nullptr;
    StoryListView* list_ = nullptr;
    ReadingDesk* reading_ = nullptr;
    PassageView* passage_ = nullptr;
    CodebookView* codebook_ = nullptr;
    DeskBook* desk_ = nullptr;
};

}  // namespace vertelwerk::gui
