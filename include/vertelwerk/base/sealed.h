#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <string_view>

namespace vertelwerk::base {

/// Locks bytes with a passphrase, for files that travel: the key comes from it by Argon2id, the bytes go
/// through XChaCha20-Poly1305 in pieces, so that no byte can be changed, moved or cut off unseen. Takes a
/// second or so and 256 MB, on purpose. Invalid for an empty passphrase.
[[nodiscard]] Result<std::string> seal(std::string_view bytes, std::string_view passphrase);

/// The bytes again. Refused for another passphrase, Unreadable for a damaged file or one that was never
/// sealed.
[[nodiscard]] Result<std::string> unseal(std::string_view sealed, std::string_view passphrase);

/// Whether the bytes begin like what seal() makes.
[[nodiscard]] bool isSealed(std::string_view bytes);

}  // namespace vertelwerk::base
