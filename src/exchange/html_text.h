#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// The text with everything escaped that means something in HTML, also within attributes; control
/// characters are left out.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// The escaped text with its line breaks as <br>.
[[nodiscard]] std::string escapeLines(std::string_view text);

}  // namespace vertelwerk::exchange
