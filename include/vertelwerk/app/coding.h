#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/text/range.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// A stretch of a story, or words of it that occur exactly once.
using Spot = std::variant<text::Range, std::string>;

struct CodeRequest {
    model::StoryId story;
    Spot spot;
    model::Code code;
    model::Valence valence = model::Valence::None;
    std::string memo;
    base::Language language = base::Language::Dutch;  ///< of the code's name in the history
};

/// Where a quote stands. NotFound, or Ambiguous listing where it occurs.
[[nodiscard]] base::Result<text::Range> locate(std::string_view storyText, std::string_view quote);

[[nodiscard]] base::Result<model::PassageId> codePassage(store::Database& database, model::CoderId coder,
                                                         const CodeRequest& request);

/// A line of a coding table that could not be done.
struct RefusedLine {
    std::size_t line = 0;  ///< from 1, the header being line 1
    base::Error error;
};

struct TableCoding {
    std::vector<model::PassageId> passages;
    std::vector<RefusedLine> refused;
};

/// Codes from a table (tabs, or as spreadsheets write csv) with the columns story|bestand, quote|citaat,
/// code|thema, valence|valentie and memo, as one undo step. Invalid when a needed column is missing.
[[nodiscard]] base::Result<TableCoding> codeFromTable(store::Database& database, model::CoderId coder,
                                                      std::string_view bytes);

/// Removes passages, all or none, as one undo step.
[[nodiscard]] base::Status uncode(store::Database& database, model::CoderId coder,
                                  const std::vector<model::PassageId>& passages);

}  // namespace vertelwerk::app
