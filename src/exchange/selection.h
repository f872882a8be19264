#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/story.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Reads "Selectie niveau 1: panel, date, 7 leden, gekozen=ja, reden=..."; nothing when the line is no
/// such line.
[[nodiscard]] std::optional<model::SelectionRound> parseSelection(std::string_view line,
                                                                  std::vector<base::Message>& problems);

/// A line that records what happened with a Most Significant Change story.
struct MscRecord {
    enum class Kind { Verification, Feedback };
    Kind kind;
    std::string text;
};

/// Reads "Verificatie: ..." and "Terugkoppeling: ...".
[[nodiscard]] std::optional<MscRecord> parseMscRecord(std::string_view line);

void addMscRecord(const MscRecord& record, model::StoryDraft& draft);

}  // namespace vertelwerk::exchange
