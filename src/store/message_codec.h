#pragma once

#include "vertelwerk/base/message.h"

#include <string>
#include <string_view>

namespace vertelwerk::store {

/// A message as bytes, so that it can be said in another language later.
[[nodiscard]] std::string encode(const base::Message& message);

/// Throws SqlFailure (corrupt) for other bytes.
[[nodiscard]] base::Message decodeMessage(std::string_view bytes);

}  // namespace vertelwerk::store
