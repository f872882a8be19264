#pragma once

#include "vertelwerk/app/pseudonymising.h"
#include "vertelwerk/model/story.h"

#include <vector>

namespace vertelwerk::app {

/// The media of a story that are on the disk under another name than the project looks for.
/// @param before and `after` the same story, before its words were replaced and since
[[nodiscard]] std::vector<NamedMedium> namedMedia(const model::Story& before, const model::Story& after);

}  // namespace vertelwerk::app
