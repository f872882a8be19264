#include "chart/utf8.h"

#include <array>
#include <cstddef>

namespace vertelwerk::chart {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The number of bytes a lead byte announces; 0 for a byte that cannot lead.
std::size_t announced(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool isScalar(char32_t value, std::size_t bytes) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return value >= least[bytes] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

Character takeCharacter(std::string_view& rest) {
    const auto lead = static_cast<unsigned char>(rest.front());
    const auto bytes = announced(lead);
    char32_t value = bytes == 1 ? lead : lead & (0xFFU >> (bytes + 1));
    bool valid = bytes > 0 && bytes <= rest.size();
    for (std::size_t i = 1; valid && i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(rest[i]);
        valid = (next & 0xC0U) == 0x80U;
        value = value << 6U | (next & 0x3FU);
    }
    valid = valid && isScalar(value, bytes);
    const auto taken = rest.substr(0, valid ? bytes : 1);
    rest.remove_prefix(taken.size());
    return {valid ? value : replacement, taken};
}

}  // namespace vertelwerk::chart
