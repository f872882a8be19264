#pragma once

#include "vertelwerk/model/ids.h"

#include "store/eraser.h"
#include "store/traces.h"
#include "store/word_changes.h"

#include <set>
#include <vector>

namespace vertelwerk::store {

/// Takes a story's rows out of every undo step, so that no undo or redo brings back any of it, and rows that
/// are not of another story when they held the words; steps that keep nothing go. What the steps did to other
/// stories can still be undone.
void forgetInHistory(Connection& connection, model::StoryId story, const std::vector<WordChange>& words);

/// The same for stories that were erased, for every other row that went with them or refers to one, and for
/// what quoted them.
/// @param changed rows that quoted them and do so no more
void forgetInHistory(Connection& connection, const Eraser& erased, const std::set<RowKey>& changed,
                     const Traces& traces);

}  // namespace vertelwerk::store
