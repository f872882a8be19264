#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// The stories in which a coder may not see what others coded: assigned blind, and not yet marked as done
/// by that coder. None for somebody who is no coder.
[[nodiscard]] base::Result<std::set<model::StoryId>> blindStories(store::Database& database,
                                                                  std::string_view coder);

/// Takes out what others coded in the stories that the reader codes blind.
/// @return how many were taken out
[[nodiscard]] base::Result<std::size_t> hideBlind(store::Database& database, std::string_view reader,
                                                  std::vector<model::PassageRow>& rows);

}  // namespace vertelwerk::app
