#pragma once

#include "vertelwerk/app/pseudonymising.h"

#include <set>
#include <string>
#include <vector>

namespace vertelwerk::app {

/// In how many stories, also beside their texts and those that are set apart, words stand that were replaced
/// in others, letter by letter and as words of their own;
/// most stories first. Only words that may tell who it is: with a capital, a digit or an @.
[[nodiscard]] base::Result<std::vector<WordsElsewhere>> wordsElsewhere(store::Database& database,
                                                                       const std::set<std::string>& words);

}  // namespace vertelwerk::app
