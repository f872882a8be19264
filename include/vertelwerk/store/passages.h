#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/store/passage_relations.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// The coder with this name, added when new.
[[nodiscard]] base::Result<model::CoderId> ensureCoder(Database& database, std::string_view name);

struct NewPassage {
    model::StoryId story = {};
    text::Range range = {};  ///< within the story's text, not empty
    model::CodeId code = {};
    model::Valence valence = model::Valence::None;
    std::string memo = {};
};

/// Codes a passage as the unit's coder. When that coder has the same code on the same range, that
/// passage gets the valence and memo, where given, instead of a second one. Invalid beyond the text,
/// Refused for a story that is set apart.
[[nodiscard]] base::Result<model::PassageId> addPassage(UnitOfWork& work, const NewPassage& passage);

/// Removes a passage and its memo. NotFound when it is gone.
[[nodiscard]] base::Status removePassage(UnitOfWork& work, model::PassageId passage);

[[nodiscard]] base::Status setValence(UnitOfWork& work, model::PassageId passage, model::Valence valence);
/// An empty text removes the memo.
[[nodiscard]] base::Status setMemo(UnitOfWork& work, model::PassageId passage, std::string_view memo);
[[nodiscard]] base::Status setRange(UnitOfWork& work, model::PassageId passage, text::Range range);

/// A story's passages by begin, end, id; without quotes of other stories' texts.
[[nodiscard]] base::Result<std::vector<model::PassageRow>> passagesOf(Database& database,
                                                                      model::StoryId story);

struct PassageListing {
    std::optional<model::CodeId> code = {};
    std::vector<model::CodeId> codes = {};  ///< any of these; empty for every code
    std::vector<PassageRelation> relations = {};
    std::optional<std::vector<model::PassageId>> among = {};  ///< only these; ascending
    std::string coder = {};                                   ///< empty for every coder
    std::optional<model::Valence> valence = {};
    model::StoryFilter filter = {};  ///< code, valence and coder on the passages, the rest on their stories
    bool withSetApart = false;       ///< also those of stories that are set apart
    bool onlyTold = false;           ///< not those that lost their words or are the interviewer's
    std::size_t offset = 0;
    std::size_t limit = SIZE_MAX;
};

/// The codes that some passage of a story not set apart has.
[[nodiscard]] base::Result<std::vector<model::CodeId>> codesInUse(Database& database);

/// Passages by story and begin, with their quotes.
[[nodiscard]] base::Result<std::vector<model::PassageRow>> listPassages(Database& database,
                                                                        const PassageListing& listing);

}  // namespace vertelwerk::store
