#pragma once

#include "vertelwerk/app/figure_changes.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/figures.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// A file of figures and how its columns are read. An empty mapping: as this project read such columns
/// before, else as they are recognised.
struct FiguresFile {
    std::filesystem::path path;
    exchange::FigureMapping mapping = {};
};

/// What became of an indicator of a file.
struct ImportedIndicator {
    model::IndicatorId id;  ///< none in a preview
    std::string name;
    std::string unit;
    std::size_t observations = 0;
    int edition = 1;  ///< in a preview: the one that it would become
    bool unchanged = false;
    std::optional<FigureChanges> changes = {};  ///< against the figures in use; nothing for a new indicator
    std::string key = {};
};

struct ImportedFigures {
    exchange::FigureReading reading;  ///< without the indicators
    std::vector<ImportedIndicator> indicators;
    exchange::FigureMapping mapping = {};  ///< with which it was read
};

/// Reads these files without a project, so without what one remembers.
[[nodiscard]] std::vector<exchange::FigureReading> readFigureFiles(const std::vector<FiguresFile>& files);

/// Says what importing these files would do; stores nothing.
[[nodiscard]] base::Result<std::vector<ImportedFigures>> previewFigures(store::Database& database,
                                                                        const std::vector<FiguresFile>& files,
                                                                        const base::Progress& progress = {});

/// Reads and stores the indicators of these files as one undo step, and remembers the mappings; a refused
/// file stops nothing. When it is stopped, the files that are in stay.
[[nodiscard]] base::Result<std::vector<ImportedFigures>> importFigures(store::Database& database,
                                                                       model::CoderId coder,
                                                                       const std::vector<FiguresFile>& files,
                                                                       const base::Progress& progress = {});

}  // namespace vertelwerk::app
