#pragma once

#include "vertelwerk/exchange/refi_qda.h"

#include "app/export_data.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// The notes that carry a passage's valence, and the field by which a variable says what it is.
[[nodiscard]] exchange::QdaNote valenceNote(model::Valence valence, const base::Catalogue& catalogue);
inline constexpr std::string_view qdaVariableField = "variable";
inline constexpr std::string_view qdaStoryNote = "Vertelwerk";

/// The project as .qdpx: stories, codebook, passages, memos, attributes, narrators. What the standard has no
/// place for and this program does goes into notes; what cannot go at all is told in the report.
[[nodiscard]] base::Result<std::string> makeQdpx(store::Database& database, const ExportData& data,
                                                 ExportReport& report, const base::Progress& progress = {});

/// The codebook as .qdc.
[[nodiscard]] base::Result<std::string> makeQdc(store::Database& database, const ExportData& data,
                                                ExportReport& report);

}  // namespace vertelwerk::app
