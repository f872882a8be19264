#pragma once

#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/search/index.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// How far the index is behind the store.
struct IndexState {
    std::int64_t appliedSeq = 0;
    std::int64_t storeSeq = 0;
    std::size_t documents = 0;
    std::string analyser;
};

/// Brings the index up to date with the store: reads the changes it has not seen and indexes their
/// stories again, or everything when the feed no longer fits (a restored backup, an older feed).
/// Commits in portions; stopping leaves it behind, never wrong.
[[nodiscard]] base::Status catchUp(store::Database& database, search::Index& index,
                                   const base::Progress& progress = {});

/// Opens the project's index and catches up. Locked means another process is doing it.
[[nodiscard]] base::Status catchUp(store::Database& database, const std::filesystem::path& projectFile,
                                   const std::string& projectGuid, const search::Analyser& analyser,
                                   const base::Progress& progress = {});

/// Throws the index away and builds it anew.
[[nodiscard]] base::Result<IndexState> reindex(store::Database& database,
                                               const std::filesystem::path& projectFile,
                                               const std::string& projectGuid,
                                               const search::Analyser& analyser,
                                               const base::Progress& progress = {});

[[nodiscard]] base::Result<IndexState> indexState(store::Database& database,
                                                  const std::filesystem::path& projectFile,
                                                  const std::string& projectGuid,
                                                  const search::Analyser& analyser);

}  // namespace vertelwerk::app
