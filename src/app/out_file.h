#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/document_out.h"

#include <filesystem>
#include <string>

namespace vertelwerk::app {

/// Whether a document can be written under this name: .html, .docx, .pdf, and .csv where it may be a table.
/// Unavailable, saying what there is, otherwise; for .pdf also when LibreOffice is not installed.
[[nodiscard]] base::Status checkDocumentName(const std::filesystem::path& out, bool orTable = false);

/// The document in the format that the name's ending asks for.
[[nodiscard]] base::Result<std::string> documentBytes(exchange::OutDocument document,
                                                      const std::filesystem::path& out);

/// The ending in lower case, without its point.
[[nodiscard]] std::string endingOf(const std::filesystem::path& out);

}  // namespace vertelwerk::app
