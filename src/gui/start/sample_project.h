#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <string>

namespace vertelwerk::gui {

/// Where the sample collection's project goes: Vertelwerk/<its name>.vertelwerk in the user's documents.
[[nodiscard]] std::filesystem::path samplePath(const std::filesystem::path& documents,
                                               const base::Catalogue& catalogue);

/// Makes a project of the sample collection: stories, the hand coding (codering.tsv) and the figures
/// (cijfers). Nothing remains of it when a step fails or it is stopped.
[[nodiscard]] base::Result<app::Project> makeSampleProject(const std::filesystem::path& path,
                                                           const std::filesystem::path& samples,
                                                           const std::string& coderName,
                                                           const base::Progress& progress);

}  // namespace vertelwerk::gui
