#pragma once

#include "vertelwerk/model/story.h"

#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// The interviewer's turns in text order, each with the label before it: from the beginning of its line.
[[nodiscard]] std::vector<text::Range> interviewerLines(std::string_view text,
                                                        const std::vector<Part>& parts);

}  // namespace vertelwerk::model
