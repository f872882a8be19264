#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// The encoding of a text from an old Macintosh or from DOS, "macintosh" or "cp850", by where its accented
/// letters and quotation marks would stand. Empty when windows-1252 reads well, or no other reads better.
[[nodiscard]] std::string oldEncoding(std::string_view bytes);

}  // namespace vertelwerk::exchange
