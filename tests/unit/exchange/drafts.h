#pragma once

#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/readers.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange::testing {

/// A story and what was unclear in it, in English.
struct Recognised {
    model::StoryDraft draft;
    std::vector<std::string> problems;
};

/// What the forms make of a document; fails the test when it was not read.
[[nodiscard]] Recognised recognise(const base::Result<Document>& document);

/// The same of plain text.
[[nodiscard]] Recognised recogniseText(std::string_view text);

/// Everything of a draft but where it came from, as lines to compare and to read.
[[nodiscard]] std::string describe(const model::StoryDraft& draft);

/// "kind title begin-end" of each part.
[[nodiscard]] std::vector<std::string> partsOf(const model::StoryDraft& draft);

/// The words that a part covers.
[[nodiscard]] std::string wordsOf(const model::StoryDraft& draft, std::size_t part);

/// The texts of a document's blocks; headings as "# text" with as many # as their level, "#0 " a title.
[[nodiscard]] std::vector<std::string> blocksOf(const base::Result<Document>& document);

}  // namespace vertelwerk::exchange::testing
