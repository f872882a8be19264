#pragma once

#include "vertelwerk/app/background.h"

#include "gui/coding/coding_session.h"
#include "gui/coding/suggested_words.h"
#include "gui/coding/tints.h"
#include "gui/shell.h"

#include <functional>

namespace vertelwerk::gui {

/// Finds suggested words behind the window and underlines them in the text.
class SuggestionMarks {
  public:
    SuggestionMarks(Shell& shell, CodingSession& session, Tints& tints);

    /// What is said of the word at the caret.
    std::function<void(const base::Message& message)> said;

    [[nodiscard]] bool on() const { return words_.on(); }
    void toggle();
    /// Other codes: they have other words.
    void codesChanged();
    /// Another story, other words in it, or other passages.
    void update();
    /// The caret moved.
    void tell();

  private:
    void find();

    Shell& shell_;
    CodingSession& session_;
    Tints& tints_;
    SuggestedWords words_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
