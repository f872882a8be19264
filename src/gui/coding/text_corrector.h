#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/splice.h"

#include "gui/coding/story_text.h"
#include "gui/coding/text_correction.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

struct OpenedStory {
    std::shared_ptr<const StoryText> text;
    std::vector<model::PassageRow> passages;
};

/// An edit of a story's text that the control shows already.
struct CorrectionWrite {
    model::StoryId story;
    int revision = 0;  ///< of the text that the splices are made on
    std::vector<text::Splice> splices;
};

/// What the corrector asks of whoever shows it.
struct CorrectorPort {
    using Answer = std::function<void(base::Result<OpenedStory>)>;
    std::function<void(const CorrectionWrite&, Answer)> write;
    std::function<void(OpenedStory)> kept;            ///< the store holds just what was typed
    std::function<void()> ended;                      ///< all is kept and the text is for reading again
    std::function<void(const base::Error&)> refused;  ///< and the text is for reading again
};

/// The mode in which letters typed in a story change its text. What is typed is kept in portions, each an
/// undo step; no portion is lost, whatever is left or closed in between.
class TextCorrector {
  public:
    explicit TextCorrector(CorrectorPort port);

    [[nodiscard]] bool on() const { return on_; }
    /// Whether the last portion is being kept before the mode ends.
    [[nodiscard]] bool ending() const { return ending_; }

    void begin(const model::Story& story);
    // What the control told, in bytes of the text as it then was.
    void inserted(std::size_t byte, std::string_view words) { typed_.inserted(byte, words); }
    void removed(text::ByteRange bytes) { typed_.removed(bytes); }

    [[nodiscard]] bool pending() const { return typed_.pending(); }
    /// Whether a pause is no reason to keep what was typed: a word was deleted to be written anew.
    [[nodiscard]] bool halfway() const { return typed_.halfway(); }
    /// Keeps what was typed so far.
    void keep();
    /// Keeps it and ends the mode once that is done.
    void end();
    /// Keeps it and ends the mode now: another story comes.
    void leave();

  private:
    void answered(unsigned mode, base::Result<OpenedStory> answer);
    void settle();

    CorrectorPort port_;
    TextCorrection typed_;
    model::StoryId story_;
    int revision_ = 0;
    unsigned mode_ = 0;       ///< which time the mode was on
    unsigned refused_ = 0;    ///< the time of which a refusal was told
    unsigned unsettled_ = 0;  ///< portions that the store has not answered
    bool on_ = false;
    bool ending_ = false;
};

}  // namespace vertelwerk::gui
