#pragma once

#include "vertelwerk/store/identifier_decisions.h"
#include "vertelwerk/text/splice.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// The changes with the longest words first, so that a full name is not cut up.
[[nodiscard]] std::vector<WordChange> longestFirst(std::vector<WordChange> changes);

/// The text with each `from` that stands alone replaced.
[[nodiscard]] std::string changed(std::string text, const std::vector<WordChange>& changes);

/// The same where words are written in whatever case, as in names of files.
[[nodiscard]] std::string changedInAnyCase(const std::string& text, const std::vector<WordChange>& changes);

/// The changes for text that is folded.
[[nodiscard]] std::vector<WordChange> foldedChanges(const std::vector<WordChange>& changes);

/// The same as splices, each on the result of those before.
[[nodiscard]] std::vector<text::Splice> splicesFor(std::string_view utf8,
                                                   const std::vector<WordChange>& changes);

/// What must go as well when words go for good: paths of media, and where something else repeats them.
[[nodiscard]] base::Status replaceForGood(UnitOfWork& work, model::StoryId story,
                                          const std::vector<WordChange>& changes);

}  // namespace vertelwerk::store
