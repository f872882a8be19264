#pragma once

#include <string_view>

namespace vertelwerk::exchange {

/// Whether the text is as many digits as a telephone number has, and nothing but the marks among them.
[[nodiscard]] bool isTelephone(std::string_view text);

/// The same of a number that begins as telephone numbers do: 06, 020, +31, or 6 where a spreadsheet took the
/// zero away. Other numbers are as long.
[[nodiscard]] bool beginsAsTelephone(std::string_view text);

/// Whether a telephone number or an e-mail address stands somewhere in the text.
[[nodiscard]] bool holdsContactDetails(std::string_view text);

}  // namespace vertelwerk::exchange
