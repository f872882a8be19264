#pragma once

#include "vertelwerk/base/result.h"

#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Elements and attributes of one document; what is built of them fits in memory.
inline constexpr std::size_t mostXmlNodes = 2'000'000;

/// Parses XML from strangers: white space kept; Unreadable when it has a DOCTYPE or is not well formed,
/// Limit when it is nested too deep or has more than `mostNodes` elements and attributes.
[[nodiscard]] base::Result<std::unique_ptr<pugi::xml_document>> parseXml(
    std::string_view bytes, std::size_t mostNodes = mostXmlNodes);

/// The name without its prefix.
[[nodiscard]] std::string_view localName(const pugi::xml_node& node);

/// The value of the attribute with this local name, whatever its prefix; empty when there is none.
[[nodiscard]] std::string_view attributeOf(const pugi::xml_node& node, std::string_view local);

/// The first child with this local name.
[[nodiscard]] pugi::xml_node childNamed(const pugi::xml_node& node, std::string_view local);

/// The text directly inside a node.
[[nodiscard]] std::string textOf(const pugi::xml_node& node);

}  // namespace vertelwerk::exchange
