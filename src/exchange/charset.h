#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/text/decode.h"

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// Bytes in an encoding that is known by its name (utf-8, iso-8859-15, macintosh, cp850, windows-1251 ...) as
/// UTF-8; what does not exist in it becomes U+FFFD. Invalid when there is no such encoding.
[[nodiscard]] base::Result<std::string> toUtf8From(std::string_view bytes, const std::string& charset);

/// The same as the text of a file.
[[nodiscard]] base::Result<text::Decoded> decodeAs(std::string_view bytes, const std::string& charset);

/// A web page: its bytes decide as those of any text, but one that is no UTF-8 may say what it is.
[[nodiscard]] base::Result<text::Decoded> decodePage(std::string_view bytes);

}  // namespace vertelwerk::exchange
