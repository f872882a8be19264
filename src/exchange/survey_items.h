#pragma once

#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/survey.h"

#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// The questions of a table of items; none when it is none.
[[nodiscard]] std::vector<model::SurveyItem> surveyItems(const Table& table);

/// What a column of words says about its own question.
[[nodiscard]] model::SurveyItem itemOfWords(const std::string& header, const std::vector<std::string>& cells);

/// The question with its answers and with what says that there is none, where its list does not name those.
[[nodiscard]] model::SurveyItem withAnswers(model::SurveyItem item, const std::vector<std::string>& cells);

}  // namespace vertelwerk::exchange
