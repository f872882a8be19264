#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/survey.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// Adds a survey with its respondents and their answers; open answers are stories of their own, see
/// Respondent::story.
[[nodiscard]] base::Result<model::SurveyId> addSurvey(UnitOfWork& work, const model::Survey& survey);

/// The survey of this kind that came from a file with these bytes.
[[nodiscard]] base::Result<std::optional<model::SurveyId>> surveyFromFile(Database& database,
                                                                          std::string_view sha256,
                                                                          model::SurveyKind kind);

/// All surveys with their answers, in the order of import; without respondents whose story is set apart.
[[nodiscard]] base::Result<std::vector<model::Survey>> surveys(Database& database);

}  // namespace vertelwerk::store
