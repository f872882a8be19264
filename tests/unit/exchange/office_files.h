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

[[nodiscard]] std::string odtParagraph(const std::string& text);

}  // namespace vertelwerk::exchange::testing
