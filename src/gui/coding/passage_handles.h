#pragma once

#include "gui/coding/coding_presenter.h"
#include "gui/coding/story_text_view.h"

#include <array>
#include <functional>
#include <optional>

namespace vertelwerk::gui {

class PassageHandle;

/// What the mouse takes hold of at either end of the passage in focus. The keys for it are [ ] { and }.
class PassageHandles {
  public:
    PassageHandles(StoryTextView& text, CodingPresenter& coding);

    /// The bounds that a drag would give, and nothing when it is over.
    std::function<void(const std::optional<text::Range>&)> previewed;

    /// Puts them where the passage is now; none when it may not be changed or is out of view.
    void place();

  private:
    friend class PassageHandle;
    void placeOne(Edge edge, const text::Range& range);
    void drag(Edge edge, const wxPoint& onScreen);
    void drop(bool keep);

    StoryTextView& text_;
    CodingPresenter& coding_;
    std::array<PassageHandle*, 2> handles_{};
    std::optional<text::Range> dragged_;
};

}  // namespace vertelwerk::gui
