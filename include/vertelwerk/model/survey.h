#pragma once

#include "vertelwerk/model/code.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/story.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

using SurveyId = base::Id<struct SurveyTag>;

/// How the answers of a survey are counted.
enum class SurveyKind {
    Nps,     ///< one question from 0 to 10: promoters, passives, detractors
    Ceo,     ///< client experience: statements to agree with, or yes and no
    Zrm,     ///< self-reliance matrix: domains from 1 to 5, at one or more moments
    Likert,  ///< any statements with words as answers
    Score,   ///< any questions from 0 to 10
};

/// nps, ceo, zrm, likert, score.
[[nodiscard]] std::string_view toKey(SurveyKind kind);
[[nodiscard]] std::optional<SurveyKind> surveyKindFromKey(std::string_view key);

/// A question. What counts as favourable, and what is outside the base, is data of the survey.
struct SurveyItem {
    std::string key;
    LocalText text;
    std::vector<std::string> answers;  ///< in their order; empty for numbers
    std::vector<std::string> favourable;
    std::vector<std::string> excluded;  ///< don't know, no opinion
    std::string codeKey;                ///< the theme it asks about, empty when unknown
    friend bool operator==(const SurveyItem&, const SurveyItem&) = default;
};

/// Whether the answers are numbers of which nobody said which are favourable: only how often each was chosen
/// can be told.
[[nodiscard]] bool hasUnknownDirection(const SurveyItem& item);

/// One answer; blank ones are not kept.
struct SurveyAnswer {
    std::size_t item = 0;  ///< position in the survey's items
    std::string moment;    ///< of a repeated measurement, else empty
    std::string value;     ///< as written
    std::optional<double> score;
    friend bool operator==(const SurveyAnswer&, const SurveyAnswer&) = default;
};

/// An answer in words.
struct OpenAnswer {
    std::string question;
    std::string text;
};

struct Respondent {
    std::string label;
    std::string date;  ///< ISO, empty when unknown
    std::vector<Attribute> attributes;
    std::vector<SurveyAnswer> answers;
    std::vector<OpenAnswer> open;          ///< only of a file: they are kept as a story
    std::optional<Answer> mayBeContacted;  ///< only of a file
    std::string place;                     ///< row of the file
    StoryId story;                         ///< of the open answers, once kept
};

struct Survey {
    SurveyId id;
    std::string guid;
    SurveyKind kind = SurveyKind::Nps;
    std::string source;  ///< base name of the file
    std::string sha256;
    std::vector<SurveyItem> items;
    std::vector<Respondent> respondents;
};

}  // namespace vertelwerk::model
