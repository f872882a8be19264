#pragma once

#include "vertelwerk/analysis/joint_display.h"

#include <cstddef>
#include <map>
#include <vector>

namespace vertelwerk::analysis {

using Told = std::vector<const ToldPassage*>;

/// Who tells, so that stories of one narrator are one teller.
[[nodiscard]] std::string tellerOf(const ToldPassage& passage);

/// How many quotes each kind gets when the larger gets `larger`: in the proportion of the passages,
/// rounded to the nearest, at least one of each kind that was told. For two kinds that is the method
/// of the largest remainder; for more it also keeps the larger kind at the number asked.
[[nodiscard]] std::map<model::Valence, std::size_t> dealQuotes(const std::map<model::Valence, Count>& told,
                                                               std::size_t larger);

/// At most `count` quotes: a first one of every teller in the order of stories, then a second of each,
/// and so on. Words are quoted once, however many coders marked them.
[[nodiscard]] std::vector<ToldPassage> chooseQuotes(Told passages, std::size_t count);

}  // namespace vertelwerk::analysis
