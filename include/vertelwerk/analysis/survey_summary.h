#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/survey.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::analysis {

/// Below this base a percentage or net score says nothing; only counts are shown.
inline constexpr std::size_t leastForPercent = 10;
/// Below this base it is an indication.
inline constexpr std::size_t leastForCertainty = 30;

/// Answers from 0 to 10 to one question by one group.
struct NpsCount {
    std::string group;  ///< "all", or the value of the attribute; empty when the respondent has none
    std::size_t n = 0;
    std::size_t promoters = 0;   ///< 9 and 10
    std::size_t passives = 0;    ///< 7 and 8
    std::size_t detractors = 0;  ///< 0 to 6

    /// From -100 to +100; nothing without answers.
    [[nodiscard]] std::optional<double> nps() const;
};

/// Answers in words to one statement by one group.
struct StatementCount {
    std::string group;
    std::size_t n = 0;                      ///< valid answers: without blanks and don't know
    std::optional<std::size_t> favourable;  ///< nothing when it is not known which answers are
    std::size_t excluded = 0;               ///< don't know, no opinion
    std::size_t blank = 0;
    std::map<std::string, std::size_t> answers;  ///< each valid answer as the item writes it

    [[nodiscard]] std::optional<double> percent() const;
};

/// One domain at the first and the last moment of clients who have both.
struct DomainCount {
    std::string group;
    std::size_t n = 0;
    std::size_t better = 0;
    std::size_t same = 0;
    std::size_t worse = 0;
    std::array<std::size_t, 5> first{};  ///< how many had 1 to 5
    std::array<std::size_t, 5> last{};
};

/// Marks from 0 to 10.
struct ScoreCount {
    std::string group;
    std::size_t n = 0;
    std::array<std::size_t, 11> counts{};  ///< of whole marks; 7.5 counts as 8
    double sum = 0;

    [[nodiscard]] std::optional<double> mean() const;
};

/// What was answered to one question. Only the list of its kind is filled; the first group is all.
struct ItemSummary {
    model::SurveyItem item;
    std::vector<NpsCount> nps;
    std::vector<StatementCount> statements;
    std::vector<DomainCount> domains;
    std::vector<ScoreCount> scores;
};

struct SurveySummary {
    model::SurveyKind kind = model::SurveyKind::Nps;
    std::string source;
    std::size_t respondents = 0;
    std::vector<ItemSummary> items;
};

/// Counts one survey. Different wordings are different questions and stay apart.
/// @param by the name of an attribute, empty for all together; "year" is that of the date
[[nodiscard]] SurveySummary summarise(const model::Survey& survey, std::string_view by);

/// The attributes that respondents have, for what can stand behind `by`.
[[nodiscard]] std::vector<std::string> attributeNames(const std::vector<model::Survey>& surveys);

/// Whether some respondent has the attribute, by its name or the Dutch or English one for it.
[[nodiscard]] bool hasAttribute(const std::vector<model::Survey>& surveys, std::string_view by);

}  // namespace vertelwerk::analysis
