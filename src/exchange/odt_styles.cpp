#include "exchange/odt_styles.h"

#include "exchange/docx_styles.h"
#include "exchange/xml.h"

#include <cstddef>

namespace vertelwerk::exchange {

namespace {

constexpr int longestChain = 32;  // styles based on each other; a longer chain is a circle

/// Style names write a space as _20_.
std::string readableName(std::string_view name) {
    std::string readable(name);
    for (std::size_t at = readable.find("_20_"); at != std::string::npos; at = readable.find("_20_", at)) {
        readable.replace(at, 4, " ");
    }
    return readable;
}

}  // namespace

void OdtStyles::add(const pugi::xml_document& document) {
    for (const pugi::xml_node& group : document.document_element().children()) {
        const std::string_view name = localName(group);
        if (name == "automatic-styles" || name == "styles") {
            addFrom(group);
        }
    }
}

void OdtStyles::addFrom(const pugi::xml_node& group) {
    for (const pugi::xml_node& style : group.children()) {
        if (localName(style) == "style" && attributeOf(style, "family") == "paragraph") {
            parents_.emplace(attributeOf(style, "name"), attributeOf(style, "parent-style-name"));
        }
    }
}

std::optional<int> OdtStyles::headingLevel(std::string_view styleName) const {
    std::string name(styleName);
    for (int step = 0; step < longestChain && !name.empty(); ++step) {
        if (const auto level = headingLevelOfName(readableName(name))) {
            return level;
        }
        const auto parent = parents_.find(name);
        name = parent == parents_.end() ? std::string() : parent->second;
    }
    return std::nullopt;
}

}  // namespace vertelwerk::exchange
