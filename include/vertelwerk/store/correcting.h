#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"

#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;

/// Stale unless `revision` is the story text's: positions counted in another text would mean other words.
[[nodiscard]] base::Status checkRevision(Database& database, model::StoryId story, int revision);

/// The passages whose words an edit of the text took away, by story and place.
/// @param coder  empty for every coder
[[nodiscard]] base::Result<std::vector<model::PassageRow>> passagesToReview(Database& database,
                                                                            std::string_view coder);

}  // namespace vertelwerk::store
