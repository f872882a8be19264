#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::exchange::testing {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;

/// A zip archive with these entries, in memory.
[[nodiscard]] std::string zipOf(const ZipEntries& entries);

/// A docx whose body holds this XML; `styles` goes into styles.xml when it is not empty.
[[nodiscard]] std::string docxOf(const std::string& body, const std::string& styles = "");

/// A docx paragraph with this text, escaped by the caller.
[[nodiscard]] std::string docxParagraph(const std::string& text, const std::string& style = "");

/// An odt whose office:text holds this XML.
[[nodiscard]] std::string odtOf(const std::string& text, const std::string& automaticStyles = "");

/// An xlsx of sheets, name and rows; a name that begins with ~ makes it hidden. `shared` holds the si
/// elements, `styles` numFmts and cellXfs; `before` puts the rows before everything else, as they are.
[[nodiscard]] std::string xlsxOf(const ZipEntries& sheets, const std::string& shared = "",
                                 const std::string& styles = "", bool before = false);

/// An ods whose office:spreadsheet holds this XML.
[[nodiscard]] std::string odsOf(const std::string& tables);

/// An rtf of one paragraph; what is no valid UTF-8 goes in as it is.
[[nodiscard]] std::string rtfOf(const std::string& text);

/// A pdf of pages of lines, as wide as a letter's.
/// @param latin windows-1252
[[nodiscard]] std::string pdfOf(const std::string& latin);

[[nodiscard]] std::string odtParagraph(const std::string& text);

}  // namespace vertelwerk::exchange::testing
