#pragma once

#include "vertelwerk/app/importing.h"

#include <set>
#include <string>

namespace vertelwerk::app {

/// The request with what the project remembers of tables.
[[nodiscard]] base::Result<ImportRequest> withMemory(store::Database& database, ImportRequest request);

/// How one file is read, with what the user said of it.
struct CorrectedFile {
    exchange::ReadOptions options;
    std::set<std::string> leftOut;  ///< places of stories in it
    bool skipped = false;           ///< all of it is left out
};

[[nodiscard]] CorrectedFile corrected(const ImportRequest& request, const exchange::InputFile& input);

/// The file of the request that stands there. NotFound when there is none.
/// @param place ImportedFile::place
[[nodiscard]] base::Result<exchange::InputFile> inputAt(const ImportRequest& request,
                                                        const std::string& place);

/// The name that people know a story by before it has an id: title, number or file.
[[nodiscard]] std::string nameOf(const model::StoryDraft& story);

}  // namespace vertelwerk::app
