#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/store/database.h"
#include "vertelwerk/store/ready_story.h"

#include "app/import_options.h"
#include "app/near_duplicates.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace vertelwerk::app {

/// Reads from the project on the thread that may.
using AtProject = std::function<base::Status(const std::function<base::Status(store::Database&)>& read)>;

/// Sorts out, for each story of a file, whether the project or an earlier file of the import has it.
class Newcomers {
  public:
    explicit Newcomers(AtProject atProject) : atProject_(std::move(atProject)) {}

    /// Whether the user wants a story and neither the project nor the import has it. What is said of it goes
    /// into what is told of the file.
    base::Result<bool> isOne(const store::ReadyStory& story, const CorrectedFile& corrected,
                             ImportedFile& file);

  private:
    base::Status meetHeld();
    base::Status meetTexts();

    AtProject atProject_;
    bool metHeld_ = false;
    std::optional<NearDuplicates> near_;
    std::unordered_map<std::string, std::string> sources_;  ///< by hash and place: the import's file
    std::unordered_map<std::string, std::string> texts_;    ///< by hash: the name of the import's story
};

/// Says of a file, whose stories were all looked at, which of them do not come.
void tellHeldBack(ImportedFile& file);

}  // namespace vertelwerk::app
