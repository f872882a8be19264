#pragma once

#include "vertelwerk/model/ids.h"

#include "store/eraser.h"

namespace vertelwerk::store {

/// Takes a story's rows out of every undo step, so that no undo or redo brings back any of it; steps
/// that keep nothing go. What the steps did to other stories can still be undone.
void forgetInHistory(Connection& connection, model::StoryId story);

/// The same for a story that was erased, and for every other row that went with it or refers to one.
void forgetInHistory(Connection& connection, model::StoryId story, const Eraser& erased);

}  // namespace vertelwerk::store
