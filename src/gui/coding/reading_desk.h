#pragma once

#include "gui/coding/coding_session.h"
#include "gui/coding/correction_mode.h"
#include "gui/coding/find_bar.h"
#include "gui/coding/reading_pane.h"
#include "gui/coding/story_finder.h"
#include "gui/coding/story_header.h"
#include "gui/coding/suggestion_marks.h"
#include "gui/shell.h"

#include <memory>

#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// The middle of the coding workspace: the open story beneath its header, the bars to find and to correct,
/// and the paragraph for a screen reader. Without a story it says what to do.
class ReadingDesk : public wxPanel {
  public:
    ReadingDesk(wxWindow* parent, Shell& shell, CodingSession& session);

    [[nodiscard]] ReadingPane& pane() { return *pane_; }
    [[nodiscard]] StoryTextView& text() { return pane_->text(); }
    [[nodiscard]] FindBar& find() { return *find_; }
    [[nodiscard]] CorrectionMode& correction() { return *correction_; }
    [[nodiscard]] SuggestionMarks& suggestions() { return *suggestions_; }

    /// Another story is open, or none. Whether there is a text to read.
    bool showOpened();
    [[nodiscard]] bool showsStory() const;
    /// The open story has other words, or its passages changed.
    void showText();
    void showPassages();
    /// Tells the presenter where the caret is: the control tells it only when it paints, and a key may come
    /// sooner. While the text is corrected its positions are not yet the story's.
    void sync();
    /// The caret or the passages changed.
    void tellParagraph();
    void toggleSpoken();
    [[nodiscard]] bool isSpoken() const { return spoken_->IsShown(); }
    /// The system's colours or the user's font changed.
    void dress();

  private:
    void layOut();
    void showEmpty();

    Shell& shell_;
    CodingSession& session_;
    StoryHeader* header_;
    FindBar* find_;
    CorrectionBar* correctionBar_;
    wxSimplebook* book_;
    ReadingPane* pane_;
    wxPanel* emptyPanel_;
    wxStaticText* empty_;
    wxTextCtrl* spoken_;
    std::unique_ptr<StoryFinder> finder_;
    std::unique_ptr<CorrectionMode> correction_;
    std::unique_ptr<SuggestionMarks> suggestions_;
};

}  // namespace vertelwerk::gui
