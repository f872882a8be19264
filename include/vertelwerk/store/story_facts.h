#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/story.h"

#include <map>
#include <vector>

namespace vertelwerk::store {

class Database;

/// The attributes of all stories not set apart, in the order of their forms; without reading a text.
[[nodiscard]] base::Result<std::map<model::StoryId, std::vector<model::Attribute>>> storyAttributes(
    Database& database);

}  // namespace vertelwerk::store
