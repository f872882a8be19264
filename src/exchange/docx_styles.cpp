#include "exchange/docx_styles.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/xml.h"

#include <algorithm>
#include <cstddef>

namespace vertelwerk::exchange {

namespace {

constexpr int bodyText = 9;
constexpr int longestChain = 32;  // styles based on each other; a longer chain is a circle

}  // namespace

std::optional<int> headingLevelOfName(std::string_view styleName) {
    std::string name = text::folded(styleName);
    std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    if (isOneOf(name, {"title", "titel", "titre", "titulo", "titolo"})) {
        return 0;
    }
    if (isOneOf(name, {"subtitle", "ondertitel", "subtitel", "untertitel"})) {
        return 1;
    }
    const std::size_t digit = name.find_first_of("123456789");
    if (digit == std::string::npos || digit + 1 != name.size()) {
        return std::nullopt;
    }
    const bool heading =
        isOneOf(name.substr(0, digit), {"heading", "kop", "uberschrift", "titre", "titulo", "titolo",
                                        "rubrik", "overskrift", "otsikko", "naglowek", "nadpis"});
    return heading ? std::optional(name[digit] - '0') : std::nullopt;
}

DocxStyles::DocxStyles(const pugi::xml_document& styles) {
    for (const pugi::xml_node& node : styles.document_element().children()) {
        if (localName(node) != "style") {
            continue;
        }
        Style style;
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = localName(child);
            if (name == "name") {
                style.name = attributeOf(child, "val");
            } else if (name == "basedOn") {
                style.basedOn = attributeOf(child, "val");
            } else if (name == "pPr") {
                for (const pugi::xml_node& property : child.children()) {
                    if (localName(property) == "outlineLvl") {
                        style.outline = toInt(attributeOf(property, "val"));
                    }
                }
            }
        }
        styles_.emplace(attributeOf(node, "styleId"), std::move(style));
    }
}

std::optional<int> DocxStyles::headingLevel(std::string_view styleId) const {
    std::string id(styleId);
    for (int step = 0; step < longestChain && !id.empty(); ++step) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) {
            return headingLevelOfName(id);
        }
        if (found->second.outline) {
            const int outline = *found->second.outline;
            return outline >= 0 && outline < bodyText ? std::optional(outline + 1) : std::nullopt;
        }
        if (const auto level = headingLevelOfName(found->second.name)) {
            return level;
        }
        id = found->second.basedOn;
    }
    return std::nullopt;
}

bool DocxStyles::isContents(std::string_view styleId) const {
    const auto found = styles_.find(styleId);
    const std::string name =
        text::folded(found == styles_.end() ? styleId : std::string_view(found->second.name));
    const bool numbered = name.size() >= 4 && name.back() >= '1' && name.back() <= '9';
    return name == "toc heading" || (numbered && (name.starts_with("toc") || name.starts_with("inhopg")));
}

}  // namespace vertelwerk::exchange
