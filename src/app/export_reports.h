#pragma once

#include "vertelwerk/app/agreement.h"
#include "vertelwerk/app/summary_grid.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/model/survey.h"

#include "app/export_data.h"

namespace vertelwerk::app {

/// How far coders agree, in words and figures, and for the team where they differ. For others coders are
/// numbered and no words of stories go along.
[[nodiscard]] exchange::OutDocument agreementDocument(const ExportData& data,
                                                      const CodersAgreement& agreement);
/// A row a code, all codes together last.
[[nodiscard]] exchange::OutSheet agreementSheet(const ExportData& data, const CodersAgreement& agreement);

/// The grid of the stories that go, on wide pages, some themes at a time; stories without a summary stay
/// out.
[[nodiscard]] exchange::OutDocument gridDocument(const ExportData& data, const SummaryGrid& grid);
/// A row a story, a column a theme.
[[nodiscard]] exchange::OutSheet gridSheet(const ExportData& data, const SummaryGrid& grid);

/// A row an answer, with what is known of who gave it; without respondents whose story stays behind.
[[nodiscard]] exchange::OutSheet answerSheet(const ExportData& data,
                                             const std::vector<model::Survey>& surveys);

}  // namespace vertelwerk::app
