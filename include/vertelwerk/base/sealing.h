#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <string_view>

namespace vertelwerk::base {

/// Encrypts with a passphrase: Argon2id for the key, XChaCha20-Poly1305 for the bytes, so that a change is
/// noticed. Invalid for an empty passphrase.
[[nodiscard]] Result<std::string> seal(std::string_view bytes, std::string_view passphrase);

/// Refused for a wrong passphrase or bytes that were changed; Unreadable for bytes that seal() never made.
[[nodiscard]] Result<std::string> unseal(std::string_view sealed, std::string_view passphrase);

}  // namespace vertelwerk::base
