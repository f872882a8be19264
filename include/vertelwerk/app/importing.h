#pragma once

#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/encodings.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/ids.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// What a user says of one file, instead of what it shows and of what holds for all.
struct FileCorrection {
    std::optional<model::Method> method;
    std::string encoding;
    std::optional<char> separator;
    std::optional<exchange::TableMapping> mapping;
    bool leftOut = false;                  ///< the whole file
    std::set<std::string> leftOutStories;  ///< places of stories in it
    friend bool operator==(const FileCorrection&, const FileCorrection&) = default;
};

struct ImportRequest {
    std::vector<std::filesystem::path> paths;  ///< files and folders
    exchange::ReadOptions options;
    std::map<std::string, FileCorrection> corrections = {};  ///< by ImportedFile::place
    std::string passphrase = {};                             ///< of files whose names end in .locked
};

/// A story with the same words as another, or nearly so.
struct ImportTwin {
    std::string place;  ///< within its file; empty when it is the whole file
    std::string name;   ///< that people know it by
    std::string like;   ///< the other's name; empty when that is not known
    int percent = 100;  ///< of the wording; 100 when the texts are equal
};

/// What became of one file, or would become of it.
struct ImportedFile {
    std::string name;   ///< base name
    std::string place;  ///< the path, for an entry of a zip with the zip's before it
    exchange::Verdict verdict = exchange::Verdict::Ok;
    std::string format;
    std::string encoding;
    std::string method;       ///< key; empty when the file's stories differ
    std::size_t stories = 0;  ///< found in the file
    std::size_t parts = 0;
    std::size_t present = 0;   ///< of these, already in the project or the import byte for byte
    std::size_t repeated = 0;  ///< of those present, the ones that an earlier file of the import has
    std::string repeats;       ///< that file
    std::size_t leftOut = 0;   ///< of these, those that the user leaves out
    std::size_t codes = 0;     ///< of a REFI-QDA file: its codes
    std::size_t passages = 0;  ///< of a REFI-QDA file: the passages that came, or would come, from it
    std::vector<model::StoryId> imported;
    char separator = '\0';                          ///< of csv
    std::optional<exchange::TableMapping> mapping;  ///< how the columns of a table were read
    std::string signature;                          ///< of those columns
    std::vector<ImportTwin> twins;                  ///< of its stories
    std::vector<std::string> namesInFileName;       ///< words in the file's name that may be somebody's
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
/// what was committed stays when it is cancelled or fails. The same import again completes it.
/// @param committed how many stories went in, also when it fails; may be null
[[nodiscard]] base::Result<ImportReport> importStories(store::Database& database, model::CoderId coder,
                                                       const ImportRequest& request,
                                                       const base::Progress& progress = {},
                                                       std::size_t* committed = nullptr);

/// How a text file of the request reads in each encoding; see exchange::readEncodings.
/// @param file ImportedFile::place
[[nodiscard]] base::Result<std::vector<exchange::EncodingReading>> encodingsOf(const ImportRequest& request,
                                                                               const std::string& file);

}  // namespace vertelwerk::app
