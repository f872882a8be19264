#pragma once

#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/model/indicator.h"

#include "app/export_data.h"

namespace vertelwerk::app {

/// The tables of an export, with headers for people.
[[nodiscard]] exchange::OutSheet passageSheet(const ExportData& data,
                                              const std::vector<model::PassageRow>& passages);
[[nodiscard]] exchange::OutSheet storySheet(const ExportData& data);
[[nodiscard]] exchange::OutSheet codebookSheet(const ExportData& data);
/// How many passages of each code each story has.
[[nodiscard]] exchange::OutSheet matrixSheet(const ExportData& data,
                                             const std::vector<model::PassageRow>& passages);
[[nodiscard]] exchange::OutSheet indicatorSheet(const ExportData& data,
                                                const std::vector<model::Indicator>& indicators);

}  // namespace vertelwerk::app
