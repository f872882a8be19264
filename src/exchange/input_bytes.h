#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"

#include <string>

namespace vertelwerk::exchange {

/// The bytes of a file, or of an entry of a zip.
[[nodiscard]] base::Result<std::string> bytesOf(const InputFile& file);

}  // namespace vertelwerk::exchange
