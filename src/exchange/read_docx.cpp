#include "vertelwerk/exchange/readers.h"

#include "exchange/blocks.h"
#include "exchange/docx_styles.h"
#include "exchange/docx_walker.h"
#include "exchange/package.h"

#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// The target of the first relationship whose type ends so; empty when there is none.
std::string relationship(const Archive& archive, const std::string& part, std::string_view typeEnd) {
    const XmlDocument xml = optionalXml(archive, part);
    if (!xml) {
        return {};
    }
    for (const pugi::xml_node& node : xml->document_element().children()) {
        if (attributeOf(node, "Type").ends_with(typeEnd)) {
            return std::string(attributeOf(node, "Target"));
        }
    }
    return {};
}

std::string withoutLeadingSlash(const std::string& path) {
    return path.starts_with('/') ? path.substr(1) : path;
}

/// The styles; a document can be read without.
DocxStyles stylesOf(const Archive& archive, const std::string& main) {
    const std::size_t slash = main.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : main.substr(0, slash + 1);
    const std::string name = slash == std::string::npos ? main : main.substr(slash + 1);
    const std::string target = relationship(archive, folder + "_rels/" + name + ".rels", "/styles");
    std::string part = folder + "styles.xml";
    if (!target.empty()) {
        part = target.starts_with('/') ? target.substr(1) : folder + target;
    }
    const XmlDocument xml = optionalXml(archive, part);
    return xml ? DocxStyles(*xml) : DocxStyles();
}

}  // namespace

base::Result<Document> readDocx(std::string_view bytes) {
    const auto archive = Archive::open(bytes);
    if (!archive) {
        return base::fail(archive.error());
    }
    std::string main = withoutLeadingSlash(relationship(*archive, "_rels/.rels", "/officeDocument"));
    if (main.empty() || !archive->holds(main)) {
        main = "word/document.xml";
    }
    const auto xml = readXml(*archive, main);
    if (!xml) {
        return base::fail(xml.error());
    }
    BlockCollector collector;
    DocxWalker walker(stylesOf(*archive, main), collector);
    walker.read((*xml)->document_element());
    auto blocks = collector.take();
    if (!blocks) {
        return base::fail(blocks.error());
    }
    Document document;
    document.format = "docx";
    document.blocks = std::move(*blocks);
    return document;
}

}  // namespace vertelwerk::exchange
