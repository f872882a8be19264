#pragma once

#include "search/dutch/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search::dutch {

/// The parts of a compound as they stand in it, with the letters that link them (aandachts, punten);
/// empty when it is none.
/// @param word folded
[[nodiscard]] std::vector<std::string_view> partsOf(const Lexicon& lexicon, std::string_view word);

/// How people may wrongly write a compound as several words, side by side: jeugd zorg, buurt sportcoach. A
/// listed noun that is not cut (scootmobiel) is taken for a compound too where what it ends in is a noun.
[[nodiscard]] std::vector<std::vector<std::string>> partsApart(const Lexicon& lexicon, std::string_view word);

/// What a part is by itself: aandacht for aandachts.
[[nodiscard]] std::vector<std::string> lemmasOfPart(const Lexicon& lexicon, std::string_view part,
                                                    bool isLast);

}  // namespace vertelwerk::search::dutch
