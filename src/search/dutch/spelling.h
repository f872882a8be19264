#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Dutch spelling of one stem before different endings. Words are folded; other letters than a to z are
/// consonants to these rules.
namespace vertelwerk::search::dutch {

[[nodiscard]] bool isVowel(char c);

/// How many stretches of vowels: about its syllables.
[[nodiscard]] std::size_t vowelGroups(std::string_view word);

/// What may stand without an ending where `open` stands before -en, -e or -er: huiz gives huis, tass tas,
/// zal zaal.
[[nodiscard]] std::vector<std::string> closedStems(std::string_view open);

/// What may stand before -en where `closed` stands without an ending: the opposite of closedStems.
[[nodiscard]] std::vector<std::string> openStems(std::string_view closed);

}  // namespace vertelwerk::search::dutch
