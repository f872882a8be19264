#pragma once

#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/passage.h"

#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::store {

/// The value that a stored key stands for. A key that no version writes means a damaged file.
template <typename T>
[[nodiscard]] T decoded(const std::optional<T>& value, std::string_view key) {
    if (!value) {
        throwCorrupt("unknown word in the file: " + std::string(key));
    }
    return *value;
}

/// The stored word of a valence: "", good, bad, mixed.
[[nodiscard]] std::string_view valenceWord(model::Valence valence);
[[nodiscard]] model::Valence valenceFromStored(std::string_view word);

/// What the ledger says now, a bit a purpose.
struct ConsentBits {
    std::int64_t yes = 0;
    std::int64_t no = 0;
};
[[nodiscard]] std::int64_t bitOf(model::Purpose purpose);
void set(ConsentBits& bits, model::Purpose purpose, model::Answer answer);
[[nodiscard]] model::ConsentState stateOf(const ConsentBits& bits);

/// The first 64 bits of a SHA-256 in hexadecimal digits: short to index. Zero for other texts.
[[nodiscard]] std::int64_t hashKey(std::string_view sha256);

}  // namespace vertelwerk::store
