#include "gui/search/story_reading.h"

#include "vertelwerk/text/offset_map.h"

#include "gui/search/hit_rows.h"

#include <algorithm>

namespace vertelwerk::gui {

std::vector<ReadingParagraph> storyReading(const model::Story& story, const app::SearchHit& hit,
                                           const base::Catalogue& catalogue) {
    ReadingParagraph body{story.text, ReadingLook::Body, hit.ranges, false};
    if (body.marks.empty() && hit.passage) {
        body.marks.push_back(hit.snippetRange);
    }
    const auto length = text::length(story.text);
    std::erase_if(body.marks, [length](const text::Range& range) { return range.end > length; });
    return {{titleOf(hit, catalogue), ReadingLook::Title, {}, false},
            {comesFrom(hit, catalogue), ReadingLook::Note, {}, true},
            std::move(body)};
}

std::optional<text::Range> placeOf(const app::SearchHit& hit) {
    if (hit.passage) {
        return hit.snippetRange;
    }
    return hit.ranges.empty() ? std::nullopt : std::optional(hit.ranges.front());
}

}  // namespace vertelwerk::gui
