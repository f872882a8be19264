#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// The heading level that a style's name says, in the languages Word and LibreOffice come in: 0 for a
/// title, 1 for "Heading 1" and "Kop 1"; nothing for other names.
[[nodiscard]] std::optional<int> headingLevelOfName(std::string_view styleName);

/// The paragraph styles of a docx, as far as they make headings.
class DocxStyles {
  public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_document& styles);

    /// The heading level of a paragraph with this style; nothing when it is body text.
    [[nodiscard]] std::optional<int> headingLevel(std::string_view styleId) const;

    /// Whether the style is for a line of the table of contents.
    [[nodiscard]] bool isContents(std::string_view styleId) const;

  private:
    struct Style {
        std::string name;
        std::string basedOn;
        std::optional<int> outline;  ///< 0 is the highest heading, 9 is body text
    };
    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace vertelwerk::exchange
