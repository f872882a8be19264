#pragma once

#include "vertelwerk/model/story.h"

#include <filesystem>

namespace vertelwerk::exchange {

/// Fills in where the photos and recordings that a story's parts name lie in this folder or beneath it, and
/// their hash. One that is not there is no error; a name that leads out of the folder is not followed.
void linkMedia(model::StoryDraft& draft, const std::filesystem::path& folder);

}  // namespace vertelwerk::exchange
