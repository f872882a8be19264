#pragma once

#include "vertelwerk/exchange/reading.h"

#include <span>
#include <vector>

namespace vertelwerk::exchange {

/// Makes the story's text, parts, selection rounds, verification and feedback of the blocks below the
/// head.
/// @param methodStated whether the draft's method comes from the form; otherwise the markers decide it
void buildBody(std::span<const Block> body, bool methodStated, model::StoryDraft& draft,
               std::vector<base::Message>& problems);

}  // namespace vertelwerk::exchange
