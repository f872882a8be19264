#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"

#include <vector>

namespace vertelwerk::store {

class Database;

/// The stories that have a memo of their own, ascending; memos on their passages do not count.
[[nodiscard]] base::Result<std::vector<model::StoryId>> storiesWithMemo(Database& database);

}  // namespace vertelwerk::store
