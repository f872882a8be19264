#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/store/database.h"
#include "vertelwerk/store/ready_story.h"

#include "app/near_duplicates.h"
#include "app/read_ahead.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vertelwerk::app {

using Fresh = std::vector<const store::ReadyStory*>;

/// Sorts out, for each story of a file, whether the project or an earlier file of the import has it.
class Newcomers {
  public:
    explicit Newcomers(store::Database& database) : database_(database) {}

    /// Of some stories of a file, those that are not there yet and that the user wants; what is said of the
    /// others goes into what is told of the file.
    base::Result<Fresh> of(std::vector<ReadStory>& stories, const CorrectedFile& corrected,
                           ImportedFile& file);

  private:
    base::Status meetHeld();
    base::Status meetTexts();

    store::Database& database_;
    bool metHeld_ = false;
    std::optional<NearDuplicates> near_;
    std::unordered_map<std::string, std::string> sources_;  ///< by hash and place: the import's file
    std::unordered_map<std::string, std::string> texts_;    ///< by hash: the name of the import's story
};

/// Says of a file, whose stories were all looked at, which of them do not come.
void tellHeldBack(ImportedFile& file);

}  // namespace vertelwerk::app
