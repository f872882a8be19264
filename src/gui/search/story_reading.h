#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"

#include "gui/widgets/reading.h"

#include <vector>

namespace vertelwerk::gui {

/// A story as it is read beside the hits: title, where it comes from, text with what matched. Where
/// nothing in the words matched, a passage is marked as a whole.
[[nodiscard]] std::vector<ReadingParagraph> storyReading(const model::Story& story, const app::SearchHit& hit,
                                                         const base::Catalogue& catalogue);

/// The stretch of the story to which a hit leads; nothing when that is the story as a whole.
[[nodiscard]] std::optional<text::Range> placeOf(const app::SearchHit& hit);

}  // namespace vertelwerk::gui
