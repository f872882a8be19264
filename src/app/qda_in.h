#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/store/unit_of_work.h"

#include <filesystem>
#include <optional>

namespace vertelwerk::app {

/// Whether the file is a project or codebook of REFI-QDA, by its name.
[[nodiscard]] bool isQda(const std::filesystem::path& path);

/// What an import of a .qdpx or .qdc would bring. Stores nothing.
[[nodiscard]] base::Result<ImportedFile> previewQda(store::Database& database,
                                                    const exchange::InputFile& file,
                                                    const exchange::ReadOptions& options);

/// Takes over a .qdpx or .qdc: codes that the project has, by identity, key or name, are used, others are
/// added; a story that it has by identity and with the same text gets the passages it lacks. Whole sources
/// only: a source that cannot be taken over is left out and told. Nothing changes when the file cannot be
/// read.
/// @param step the undo step that it joins; set to its own when it begins one
[[nodiscard]] base::Result<ImportedFile> importQda(store::Database& database, model::CoderId coder,
                                                   const exchange::InputFile& file,
                                                   const exchange::ReadOptions& options,
                                                   std::optional<model::UndoStepId>& step,
                                                   const base::Progress& progress);

}  // namespace vertelwerk::app
