#pragma once

#include "vertelwerk/model/survey.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// The number before the words of an answer, and the words: "4 - mee eens" gives "mee eens". The whole
/// answer when it does not begin with a number.
[[nodiscard]] std::string_view withoutNumber(std::string_view answer);

/// Which columns of a table are statements with whole numbers as answers, such as 1 to 5: at most 7, under a
/// heading that is a sentence, has a number itself (stelling 1, q2) or says the scale.
/// @param folded the headings
[[nodiscard]] std::vector<std::size_t> numberedStatements(const std::vector<std::string>& folded,
                                                          const std::vector<std::vector<std::string>>& cells,
                                                          const std::vector<std::size_t>& candidates);

/// Whether a heading says which numbers are its answers: "(1-5)", "1 t/m 7", "(1 = oneens, 5 = eens)".
[[nodiscard]] bool saysScale(std::string_view folded);

/// The question of such a column. What is favourable is only known when the heading says it: "(1 = helemaal
/// oneens, 5 = helemaal eens)".
/// @param most the highest number that the columns of the table hold
[[nodiscard]] model::SurveyItem itemOfNumbers(const std::string& header,
                                              const std::vector<std::string>& cells, int most);

/// The highest number from 1 to 7 in some columns.
[[nodiscard]] int highestAnswer(const std::vector<std::vector<std::string>>& cells,
                                const std::vector<std::size_t>& columns);

}  // namespace vertelwerk::exchange
