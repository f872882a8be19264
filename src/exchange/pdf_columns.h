#pragma once

#include "exchange/pdf_lines.h"

#include <vector>

namespace vertelwerk::exchange {

/// Where the columns of a document begin, but for the first: the left edges of text that stands beside other
/// text. Tables and labels before text are no columns: their cells hold few words.
[[nodiscard]] std::vector<double> columnEdges(const std::vector<PdfPage>& pages);

/// Cuts the lines of a page where one column of text or of a table ends in a wide space and the next begins.
void cutAtEdges(PdfPage& page, const std::vector<double>& edges);

/// Puts the lines of a page in the order in which one reads columns: lines that run on over an edge are cut
/// there, and what spans several columns stands between what is above it and below it.
void readByColumns(PdfPage& page, const std::vector<double>& edges);

}  // namespace vertelwerk::exchange
