#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"

#include <string>

namespace vertelwerk::app {

/// A story that would be imported beside the one that it is like.
struct TwinTexts {
    struct Side {
        std::string name;  ///< title, number or file
        std::string text;
        friend bool operator==(const Side&, const Side&) = default;
    };
    Side own;
    Side other;
    bool inProject = true;  ///< the other is; else it stands in an earlier file of this import
    int percent = 100;      ///< of the wording that both have; 100 when the texts are equal
};

/// Reads the story again and looks up the text that it is most like: in the project and in the request before
/// it, of equals the first. NotFound when the file or the story is gone, or nothing is like it.
/// @param file   ImportedFile::place
/// @param story  ImportTwin::place
[[nodiscard]] base::Result<TwinTexts> twinTexts(store::Database& database, const ImportRequest& request,
                                                const std::string& file, const std::string& story,
                                                const base::Progress& progress = {});

}  // namespace vertelwerk::app
