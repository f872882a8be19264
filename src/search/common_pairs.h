#pragma once

#include "vertelwerk/search/analyser.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Two of the commonest Dutch words side by side ("in de") have a term of their own: to find such a phrase by
/// its words, the engine would have to compare their places in nearly every story.
namespace vertelwerk::search {

/// None when one of the two is not that common.
/// @param first, second surfaces of words
[[nodiscard]] std::optional<std::string> commonPairTerm(std::string_view first, std::string_view second);

/// Calls `each` with the term of every two common words of which the second comes right after the first, as a
/// phrase counts that.
void forEachCommonPair(std::span<const AnalysedWord> words,
                       const std::function<void(const std::string& term)>& each);

}  // namespace vertelwerk::search
