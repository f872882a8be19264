#pragma once

#include "vertelwerk/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vertelwerk::base {

/// The bytes of a regular file. Limit when larger than `limit`.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path,
                                           std::uintmax_t limit = 256U << 20U);

/// Writes a file whole or not at all: a temporary file beside it, fsync, rename.
[[nodiscard]] Status writeFileWhole(const std::filesystem::path& path, std::string_view bytes);

/// SHA-256 of the bytes, 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// A path as UTF-8, for people and for the store.
[[nodiscard]] std::string toUtf8(const std::filesystem::path& path);

}  // namespace vertelwerk::base
