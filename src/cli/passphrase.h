#pragma once

#include "vertelwerk/base/result.h"

#include <string>

namespace vertelwerk::cli {

/// The first line of a file, empty without a file: a passphrase never stands on the command line, where
/// others on the computer can see it.
[[nodiscard]] base::Result<std::string> passphraseFrom(const std::string& file);

}  // namespace vertelwerk::cli
