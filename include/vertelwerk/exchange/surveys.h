#pragma once

#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/survey.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// What a column of a table of answers is read as.
enum class AnswerRole {
    Question,
    Open,        ///< an answer in the respondent's own words
    Attribute,   ///< of the respondent
    Respondent,  ///< tells respondents apart
    Date,
    Moment,   ///< of a repeated measurement
    Contact,  ///< whether the respondent may be asked again
    Personal  ///< never read
};

struct AnswerColumn {
    std::string name;
    std::optional<AnswerRole> role;  ///< nothing for a column without a filled cell
};

/// What a file of answers held. Reading stores nothing.
struct SurveyReading {
    std::filesystem::path path;
    Verdict verdict = Verdict::Ok;
    std::string format;
    std::string encoding;
    model::Survey survey;
    std::vector<AnswerColumn> columns;    ///< of the table, in their order
    std::vector<base::Message> problems;  ///< columns and answers that were left out, and why
};

/// Reads a table (csv, tsv, xlsx, ods) of answers, a row a respondent. Columns with telephone numbers,
/// e-mail addresses and names of people are never read.
/// @param items a table of questions: item, tekst, antwoorden, gunstig, telt niet mee, thema; empty: one
///              beside the file, when there is one
[[nodiscard]] SurveyReading readSurvey(const std::filesystem::path& path, model::SurveyKind kind,
                                       const std::filesystem::path& items = {});

/// The kind of survey that a file looks like; nothing when no column holds answers.
[[nodiscard]] std::optional<model::SurveyKind> likelyKind(const std::filesystem::path& path,
                                                          const std::filesystem::path& items = {});

/// A respondent's open answers as a story: an answer a part under its question. Empty text without any.
[[nodiscard]] model::StoryDraft openAnswersStory(const model::Respondent& respondent,
                                                 const SurveyReading& reading);

}  // namespace vertelwerk::exchange
