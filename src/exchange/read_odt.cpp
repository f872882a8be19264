#include "vertelwerk/exchange/readers.h"

#include "exchange/blocks.h"
#include "exchange/odt_styles.h"
#include "exchange/odt_walker.h"
#include "exchange/package.h"

#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// The shared styles; a document can be read without.
void addSharedStyles(const Archive& archive, OdtStyles& styles) {
    if (const XmlDocument xml = optionalXml(archive, "styles.xml")) {
        styles.add(*xml);
    }
}

/// @param root of the XML with the text
base::Result<Document> documentOf(const pugi::xml_node& root, OdtStyles styles, std::string_view format) {
    const pugi::xml_node text = childNamed(childNamed(root, "body"), "text");
    if (!text) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The document is no text document."),
                          base::msg("Save its text as .odt or .docx and import that."));
    }
    BlockCollector collector;
    OdtWalker walker(std::move(styles), collector);
    walker.walk(text);
    auto blocks = collector.take();
    if (!blocks) {
        return base::fail(blocks.error());
    }
    Document document;
    document.format = format;
    document.blocks = std::move(*blocks);
    document.comments = walker.comments();
    return document;
}

}  // namespace

base::Result<Document> readOdt(std::string_view bytes) {
    const auto archive = Archive::open(bytes);
    if (!archive) {
        return base::fail(archive.error());
    }
    if (isProtected(*archive)) {
        return base::fail(passwordError());
    }
    const auto xml = readXml(*archive, "content.xml");
    if (!xml) {
        return base::fail(xml.error());
    }
    OdtStyles styles;
    styles.add(**xml);
    addSharedStyles(*archive, styles);
    return documentOf((*xml)->document_element(), std::move(styles), "odt");
}

base::Result<Document> readFlatOdt(std::string_view bytes) {
    constexpr std::size_t mostXml = 24U
                                    << 20U;  // bytes, with styles and pictures; what is made of it takes more
    if (bytes.size() > mostXml) {
        return base::fail(base::ErrorCode::Limit, base::msg("The XML is larger than {0} MB.", mostXml >> 20U),
                          base::msg("Save it as .odt and import that."));
    }
    const auto xml = parseXml(bytes);
    if (!xml) {
        return base::fail(xml.error());
    }
    OdtStyles styles;
    styles.add(**xml);
    return documentOf((*xml)->document_element(), std::move(styles), "fodt");
}

}  // namespace vertelwerk::exchange
