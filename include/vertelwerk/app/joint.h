#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/model/filter.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct JointQuestion {
    std::vector<std::string> codes;  ///< as users name them; empty for every code that is linked or told
    std::string area;                ///< code or name; empty for all
    analysis::Period period;
    std::size_t quotes = 3;
    model::StoryFilter filter = {};  ///< on the stories
};

[[nodiscard]] base::Result<std::vector<analysis::JointRow>> jointRows(store::Database& database,
                                                                      const JointQuestion& question);

/// "2021..2023", "2021", "..2023". Invalid otherwise.
[[nodiscard]] base::Result<analysis::Period> parsePeriod(std::string_view written);

/// The joint display as a document, in words for a reader; marked as a working copy.
[[nodiscard]] exchange::OutDocument jointDocument(const std::vector<analysis::JointRow>& rows,
                                                  const std::string& projectTitle,
                                                  const base::Catalogue& catalogue);

/// The joint display as CSV: a line per theme, indicator and observation.
[[nodiscard]] std::string jointCsv(const std::vector<analysis::JointRow>& rows,
                                   const base::Catalogue& catalogue);

/// Writes it as .html, .docx, .pdf or .csv and records the working copy. Unavailable for another ending.
[[nodiscard]] base::Status exportJoint(Project& project, const JointQuestion& question,
                                       const std::filesystem::path& out, const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
