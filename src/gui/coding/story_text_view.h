#pragma once

#include "gui/coding/part_headings.h"
#include "gui/coding/selection_units.h"
#include "gui/coding/story_text.h"
#include "gui/settings.h"
#include "gui/stc.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/scrolbar.h>

namespace vertelwerk::gui {

/// The text of a story to read and choose in. Positions are code points of the story's text; headings are
/// no part of it.
class StoryTextView : public wxStyledTextCtrl {
  public:
    StoryTextView(wxWindow* parent, const Settings& settings);

    /// The user moved the caret or the selection.
    std::function<void()> moved;
    /// A key was pressed that types or does something; named as in shortcuts: "S", "Shift+N", "5", "Del".
    /// Returns whether it was for us.
    std::function<bool(const std::string& key)> pressed;
    /// Ctrl with the mouse wheel: larger or smaller text.
    std::function<void(int steps)> zoomed;

    // While the text is corrected, in bytes of the text as it then was.
    std::function<void(std::size_t byte, const std::string& words)> inserted;
    std::function<void(text::ByteRange bytes)> removed;

    /// Null shows nothing.
    void show(std::shared_ptr<const StoryText> text, std::vector<PartHeading> headings);
    /// The text is now this one; where the control holds it already, nothing moves.
    void adopt(std::shared_ptr<const StoryText> text, std::vector<PartHeading> headings);
    /// Whether letters that are typed change the text, in a look of its own.
    void setCorrecting(bool correcting);
    [[nodiscard]] bool correcting() const { return correcting_; }
    [[nodiscard]] const StoryText* text() const { return text_.get(); }

    [[nodiscard]] Selection selection() const;
    void select(const Selection& selection);
    /// The first position in view.
    [[nodiscard]] std::size_t top() const;
    void scrollToTop(std::size_t position);
    /// What can be seen of the text, in bytes.
    [[nodiscard]] text::ByteRange inView() const;
    /// The heading of the part at the top of the view, unless its heading is in view itself.
    [[nodiscard]] std::string headingAbove() const;

    /// Scrolls with a bar that stands elsewhere.
    void useScrollBar(wxScrollBar& bar);

    /// The system's colours or the user's font changed.
    void dress();
    /// The width of the text at a comfortable measure, in pixels.
    [[nodiscard]] int measureWidth() const { return measureWidth_; }
    /// The room at the left of the text; the text gets the rest, less a small margin at the right.
    void setLeftRoom(int pixels);

  private:
    void dressText();
    void spaceLines();
    void styleSpeakers();
    void annotate();
    void onModified(const wxStyledTextEvent& event);
    void onChar(wxKeyEvent& event);
    void onKeyDown(wxKeyEvent& event);

    const Settings& settings_;
    std::shared_ptr<const StoryText> text_;
    std::vector<PartHeading> headings_;
    int measureWidth_ = 0;
    bool correcting_ = false;
};

/// The ground of a text that is being corrected.
[[nodiscard]] wxColour correctionGround();

/// The least room beside the text.
[[nodiscard]] int textMargin(const wxWindow& window);

}  // namespace vertelwerk::gui
