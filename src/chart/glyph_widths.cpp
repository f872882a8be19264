#include "vertelwerk/chart/scene.h"

#include "chart/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace vertelwerk::chart {
namespace {

// Advance widths of DejaVu Sans in thousandths of an em. Of the usual sans serif fonts it is among the
// widest, so what fits with these widths fits with the others.

// clang-format off
/// U+0020 to U+007E.
constexpr std::array<std::uint16_t, 95> ascii{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};

/// U+00A0 to U+00FF.
constexpr std::array<std::uint16_t, 96> latin1{
    318, 401, 636, 636, 636, 636, 337, 500, 500, 1000, 471, 612, 838, 361, 1000, 500,
    500, 838, 401, 401, 500, 636, 636, 318, 500, 401, 471, 612, 969, 969, 969, 531,
    684, 684, 684, 684, 684, 684, 974, 698, 632, 632, 632, 632, 295, 295, 295, 295,
    775, 748, 787, 787, 787, 787, 787, 838, 787, 732, 732, 732, 732, 611, 605, 630,
    613, 613, 613, 613, 613, 613, 982, 550, 615, 615, 615, 615, 278, 278, 278, 278,
    612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592, 635, 592};
// clang-format on

/// Punctuation and signs that Dutch text and figures use, by code point.
constexpr std::array<std::pair<char32_t, std::uint16_t>, 17> signs{{{0x2009, 200},
                                                                    {0x2013, 500},
                                                                    {0x2014, 1000},
                                                                    {0x2018, 318},
                                                                    {0x2019, 318},
                                                                    {0x201A, 318},
                                                                    {0x201C, 518},
                                                                    {0x201D, 518},
                                                                    {0x201E, 518},
                                                                    {0x2022, 590},
                                                                    {0x2026, 1000},
                                                                    {0x202F, 200},
                                                                    {0x20AC, 636},
                                                                    {0x2192, 838},
                                                                    {0x2212, 838},
                                                                    {0x2264, 838},
                                                                    {0x2265, 838}}};

/// What a letter of another alphabet takes on average.
constexpr std::uint16_t otherLetter = 640;
constexpr std::uint16_t fullWidth = 1000;

bool takesNoRoom(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x300 && c <= 0x36F) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isFullWidth(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F000;
}

std::uint16_t advance(char32_t c) {
    if (takesNoRoom(c)) {
        return 0;
    }
    if (c < 0x7F) {
        return ascii[c - 0x20];
    }
    if (c <= 0xFF) {
        return latin1[c - 0xA0];
    }
    const auto sign = std::ranges::lower_bound(signs, c, {}, &std::pair<char32_t, std::uint16_t>::first);
    if (sign != signs.end() && sign->first == c) {
        return sign->second;
    }
    return isFullWidth(c) ? fullWidth : otherLetter;
}

}  // namespace

double textWidth(const std::string& utf8, double size) {
    std::uint64_t width = 0;
    for (std::string_view rest = utf8; !rest.empty();) {
        width += advance(takeCharacter(rest).value);
    }
    return static_cast<double>(width) / 1000 * size;
}

}  // namespace vertelwerk::chart
