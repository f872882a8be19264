#include "analysis/moments.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace vertelwerk::analysis {
namespace {

constexpr auto firstWords = std::to_array<std::string_view>(
    {"voor", "vooraf", "voormeting", "before", "pre", "premeting", "start", "startmeting", "begin",
     "beginmeting", "nul", "nulmeting", "baseline", "intake", "instroom", "aanvang", "eerste", "first"});
constexpr auto lastWords = std::to_array<std::string_view>(
    {"na", "achteraf", "nameting", "after", "post", "postmeting", "eind", "einde", "eindmeting", "end",
     "slot", "slotmeting", "uitstroom", "exit", "laatste", "last"});

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The first word of letters.
std::string firstWord(std::string_view folded) {
    const auto begin = std::ranges::find_if(folded, isLetter);
    return {begin, std::find_if_not(begin, folded.end(), isLetter)};
}

/// Numbers filled up with zeros, so that 2 sorts before 10.
std::string padded(std::string_view folded) {
    std::string filled;
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t end = i;
        while (end < folded.size() && isDigit(folded[end])) {
            ++end;
        }
        filled += end > i ? fmt::format("{:0>10}", folded.substr(i, end - i)) : std::string(1, folded[i]);
        i = std::max(end, i + 1);
    }
    return filled;
}

}  // namespace

std::string momentKey(std::string_view moment) {
    const std::string folded = text::folded(moment);
    const std::string word = firstWord(folded);
    const auto among = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
    const std::string date = text::isoDate(moment);
    const char* const rank = among(firstWords) ? "0" : among(lastWords) ? "2" : "1";
    return rank + padded(date.empty() ? folded : date);
}

}  // namespace vertelwerk::analysis
