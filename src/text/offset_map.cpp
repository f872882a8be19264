#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cstdint>

namespace vertelwerk::text {
namespace {

std::size_t widthOf(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// Only characters beyond the basic plane take two units, and only they take four bytes.
std::size_t unitsOf(std::size_t width) {
    return width == 4 ? 2 : 1;
}

/// The last run that begins at or before `position` in the counting that `member` holds.
template <typename Run>
const Run& runAt(const std::vector<Run>& runs, std::size_t position, std::size_t Run::* member) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), position,
                         [member](std::size_t value, const Run& run) { return value < run.*member; });
    return *std::prev(after);
}

std::size_t byteOf(std::string_view utf8, std::size_t from, std::size_t codePoints) {
    for (; codePoints > 0 && from < utf8.size(); --codePoints) {
        from += widthOf(utf8[from]);
    }
    return std::min(from, utf8.size());
}

}  // namespace

OffsetMap::OffsetMap(std::string_view utf8) {
    while (bytes_ < utf8.size()) {
        const auto width = widthOf(utf8[bytes_]);
        if (runs_.empty() || runs_.back().width != width) {
            runs_.push_back({codePoints_, bytes_, utf16_, width});
        }
        ++codePoints_;
        bytes_ += width;
        utf16_ += unitsOf(width);
    }
}

std::size_t OffsetMap::toByte(std::size_t codePoint) const {
    if (codePoint >= codePoints_) {
        return bytes_;
    }
    const auto& run = runAt(runs_, codePoint, &Run::codePoint);
    return run.byte + (codePoint - run.codePoint) * run.width;
}

std::size_t OffsetMap::toUtf16(std::size_t codePoint) const {
    if (codePoint >= codePoints_) {
        return utf16_;
    }
    const auto& run = runAt(runs_, codePoint, &Run::codePoint);
    return run.utf16 + (codePoint - run.codePoint) * unitsOf(run.width);
}

std::size_t OffsetMap::fromByte(std::size_t byte) const {
    if (byte >= bytes_) {
        return codePoints_;
    }
    const auto& run = runAt(runs_, byte, &Run::byte);
    return run.codePoint + (byte - run.byte) / run.width;
}

std::size_t OffsetMap::fromUtf16(std::size_t unit) const {
    if (unit >= utf16_) {
        return codePoints_;
    }
    const auto& run = runAt(runs_, unit, &Run::utf16);
    return run.codePoint + (unit - run.utf16) / unitsOf(run.width);
}

std::size_t length(std::string_view utf8) {
    constexpr std::size_t block = 64;  // counted together, without a branch for each
    const auto begins = [](char c) {
        return static_cast<std::uint8_t>((static_cast<unsigned char>(c) & 0xc0U) != 0x80U);
    };
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at + block <= utf8.size(); at += block) {
        std::uint8_t here = 0;
        for (std::size_t i = 0; i < block; ++i) {
            here = static_cast<std::uint8_t>(here + begins(utf8[at + i]));
        }
        count += here;
    }
    for (; at < utf8.size(); ++at) {
        count += begins(utf8[at]);
    }
    return count;
}

std::string_view slice(std::string_view utf8, Range range) {
    if (range.empty()) {
        return {};
    }
    const auto begin = byteOf(utf8, 0, range.begin);
    return utf8.substr(begin, byteOf(utf8, begin, range.length()) - begin);
}

}  // namespace vertelwerk::text
