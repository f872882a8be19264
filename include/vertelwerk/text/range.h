#pragma once

#include <compare>
#include <cstddef>

namespace vertelwerk::text {

/// A stretch of a text in Unicode code points, half-open: [begin, end).
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t length() const { return end - begin; }
    [[nodiscard]] bool empty() const { return end <= begin; }
    [[nodiscard]] bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
    friend auto operator<=>(const Range&, const Range&) = default;
};

/// The same in bytes of UTF-8.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t length() const { return end - begin; }
    friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

}  // namespace vertelwerk::text
