#pragma once

#include "vertelwerk/exchange/figure_mapping.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/indicator.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// Indicators of one file.
struct FigureReading {
    std::filesystem::path path;
    Verdict verdict = Verdict::Ok;
    std::string format;  ///< statline, odata
    std::string encoding;
    std::string sha256;
    std::vector<model::Indicator> indicators;  ///< with observations, without ids
    std::vector<base::Message> problems;       ///< rows and columns that were not read, and why
};

/// Reads a StatLine table (wide) or OData export (long; measure names from a MeasureCodes file beside
/// it). Area codes are trimmed, periods such as 2023JJ00 made 2023, decimal comma or point told apart
/// over the whole file, signs kept as their own field.
/// @param mapping what columns are, for tables that have one of those it names
/// @param codes files with the names of codes, whatever they are called, given along with this one
[[nodiscard]] FigureReading readFigures(const std::filesystem::path& path, const FigureMapping& mapping = {},
                                        std::span<const std::filesystem::path> codes = {});

/// Whether the file gives the names of codes, as a MeasureCodes file does, and no figures.
[[nodiscard]] bool holdsCodeNames(const std::filesystem::path& path);

/// A column of a table of figures as it stands.
struct FigureColumnSeen {
    std::string name;
    std::string example;  ///< its first filled cell
};

/// The columns of the first table of a file; none when it cannot be read as a table.
[[nodiscard]] std::vector<FigureColumnSeen> figureColumns(const std::filesystem::path& path);

/// Tells tables with the same columns; empty when there are none.
[[nodiscard]] std::string figureSignature(const std::filesystem::path& path);

}  // namespace vertelwerk::exchange
