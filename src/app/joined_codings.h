#pragma once

#include "vertelwerk/model/passage.h"

#include <vector>

namespace vertelwerk::app {

/// One row for what several coders coded alike: the same words of a story with the same code. For readers
/// who are not told who coded what; the order stays. Where coders differ on the experience it is mixed.
void joinCodings(std::vector<model::PassageRow>& passages);

}  // namespace vertelwerk::app
