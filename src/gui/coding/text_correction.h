#pragma once

#include "vertelwerk/text/range.h"
#include "vertelwerk/text/splice.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// What is typed while a story's text is corrected, gathered as splices in code points. What is deleted and
/// put in at one place is one splice, so that a passage on a word that is written anew stays on it.
class TextCorrection {
  public:
    /// From this text on.
    void begin(std::string text);

    // What the control told, in bytes of the text as it then was.
    void inserted(std::size_t byte, std::string_view words);
    void removed(text::ByteRange bytes);

    /// The text as it is now.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool pending() const { return !splices_.empty(); }
    /// Whether the last thing done was to delete: a word that is written anew comes in two steps.
    [[nodiscard]] bool halfway() const;
    /// What was done since the beginning or the last taking; nothing when it left the text as it was.
    [[nodiscard]] std::vector<text::Splice> take();

  private:
    std::string text_;
    std::string taken_;  ///< the text at the last taking
    std::vector<text::Splice> splices_;
};

}  // namespace vertelwerk::gui
