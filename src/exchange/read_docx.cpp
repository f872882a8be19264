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

/// A part that the main part refers to, such as its styles: null when it has none or it is damaged, since a
/// document can be read without.
XmlDocument relatedPart(const Archive& archive, const std::string& main, std::string_view typeEnd,
                        std::string_view usualName) {
    const std::size_t slash = main.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : main.substr(0, slash + 1);
    const std::string name = slash == std::string::npos ? main : main.substr(slash + 1);
    const std::string target = relationship(archive, folder + "_rels/" + name + ".rels", typeEnd);
    std::string part = folder + std::string(usualName);
    if (!target.empty()) {
        part = target.starts_with('/') ? target.substr(1) : folder + target;
    }
    return optionalXml(archive, part);
}

/// The notes of a part by id, without those that only draw the line above notes.
DocxNotes::ById notesIn(const XmlDocument& xml) {
    DocxNotes::ById notes;
    if (!xml) {
        return notes;
    }
    for (const pugi::xml_node& note : xml->document_element().children()) {
        const std::string_view type = attributeOf(note, "type");
        if (type.empty() || type == "normal") {
            notes.emplace(attributeOf(note, "id"), note);
        }
    }
    return notes;
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
    const XmlDocument styles = relatedPart(*archive, main, "/styles", "styles.xml");
    const XmlDocument footnotes = relatedPart(*archive, main, "/footnotes", "footnotes.xml");
    const XmlDocument endnotes = relatedPart(*archive, main, "/endnotes", "endnotes.xml");
    const XmlDocument comments = relatedPart(*archive, main, "/comments", "comments.xml");
    BlockCollector collector;
    DocxWalker walker(styles ? DocxStyles(*styles) : DocxStyles(),
                      {notesIn(footnotes), notesIn(endnotes), notesIn(comments)}, collector);
    walker.read((*xml)->document_element());
    auto blocks = collector.take();
    if (!blocks) {
        return base::fail(blocks.error());
    }
    Document document;
    document.format = "docx";
    document.blocks = std::move(*blocks);
    document.comments = walker.comments();
    return document;
}

}  // namespace vertelwerk::exchange
