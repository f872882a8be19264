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
    std::vector<std::size_t> recommending;  ///< no marks: they have a figure of their own
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

}  // namespace vertelwerk::exchange
