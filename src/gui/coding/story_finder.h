#pragma once

#include "gui/coding/find_bar.h"
#include "gui/coding/reading_pane.h"
#include "gui/coding/selection_units.h"

#include <functional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// Finds typed words in the open story, marks them all and goes from one to the next.
class StoryFinder {
  public:
    StoryFinder(FindBar& bar, ReadingPane& pane, std::function<void(const Selection&)> select);

    /// Another story is open: what was found is gone.
    void storyChanged();

  private:
    void find(const std::string& words);
    void move(bool forward);
    void goTo(std::size_t which);

    FindBar& bar_;
    ReadingPane& pane_;
    std::function<void(const Selection&)> select_;
    std::vector<text::ByteRange> found_;
};

}  // namespace vertelwerk::gui
