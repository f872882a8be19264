#include "exchange/inline_svg.h"

#include "exchange/strings.h"
#include "exchange/xml.h"

#include <sstream>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

namespace {

/// Makes `id`, "#id" and "url(#id)" those of this drawing alone.
void prefixIds(pugi::xml_node node, const std::string& prefix) {
    for (pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        std::string value = attribute.value();
        if (name == "id") {
            attribute.set_value((prefix + value).c_str());
        } else if (value.starts_with('#') && name.ends_with("href")) {
            attribute.set_value(("#" + prefix + value.substr(1)).c_str());
        } else if (const std::size_t at = value.find("url(#"); at != std::string::npos) {
            attribute.set_value(value.insert(at + 5, prefix).c_str());
        }
    }
    for (const pugi::xml_node& child : node.children()) {
        prefixIds(child, prefix);
    }
}

/// A drawing needs nothing that acts or that comes from elsewhere.
void removeActive(pugi::xml_node node) {
    std::vector<pugi::xml_attribute> attributes;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        const bool elsewhere =
            name.ends_with("href") && !std::string_view(attribute.value()).starts_with('#');
        if (name.starts_with("on") || elsewhere) {
            attributes.push_back(attribute);
        }
    }
    for (const pugi::xml_attribute& attribute : attributes) {
        node.remove_attribute(attribute);
    }
    std::vector<pugi::xml_node> children;
    for (const pugi::xml_node& child : node.children()) {
        if (isOneOf(localName(child), {"script", "foreignObject"})) {
            children.push_back(child);
        } else {
            removeActive(child);
        }
    }
    for (const pugi::xml_node& child : children) {
        node.remove_child(child);
    }
}

void setAttribute(pugi::xml_node node, const char* name, const std::string& value) {
    pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) {
        attribute = node.append_attribute(name);
    }
    attribute.set_value(value.c_str());
}

/// Puts a fresh <title> or <desc> first, and returns its id.
std::string describe(pugi::xml_node svg, const char* element, const std::string& words,
                     const std::string& prefix) {
    while (pugi::xml_node old = svg.child(element)) {
        svg.remove_child(old);
    }
    if (words.empty()) {
        return {};
    }
    pugi::xml_node node = svg.prepend_child(element);
    const std::string id = prefix + element;
    setAttribute(node, "id", id);
    node.text().set(words.c_str());
    return id;
}

}  // namespace

std::string inlineSvg(const std::string& svg, const std::string& title, const std::string& description,
                      std::size_t number) {
    const auto document = parseXml(svg);
    if (!document || localName((*document)->document_element()) != "svg") {
        return {};
    }
    pugi::xml_node root = (*document)->document_element();
    const std::string prefix = "picture" + std::to_string(number) + "-";
    removeActive(root);
    prefixIds(root, prefix);
    const std::string descriptionId = describe(root, "desc", description, prefix);
    const std::string titleId = describe(root, "title", title, prefix);
    setAttribute(root, "role", "img");
    std::vector<std::string> ids{titleId, descriptionId};
    std::erase(ids, std::string());
    root.remove_attribute("aria-labelledby");
    if (!ids.empty()) {
        setAttribute(root, "aria-labelledby", joined(ids, " "));
    }
    std::ostringstream out;
    root.print(out, "", pugi::format_raw);
    return out.str();
}

}  // namespace vertelwerk::exchange
