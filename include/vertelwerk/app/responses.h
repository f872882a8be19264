#pragma once

#include "vertelwerk/analysis/survey_summary.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/surveys.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// What became of a file of answers.
struct ImportedResponses {
    exchange::SurveyReading reading;
    model::SurveyId survey;               ///< none when the file was refused
    std::vector<model::StoryId> stories;  ///< made of open answers
    std::size_t masked = 0;               ///< personal details taken out of open answers
    bool present = false;                 ///< the project has this file already; nothing was stored
};

/// What importing a file of answers would do.
struct ResponsesPreview {
    exchange::SurveyReading reading;
    analysis::SurveySummary summary;  ///< of all respondents together
    std::size_t stories = 0;  ///< answers in own words that become one; those in the project count no more
    std::size_t masked = 0;   ///< personal details in their words, which stay out
    bool present = false;     ///< the project has this file already
};

/// Reads a file of answers and stores nothing.
/// @param kind nothing: what the file looks like
[[nodiscard]] base::Result<ResponsesPreview> previewResponses(store::Database& database,
                                                              const std::filesystem::path& file,
                                                              std::optional<model::SurveyKind> kind,
                                                              const std::filesystem::path& items = {});

/// Reads a file of answers and stores it as one undo step. Open answers become stories that can be coded,
/// once, also when the file is imported again for another kind of its questions;
/// telephone numbers, e-mail addresses and account and citizen service numbers in them never enter.
/// Cancelled, and nothing stored, when it is stopped.
[[nodiscard]] base::Result<ImportedResponses> importResponses(store::Database& database, model::CoderId coder,
                                                              const std::filesystem::path& file,
                                                              model::SurveyKind kind,
                                                              const std::filesystem::path& items = {},
                                                              const base::Progress& progress = {});

/// Every survey of the project, counted. NotFound, naming what there is, for an attribute nobody has.
[[nodiscard]] base::Result<std::vector<analysis::SurveySummary>> summariseResponses(store::Database& database,
                                                                                    std::string_view by = {});

/// What a kind of survey is called.
[[nodiscard]] base::Message nameOf(model::SurveyKind kind);

/// What a group of respondents is called: "all" and the nameless one have words of their own.
[[nodiscard]] std::string nameOfGroup(const std::string& group, const base::Catalogue& catalogue);

/// The summary in words, by the rules for small numbers: counts below 10, an indication below 30.
[[nodiscard]] std::vector<std::string> summaryLines(const analysis::SurveySummary& summary,
                                                    const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
