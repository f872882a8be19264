#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::base {

/// The text as it stands in HTML, XML and what Pango takes, between tags and in quotes.
[[nodiscard]] std::string escapeMarkup(std::string_view text);

}  // namespace vertelwerk::base
