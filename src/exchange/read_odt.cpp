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
    const pugi::xml_node text = childNamed(childNamed((*xml)->document_element(), "body"), "text");
    if (!text) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The document is no text document."),
                          base::msg("Save its text as .odt or .docx and import that."));
    }
    OdtStyles styles;
    styles.add(**xml);
    addSharedStyles(*archive, styles);
    BlockCollector collector;
    OdtWalker walker(std::move(styles), collector);
    walker.walk(text);
    auto blocks = collector.take();
    if (!blocks) {
        return base::fail(blocks.error());
    }
    Document document;
    document.format = "odt";
    document.blocks = std::move(*blocks);
    document.comments = walker.comments();
    return document;
}

}  // namespace vertelwerk::exchange
