#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/story_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// What stands above a position of the text without being text; an empty one only sets apart.
struct PartHeading {
    std::size_t position = 0;
    std::string words;
    friend bool operator==(const PartHeading&, const PartHeading&) = default;
};

/// A heading above every item, phase, section ..., and room above a speaker's turn that follows the one
/// before it without a blank line. In text order.
[[nodiscard]] std::vector<PartHeading> partHeadings(const StoryText& text, const base::Catalogue& catalogue);

/// The heading of the part that holds the position; empty when it has none.
[[nodiscard]] std::string headingAt(const std::vector<PartHeading>& headings, std::size_t position);

/// The words in lines of at most `measure` code points; a longer word has a line of its own.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t measure);

}  // namespace vertelwerk::gui
