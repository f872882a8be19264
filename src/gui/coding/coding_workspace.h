#pragma once

#include "gui/coding/codebook_view.h"
#include "gui/coding/coding_actions.h"
#include "gui/coding/coding_session.h"
#include "gui/coding/correction_mode.h"
#include "gui/coding/find_bar.h"
#include "gui/coding/passage_view.h"
#include "gui/coding/reading_pane.h"
#include "gui/coding/story_finder.h"
#include "gui/coding/story_header.h"
#include "gui/coding/story_list_view.h"
#include "gui/desk/desk_book.h"
#include "gui/widgets/panes.h"
#include "gui/workspace.h"

#include <memory>
#include <string>

#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

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
    wxWindow* makeMiddle(wxWindow* parent);
    void connect();
    void showProject();
    void showOpened();
    void showEmpty();
    void sync();
    [[nodiscard]] bool press(const std::string& key);
    void showMenu();
    void tellParagraph();
    void toggleSpoken();
    void codeByName();
    void review();
    void toText();
    void dress();
    void onKey(wxKeyEvent& event);

    Shell& shell_;
    CodingSession session_;
    ActionTable table_;
    bool textWanted_ = false;  ///< the text gets the focus as soon as a story is there
    Panes* panes_ = nullptr;
    LineSplitter* below_ = nullptr;
    StoryListView* list_ = nullptr;
    StoryHeader* header_ = nullptr;
    FindBar* find_ = nullptr;
    CorrectionBar* correctionBar_ = nullptr;
    wxSimplebook* middle_ = nullptr;
    wxStaticText* empty_ = nullptr;
    ReadingPane* pane_ = nullptr;
    wxTextCtrl* spoken_ = nullptr;
    PassageView* passage_ = nullptr;
    CodebookView* codebook_ = nullptr;
    DeskBook* desk_ = nullptr;
    std::unique_ptr<StoryFinder> finder_;
    std::unique_ptr<CorrectionMode> correction_;
};

}  // namespace vertelwerk::gui
