#pragma once

#include "vertelwerk/app/responses.h"
#include "vertelwerk/base/catalogue.h"

#include <array>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// The kinds of survey, as a user chooses among them.
inline constexpr std::array surveyKinds{model::SurveyKind::Nps, model::SurveyKind::Ceo,
                                        model::SurveyKind::Zrm, model::SurveyKind::Likert,
                                        model::SurveyKind::Score};

/// A question of a file as it was understood.
struct QuestionLine {
    std::string question;
    std::string scale;     ///< from the first answer to the last
    std::string excluded;  ///< what counts as don't know
    std::string n;
    std::string outside;  ///< don't know and blank, counted
};

/// A column of a file and what it is read as.
struct ColumnLine {
    std::string column;
    std::string role;
};

[[nodiscard]] std::vector<QuestionLine> questionLines(const app::ResponsesPreview& preview,
                                                      const base::Catalogue& catalogue);
[[nodiscard]] std::vector<ColumnLine> columnLines(const app::ResponsesPreview& preview,
                                                  const base::Catalogue& catalogue);

/// What importing would do, or why it cannot be done.
[[nodiscard]] std::string previewWords(const app::ResponsesPreview& preview,
                                       const base::Catalogue& catalogue);

/// Whether there is something to import.
[[nodiscard]] bool canImport(const app::ResponsesPreview& preview);

/// What came of an import, in one line.
[[nodiscard]] base::Message outcomeOf(const app::ImportedResponses& imported,
                                      const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
