#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"

#include <string>

namespace vertelwerk::app {

/// A story's title; of an untitled one its number, else its row or page, else its file, so that several can
/// be told apart.
[[nodiscard]] std::string storyTitle(const model::StoryRow& story, const base::Catalogue& catalogue);

/// The same of a story that is known by its file only.
[[nodiscard]] std::string storyTitle(const std::string& title, const std::string& source,
                                     const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
