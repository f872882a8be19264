#pragma once

#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/model/indicator.h"

#include "app/export_data.h"

namespace vertelwerk::app {

/// A document without blocks, in the export's language and with its mark.
[[nodiscard]] exchange::OutDocument documentFor(const ExportData& data, std::string title);

/// Passages under their theme, each with who told it where and when; for the team also with its memo,
/// coder and attributes.
[[nodiscard]] exchange::OutDocument passageDocument(const ExportData& data,
                                                    std::vector<model::PassageRow> passages);

/// Each story whole, coded passages tinted, with the code in the margin.
/// @param stories those of `data`, with their text
[[nodiscard]] exchange::OutDocument storyDocument(const ExportData& data,
                                                  const std::vector<model::Story>& stories,
                                                  const std::vector<model::PassageRow>& passages);

/// The codebook for training coders: definition, test question, when to use which, criteria, and for the
/// team an example of each code.
[[nodiscard]] exchange::OutDocument codebookDocument(const ExportData& data,
                                                     const std::vector<model::PassageRow>& passages);

/// Each indicator with what it means and its figures by area and period.
[[nodiscard]] exchange::OutDocument indicatorDocument(const ExportData& data,
                                                      const std::vector<model::Indicator>& indicators);

/// How many passages of each code each story has; columns have the codes' numbers, told above the table.
[[nodiscard]] exchange::OutDocument matrixDocument(const ExportData& data,
                                                   const std::vector<model::PassageRow>& passages);

}  // namespace vertelwerk::app
