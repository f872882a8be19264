#pragma once

#include "gui/coding/coding_presenter.h"
#include "gui/coding/story_text_view.h"
#include "gui/coding/tint_plan.h"
#include "gui/coding/tint_slots.h"

#include <map>
#include <optional>

namespace vertelwerk::gui {

/// The indicator of words that are suggested.
inline constexpr int suggestedIndicator = 29;

/// Draws the tints under the passages of a story text, and no more of them than changed.
class Tints {
  public:
    Tints(StoryTextView& view, const CodingPresenter& coding);

    /// Another story: everything anew.
    void redraw();
    /// Other colours too.
    void dressAnew();
    /// Passages were added, changed or removed.
    void update();
    /// The view was scrolled: other codes may need a colour.
    void admitCodesInView();
    void showFocus();
    /// Other bounds for the passage in focus while they are dragged; nothing: its own.
    void previewFocus(const std::optional<text::Range>& bounds);
    /// Words that are suggested: a pale line under them.
    void showSuggested(const std::vector<text::Range>& words);
    /// What was found in the story.
    void showFound(const std::vector<text::ByteRange>& found);

  private:
    void dress();
    void take(const Tint& tint, TintStep::Kind kind);
    void fill(int slot, const text::Range& range, model::CodeId code);

    StoryTextView& view_;
    const CodingPresenter& coding_;
    TintSlots slots_;
    std::map<ShownId, Tint> drawn_;
    std::vector<text::Range> suggested_;
};

}  // namespace vertelwerk::gui
