#pragma once

#include "vertelwerk/model/story.h"
#include "vertelwerk/text/offset_map.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::gui {

/// A story with everything that coding asks of its text, computed once. Immutable, so it may be made on a
/// reader's thread and shared.
struct StoryText {
    model::Story story;
    text::OffsetMap map;
    std::vector<text::Range> sentences;    ///< without speaker labels, never across turns
    std::vector<text::Range> paragraphs;   ///< likewise: in a conversation, the turns
    std::vector<text::Range> words;        ///< see text::words
    std::vector<text::Range> labels;       ///< "R: " before a turn
    std::vector<text::Range> interviewer;  ///< what the interviewer says
    std::vector<std::size_t> lineBegins;   ///< where each line of the text begins, ascending
};

[[nodiscard]] StoryText layOut(model::Story story);

}  // namespace vertelwerk::gui
