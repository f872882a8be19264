#pragma once

#include "vertelwerk/model/ids.h"

namespace vertelwerk::store {

class Connection;

/// Takes a story's rows out of every undo step, so that no undo or redo brings back any of it; steps
/// that keep nothing go. What the steps did to other stories can still be undone.
void forgetInHistory(Connection& connection, model::StoryId story);

}  // namespace vertelwerk::store
