#pragma once

#include "exchange/archive.h"
#include "exchange/xml.h"

#include <memory>
#include <string>

namespace vertelwerk::exchange {

using XmlDocument = std::unique_ptr<pugi::xml_document>;

/// A part of an office document as XML.
[[nodiscard]] base::Result<XmlDocument> readXml(const Archive& archive, const std::string& part);

/// A part that a document can be read without: null when it is missing or damaged.
[[nodiscard]] XmlDocument optionalXml(const Archive& archive, const std::string& part);

/// Whether the manifest of an OpenDocument file says that parts are encrypted; they cannot be told from
/// damaged ones otherwise.
[[nodiscard]] bool isProtected(const Archive& archive);

}  // namespace vertelwerk::exchange
