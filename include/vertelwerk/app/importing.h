#pragma once

#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/ids.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct ImportRequest {
    std::vector<std::filesystem::path> paths;  ///< files and folders
    exchange::ReadOptions options;
};

/// What became of one file, or would become of it.
struct ImportedFile {
    std::string name;  ///< base name
    exchange::Verdict verdict = exchange::Verdict::Ok;
    std::string format;
    std::string encoding;
    std::string method;       ///< key; empty when the file's stories differ
    std::size_t stories = 0;  ///< found in the file
    std::size_t parts = 0;
    std::size_t present = 0;   ///< of these, already in the project byte for byte
    std::size_t codes = 0;     ///< of a REFI-QDA file: its codes
    std::size_t passages = 0;  ///< of a REFI-QDA file: the passages that came, or would come, from it
    std::vector<model::StoryId> imported;
    std::optional<exchange::TableMapping> mapping;  ///< how the columns of a table were read
    std::vector<base::Message> problems;
};

struct ImportReport {
    std::vector<ImportedFile> files;
    bool cancelled = false;

    [[nodiscard]] std::size_t imported() const;
    [[nodiscard]] std::size_t refused() const;
};

/// What an import would do. Stores nothing.
[[nodiscard]] base::Result<ImportReport> previewImport(store::Database& database,
                                                       const ImportRequest& request,
                                                       const base::Progress& progress = {});

/// Imports, committing in portions that hold whole stories, as one undo step. A bad file stops nothing;
/// what was committed stays when it is cancelled. The same import again completes it.
[[nodiscard]] base::Result<ImportReport> importStories(store::Database& database, model::CoderId coder,
                                                       const ImportRequest& request,
                                                       const base::Progress& progress = {});

}  // namespace vertelwerk::app
