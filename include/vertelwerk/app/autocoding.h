#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// How much of the story round a match is coded.
enum class CodingUnit { Sentence, Paragraph, Turn };

/// sentence, paragraph or turn, also in Dutch; nothing for another word.
[[nodiscard]] std::optional<CodingUnit> codingUnitFromWord(std::string_view word);

struct AutocodeRequest {
    std::string query = {};
    model::Code code = {};
    CodingUnit unit = CodingUnit::Sentence;
    bool synonyms = false;
};

/// A stretch of a story that would be coded.
struct ProposedCoding {
    model::StoryId story;
    std::string title;
    std::string source;
    text::Range range;
    std::string quote;
    std::vector<text::Range> ranges;   ///< what matched, in the story's text
    std::vector<std::string> matched;  ///< folded
    bool coded = false;                ///< this coder gave it this code already
};

/// Every unit with a match, once, in the order of the stories; stories that are set apart have none, and
/// what the interviewer says is cut off. A turn is a turn of an interview, in other stories a paragraph.
[[nodiscard]] base::Result<std::vector<ProposedCoding>> proposeCodings(store::Database& database,
                                                                       search::Searcher& searcher,
                                                                       const search::Analyser& analyser,
                                                                       std::string_view coder,
                                                                       const AutocodeRequest& request);

/// Codes them in one step that can be undone; those that were coded already stay as they are.
/// @param language  of the code's name in the history
/// @return the new passages
[[nodiscard]] base::Result<std::vector<model::PassageId>> codeProposed(
    store::Database& database, model::CoderId coder, const model::Code& code,
    const std::vector<ProposedCoding>& proposed, base::Language language);

}  // namespace vertelwerk::app
