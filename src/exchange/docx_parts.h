#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// The text with everything escaped that means something in XML; what XML cannot hold is left out.
[[nodiscard]] std::string escapeXml(std::string_view text);

/// The language as Word writes it, with a country: nl-NL, en-GB.
[[nodiscard]] std::string wordLanguage(std::string_view tag);

/// Which optional parts a Word document has.
struct DocxContents {
    bool footnotes = false;
    bool comments = false;
    bool pageMark = false;
    std::size_t pictures = 0;
};

/// The parts of a Word document around its body.
[[nodiscard]] std::string docxContentTypes(const DocxContents& contents);
[[nodiscard]] std::string docxPackageRelations();
[[nodiscard]] std::string docxRelations(const DocxContents& contents);
[[nodiscard]] std::string docxStyles(std::string_view language);
[[nodiscard]] std::string docxSettings(const DocxContents& contents, std::string_view language);
[[nodiscard]] std::string docxNumbering();
[[nodiscard]] std::string docxCore(std::string_view title, std::string_view language);
[[nodiscard]] std::string docxHeader(std::string_view pageMark);
[[nodiscard]] std::string docxFooter();
[[nodiscard]] std::string docxFootnotes(const std::vector<std::string>& notes);

struct DocxComment {
    std::string text;
    std::string label;
};
[[nodiscard]] std::string docxComments(const std::vector<DocxComment>& comments);

/// Runs for a text: its line breaks and tabs as Word has them.
/// @param properties of the runs, as XML, may be empty
[[nodiscard]] std::string docxRuns(std::string_view text, std::string_view properties);

/// The opening tag of a part's root, with the namespaces used here.
[[nodiscard]] std::string docxRoot(std::string_view element);

}  // namespace vertelwerk::exchange
