#pragma once

#include "vertelwerk/model/story.h"

#include "gui/coding/story_text.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::gui {

/// Sentences [0,14) [15,29), a blank line, [31,66) [67,73).
inline constexpr auto twoParagraphs =
    "Zij luisterde. Dat deed goed.\n\nDaarna kwam Caf\xC3\xA9 Zeezicht \xC3\xA9\xC3\xA9n keer. Klaar.";

inline model::Story storyWith(std::string text, std::vector<model::Part> parts = {}) {
    model::Story story;
    story.id = model::StoryId{7};
    story.title = "De scheepskok";
    story.text = std::move(text);
    story.parts = std::move(parts);
    return story;
}

inline model::Part turn(model::SpeakerRole role, text::Range range) {
    model::Part part;
    part.kind = model::PartKind::Turn;
    part.role = role;
    part.range = range;
    return part;
}

/// Turns [3,16) of the interviewer, [20,36) of the teller with two sentences, [40,47) of the interviewer.
inline model::Story conversation() {
    using enum model::SpeakerRole;
    return storyWith("I: Hoe gaat het?\nR: Goed. Heel goed.\nI: Waarom?",
                     {turn(Interviewer, {3, 16}), turn(Teller, {20, 36}), turn(Interviewer, {40, 47})});
}

inline std::shared_ptr<const StoryText> laidOut(model::Story story) {
    return std::make_shared<const StoryText>(layOut(std::move(story)));
}

}  // namespace vertelwerk::gui
