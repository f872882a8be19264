#pragma once

#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// What the rows of a table are, by its column names.
enum class TableKind { Stories, Codings, Figures, SurveyItems, SurveyAnswers, Other };

[[nodiscard]] TableKind tableKind(const Table& table);

/// Whether the table gives the names of measures, as a MeasureCodes file does.
[[nodiscard]] bool namesMeasures(const Table& table);

/// The columns that together are a story's text, in their order; none when the table holds no stories.
[[nodiscard]] std::vector<std::size_t> textColumns(const Table& table);

/// Whether a column, or the left cell of a form, says that the story stands there.
[[nodiscard]] bool isTextName(std::string_view header);

/// What to do with a table that holds no stories.
[[nodiscard]] base::Message tableAdvice(const Table& table);

}  // namespace vertelwerk::exchange
