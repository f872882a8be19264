#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/identifier_decisions.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A story's identity, which its tombstones and deliveries keep. NotFound.
[[nodiscard]] base::Result<std::string> storyGuid(Database& database, model::StoryId story);
/// Every story of the teller of this one, set apart or not; this one alone when it has no teller.
[[nodiscard]] base::Result<std::vector<model::StoryId>> storiesOfItsTeller(Database& database,
                                                                           model::StoryId story);
/// Takes stories out of the project for good: their rows and all that hangs on them, the narrators, sources,
/// areas and attributes that no other story has, what elsewhere quotes them and nobody else, and their undo
/// steps. That there was consent stays known, without a word of the stories. Then scrubs the file.
[[nodiscard]] base::Status eraseStories(Database& database, model::CoderId coder,
                                        const std::vector<model::StoryId>& stories, std::string_view reason);
[[nodiscard]] inline base::Status eraseStory(Database& database, model::CoderId coder, model::StoryId story,
                                             std::string_view reason) {
    return eraseStories(database, coder, {story}, reason);
}

/// Takes a story out of the undo steps, since these hold what its rows were, and what holds the words in rows
/// that are not of one story. Not undoable.
[[nodiscard]] base::Status forgetWords(Database& database, model::StoryId story,
                                       const std::vector<WordChange>& changes);

/// Writes the file anew and empties its log, so that nothing that was removed is left in either. Locked
/// when somebody keeps reading.
[[nodiscard]] base::Status scrub(Database& database);

/// What happened to the backups beside a project.
struct RewrittenBackups {
    std::vector<std::string> rewritten;  ///< file names
    std::vector<std::string> removed;    ///< could not be read, so could not be cleaned either
    std::vector<std::string> busy;       ///< copies beside the project that somebody has open
};

/// Takes stories out of every backup and other copy beside the project, and all undo steps with them. A
/// backup is replaced whole or stays; one that cannot be read is removed.
[[nodiscard]] base::Result<RewrittenBackups> eraseFromBackups(const std::filesystem::path& projectFile,
                                                              std::string_view projectGuid,
                                                              const std::vector<std::string>& storyGuids);
[[nodiscard]] inline base::Result<RewrittenBackups> eraseFromBackups(const std::filesystem::path& projectFile,
                                                                     std::string_view projectGuid,
                                                                     const std::string& storyGuid) {
    return eraseFromBackups(projectFile, projectGuid, std::vector{storyGuid});
}

/// Replaces words of a story in every backup beside the project, wherever they stand alone, and takes all
/// undo steps out. As eraseFromBackups otherwise.
[[nodiscard]] base::Result<RewrittenBackups> replaceInBackups(const std::filesystem::path& projectFile,
                                                              std::string_view projectGuid,
                                                              std::string_view storyGuid,
                                                              const std::vector<WordChange>& changes);

/// Replaces words of a story in the project, in its text too, wherever they stand alone, and in what repeats
/// them: memos about no story, examples in the codebook, saved queries.
[[nodiscard]] base::Status replaceEverywhere(UnitOfWork& work, model::StoryId story,
                                             const std::vector<WordChange>& changes);

/// What is remembered of an erased story outside the project file.
struct Tombstone {
    std::string story;  ///< its GUID
    std::int64_t erasedAt = 0;
    bool finished = false;  ///< index and backups are clean too
};

/// The tombstones of a project: the user's own and those beside the file.
[[nodiscard]] base::Result<std::vector<Tombstone>> tombstones(const std::filesystem::path& projectFile,
                                                              std::string_view projectGuid);

/// Adds a tombstone, or changes it.
[[nodiscard]] base::Status setTombstone(const std::filesystem::path& projectFile,
                                        std::string_view projectGuid, const Tombstone& tombstone);

}  // namespace vertelwerk::store
