#include "exchange/package.h"

#include <utility>

namespace vertelwerk::exchange {

base::Result<XmlDocument> readXml(const Archive& archive, const std::string& part) {
    const auto bytes = archive.read(part);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    return parseXml(*bytes);
}

XmlDocument optionalXml(const Archive& archive, const std::string& part) {
    auto xml = readXml(archive, part);
    return xml ? std::move(*xml) : nullptr;
}

bool isProtected(const Archive& archive) {
    const auto bytes = archive.read("META-INF/manifest.xml");
    return bytes && bytes->find("encryption-data") != std::string::npos;
}

}  // namespace vertelwerk::exchange
