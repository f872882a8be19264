#pragma once

#include "vertelwerk/text/range.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What a paragraph of a text to read is.
enum class ReadingLook { Title, Heading, Body, Quote, Note };

/// A stretch of a text to read, with what is marked in it.
struct ReadingParagraph {
    std::string text;
    ReadingLook look = ReadingLook::Body;
    std::vector<text::Range> marks;  ///< within `text`
    bool close = false;              ///< belongs to the paragraph before it: no blank line between
    friend bool operator==(const ReadingParagraph&, const ReadingParagraph&) = default;
};

}  // namespace vertelwerk::gui
