#pragma once

#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/survey.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// What each column of a table of answers is for.
struct SurveyColumns {
    std::optional<std::size_t> label;
    std::optional<std::size_t> date;
    std::optional<std::size_t> moment;
    std::optional<std::size_t> contact;  ///< whether the respondent may be asked again
    struct Item {
        std::size_t column;
        std::size_t item;    ///< position in the survey's items
        std::string moment;  ///< told by the column's name
    };
    std::vector<Item> items;
    std::vector<std::size_t> open;
    std::vector<std::size_t> attributes;
    std::vector<std::size_t> personal;  ///< never stored
    std::optional<std::size_t> joins;   ///< one of these that tells which rows are of one respondent
};

/// Sorts the columns out and adds the items that the table itself names.
/// @param known questions from a table of items
[[nodiscard]] SurveyColumns surveyColumns(const Table& table, model::SurveyKind kind,
                                          const std::vector<model::SurveyItem>& known,
                                          std::vector<model::SurveyItem>& items);

/// The questions of a table of items; none when it is none.
[[nodiscard]] std::vector<model::SurveyItem> surveyItems(const Table& table);

/// Whether a question is whether one would recommend or speak well of something.
[[nodiscard]] bool asksToRecommend(std::string_view question);

/// Whether a statement is one of those of the client experience survey of the Wmo.
[[nodiscard]] bool isAboutSupport(std::string_view statement);

/// Whether a word names a domain of the self-reliance matrix.
[[nodiscard]] bool namesDomain(std::string_view word);

/// The number within bounds that an answer is, or begins with, as in "9 - heel waarschijnlijk" and "8/10": a
/// whole one, but for marks, which may be 7,5.
[[nodiscard]] std::optional<double> scoreOf(std::string_view answer, model::SurveyKind kind);

/// Whether somebody answered that there is no answer: weet niet, n.v.t., or a sign such as a point.
[[nodiscard]] bool answersNothing(std::string_view answer);

/// The bounds of a kind's numbers: 0 to 10, or 1 to 5.
[[nodiscard]] std::pair<int, int> boundsOf(model::SurveyKind kind);

}  // namespace vertelwerk::exchange
