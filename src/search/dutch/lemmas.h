#pragma once

#include "search/dutch/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search::dutch {

/// What a form may be a form of.
struct Lemmas {
    std::vector<std::string> all;     ///< the likeliest first
    std::vector<std::string> finite;  ///< infinitives of which it is a finite form
};

/// By the rules of inflection, as far as the lexicon knows what they yield, and the table of irregular
/// forms. A word that nobody knows is its own lemma, or has that of the compound's last part.
/// @param form folded
[[nodiscard]] Lemmas lemmasOf(const Lexicon& lexicon, std::string_view form);

}  // namespace vertelwerk::search::dutch
