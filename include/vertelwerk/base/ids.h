#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace vertelwerk::base {

/// A row's key within one project. Zero is none. Ids of different kinds do not mix.
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

/// A random identity that survives exchange between projects: RFC 4122 version 4, lower case.
[[nodiscard]] std::string newGuid();

/// 63 random bits, never zero.
[[nodiscard]] std::int64_t randomToken();

/// Milliseconds since 1970, UTC.
[[nodiscard]] std::int64_t nowMs();

/// Today in the local time zone, as an ISO date.
[[nodiscard]] std::string today();

/// The local day of a moment, as an ISO date; empty for zero.
/// @param ms  since 1970 UTC
[[nodiscard]] std::string localDay(std::int64_t ms);

}  // namespace vertelwerk::base

template <typename Tag>
struct std::hash<vertelwerk::base::Id<Tag>> {
    std::size_t operator()(const vertelwerk::base::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
