#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// The paragraph styles of an odt, as far as they make headings.
class OdtStyles {
  public:
    /// Adds the styles of content.xml or styles.xml.
    void add(const pugi::xml_document& document);

    /// The heading level of a text:p with this style: 0 for a title; nothing when it is body text.
    [[nodiscard]] std::optional<int> headingLevel(std::string_view styleName) const;

  private:
    void addFrom(const pugi::xml_node& group);

    std::map<std::string, std::string, std::less<>> parents_;  ///< by name; display names are parents too
};

}  // namespace vertelwerk::exchange
