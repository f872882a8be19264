#pragma once

#include "vertelwerk/base/ids.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace vertelwerk::store {

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// What a column holds or a parameter is bound to. Refers to its text, does not own it.
class Value {
  public:
    using Alternatives = std::variant<std::monostate, std::int64_t, double, std::string_view, Blob>;

    Value() = default;
    template <std::integral T>
    Value(T number) : value_(static_cast<std::int64_t>(number)) {}
    Value(double number) : value_(number) {}
    Value(std::string_view text) : value_(text) {}
    Value(const std::string& text) : value_(std::string_view(text)) {}
    Value(const char* text) : value_(std::string_view(text)) {}
    Value(Blob blob) : value_(blob) {}
    template <typename Tag>
    Value(base::Id<Tag> id) : value_(id.value) {}
    template <typename T>
    Value(const std::optional<T>& maybe) : value_(maybe ? Value(*maybe).value_ : Alternatives()) {}

    [[nodiscard]] const Alternatives& get() const { return value_; }

  private:
    Alternatives value_;
};

/// NULL for no row.
template <typename Tag>
[[nodiscard]] Value orNull(base::Id<Tag> id) {
    return id ? Value(id) : Value();
}

}  // namespace vertelwerk::store
