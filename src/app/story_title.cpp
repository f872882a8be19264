#include "vertelwerk/app/story_title.h"

namespace vertelwerk::app {

std::string storyTitle(const model::StoryRow& story, const base::Catalogue& catalogue) {
    return storyTitle(story.title,
                      !story.number.empty()  ? story.number
                      : !story.place.empty() ? story.place
                                             : story.source,
                      catalogue);
}

std::string storyTitle(const std::string& title, const std::string& source,
                       const base::Catalogue& catalogue) {
    if (!title.empty()) {
        return title;
    }
    return catalogue.say(base::msg("Untitled")) + (source.empty() ? "" : " \xC2\xB7 " + source);
}

}  // namespace vertelwerk::app
