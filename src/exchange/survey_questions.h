#pragma once

#include <string_view>

namespace vertelwerk::exchange {

/// Whether a question is whether one would recommend or speak well of something.
[[nodiscard]] bool asksToRecommend(std::string_view question);

/// Whether a statement is one of those of the client experience survey of the Wmo.
[[nodiscard]] bool isAboutSupport(std::string_view statement);

}  // namespace vertelwerk::exchange
