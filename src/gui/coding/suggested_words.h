#pragma once

#include "vertelwerk/app/suggestions.h"
#include "vertelwerk/base/message.h"

#include "gui/coding/coding_presenter.h"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace vertelwerk::gui {

/// Words of the open story that often go with a theme: only when asked for, never in a story that is coded
/// blind, and never a code. No wx; the window's thread.
class SuggestedWords {
  public:
    explicit SuggestedWords(const CodingPresenter& coding) : coding_(coding) {}

    void setOn(bool on) { on_ = on; }
    [[nodiscard]] bool on() const { return on_; }
    /// Another codebook or project: what was found holds no longer.
    void forget() { found_.reset(); }

    /// Whether the open story may show suggestions.
    [[nodiscard]] bool mayShow() const { return on_ && coding_.text() != nullptr && !coding_.blind(); }
    /// Whether they are still to be found.
    [[nodiscard]] bool mustBeFound() const { return mayShow() && (!found_ || found_->of != openText()); }
    /// What was found in this text; nothing happens when another one is open by now.
    void take(const StoryText& text, std::vector<app::Suggestion> found);

    /// The words to underline: said by the teller, and not coded so by the coder already. By where they
    /// begin.
    [[nodiscard]] std::vector<text::Range> shown() const;
    /// What is suggested for the word at a position.
    [[nodiscard]] std::optional<base::Message> at(std::size_t position) const;

  private:
    using TextVersion = std::pair<model::StoryId, int>;
    struct Found {
        TextVersion of;
        std::vector<app::Suggestion> words;
    };
    [[nodiscard]] TextVersion openText() const;
    [[nodiscard]] std::vector<app::Suggestion> open() const;

    const CodingPresenter& coding_;
    bool on_ = false;
    std::optional<Found> found_;
};

}  // namespace vertelwerk::gui
