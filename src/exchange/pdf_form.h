#pragma once

#include "exchange/form_rows.h"
#include "exchange/pdf_lines.h"

#include <optional>
#include <vector>

namespace vertelwerk::exchange {

/// A form that was printed as a table of two columns, and the lines around it.
struct PdfForm {
    std::vector<PdfPage> before;
    std::vector<CellRow> rows;
    std::vector<PdfPage> after;
};

/// Whether keys of a head stand in the document with their values beside them.
[[nodiscard]] bool holdsForm(const std::vector<PdfPage>& pages);

/// Takes such a form apart. Nothing when there is none, or when its rows cannot be told apart because their
/// cells do not begin at the same height.
[[nodiscard]] std::optional<PdfForm> formIn(const std::vector<PdfPage>& pages);

}  // namespace vertelwerk::exchange
