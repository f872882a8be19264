#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/memos.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A story from another project, with the identity it had there; a new one when `guid` is empty.
/// AlreadyExists when the project has a story with that identity, Refused when it was erased here.
[[nodiscard]] base::Result<model::StoryId> takeOverStory(UnitOfWork& work, const model::StoryDraft& draft,
                                                         std::string_view guid);

/// The story with this identity; nothing when there is none.
[[nodiscard]] base::Result<std::optional<model::StoryId>> storyWithGuid(Database& database,
                                                                        std::string_view guid);

/// A passage from another project: its identity, coder and time are kept.
struct TakenPassage {
    std::string guid;  ///< empty for a new one
    model::StoryId story;
    text::Range range;
    model::CodeId code;
    model::CoderId coder;
    model::Valence valence = model::Valence::None;
    std::string memo;
    std::int64_t createdAt = 0;  ///< ms since 1970 UTC, 0 for now
};

/// Adds it unless the project has a passage with that identity, or the same coder has the same code on
/// the same range: then nothing changes and nothing is returned. Invalid beyond the text, Refused for a
/// story that is set apart.
[[nodiscard]] base::Result<std::optional<model::PassageId>> takeOverPassage(UnitOfWork& work,
                                                                            const TakenPassage& passage);

/// A memo from another project: its identity, coder and times are kept.
struct TakenMemo {
    std::string guid;  ///< empty for a new one
    MemoSubject subject;
    std::string text;
    model::CoderId coder;
    std::int64_t createdAt = 0;  ///< ms since 1970 UTC, 0 for now
    std::int64_t changedAt = 0;  ///< 0 when never changed
};

/// Adds it unless the project has a memo with that identity, or the same coder wrote the same words about
/// the same: then nothing changes and false is returned. Otherwise as addMemo.
[[nodiscard]] base::Result<bool> takeOverMemo(UnitOfWork& work, const TakenMemo& memo);

/// The narrator of this name or pseudonym; nothing when there is none.
[[nodiscard]] base::Result<std::optional<model::NarratorId>> narratorNamed(Database& database,
                                                                           std::string_view name);

/// The narrators' and coders' identities, for exchange.
struct Identity {
    std::string guid;
    std::string name;
};
[[nodiscard]] base::Result<std::vector<Identity>> coderIdentities(Database& database);
[[nodiscard]] base::Result<std::vector<Identity>> narratorIdentities(Database& database);

}  // namespace vertelwerk::store
