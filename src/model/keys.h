#pragma once

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace vertelwerk::model {

/// Values and the words for them. The first word of a value is its key.
template <typename Value, std::size_t N>
using Words = std::array<std::pair<Value, std::string_view>, N>;

template <typename Value, std::size_t N>
[[nodiscard]] constexpr Words<Value, N> wordsFor(const std::pair<Value, std::string_view> (&list)[N]) {
    return std::to_array(list);
}

template <typename Value, std::size_t N>
[[nodiscard]] std::string_view keyOf(const Words<Value, N>& words, Value value) {
    const auto found =
        std::find_if(words.begin(), words.end(), [value](const auto& entry) { return entry.first == value; });
    if (found == words.end()) {
        throw std::out_of_range("a value without a key");
    }
    return found->second;
}

/// The value whose word is exactly `word`.
template <typename Value, std::size_t N>
[[nodiscard]] std::optional<Value> valueOf(const Words<Value, N>& words, std::string_view word) {
    const auto found =
        std::find_if(words.begin(), words.end(), [word](const auto& entry) { return entry.second == word; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

/// The value whose word is `word` without case or accents.
template <typename Value, std::size_t N>
[[nodiscard]] std::optional<Value> valueOfFolded(const Words<Value, N>& words, std::string_view word) {
    return valueOf(words, text::folded(word));
}

}  // namespace vertelwerk::model
