#pragma once

#include "gui/coding/coding_session.h"
#include "gui/coding/correction_bar.h"
#include "gui/coding/story_text_view.h"
#include "gui/coding/text_corrector.h"

#include <functional>

#include <wx/timer.h>

namespace vertelwerk::gui {

/// The mode in which the story's text is corrected, in the windows. What is typed is kept when the caret
/// goes elsewhere, after a pause, and at the end.
class CorrectionMode {
  public:
    CorrectionMode(StoryTextView& text, CorrectionBar& bar, CodingSession& session);

    /// The mode began or ended.
    std::function<void()> shown;

    [[nodiscard]] bool on() const { return corrector_.on(); }
    void toggle();
    void end();
    /// Another story comes; what was typed is kept.
    void leave();
    /// The open story is shown anew while the mode is on.
    void restart();
    /// Whether undo means letters typed just now, not a step of the project.
    [[nodiscard]] bool hasLetters() const { return on() && corrector_.pending(); }

  private:
    [[nodiscard]] CorrectorPort port();
    void begin();
    void show(bool on);
    void typed();
    void caretMoved();

    StoryTextView& text_;
    CorrectionBar& bar_;
    CodingSession& session_;
    TextCorrector corrector_;
    bool typing_ = false;  ///< the caret's next move comes from typing
    wxTimer pause_;
};

}  // namespace vertelwerk::gui
