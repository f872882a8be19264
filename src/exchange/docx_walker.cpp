#include "exchange/docx_walker.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/xml.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// Whether an on/off property such as w:vanish is there and on.
bool isOn(const pugi::xml_node& properties, std::string_view name) {
    const pugi::xml_node property = childNamed(properties, name);
    return property && !isOneOf(attributeOf(property, "val"), {"0", "false", "off"});
}

/// Nodes whose content is no text of the document as it stands: properties, what was deleted or moved
/// away, fields' codes, phonetic guides, and the second copy of a drawing.
bool isLeftOut(std::string_view name) {
    return isOneOf(
        name, {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr", "del", "moveFrom",
               "instrText", "delText", "delInstrText", "rt", "Fallback", "annotationRef", "docPr", "cNvPr"});
}

/// A content control that nobody filled in shows only its prompt.
bool showsPlaceholder(const pugi::xml_node& control) {
    return isOn(childNamed(control, "sdtPr"), "showingPlcHdr");
}

bool isContentsTable(const pugi::xml_node& control) {
    const pugi::xml_node gallery =
        childNamed(childNamed(childNamed(control, "sdtPr"), "docPartObj"), "docPartGallery");
    return attributeOf(gallery, "val") == "Table of Contents";
}

/// Whether the end of a paragraph or a row was deleted, or moved away, by a tracked change.
bool isEndGone(const pugi::xml_node& properties) {
    return childNamed(properties, "del") || childNamed(properties, "moveFrom");
}

/// Whether a cell goes on with the one above it.
bool isCovered(const pugi::xml_node& cell) {
    const pugi::xml_node merge = childNamed(childNamed(cell, "tcPr"), "vMerge");
    return merge && attributeOf(merge, "val") != "restart";
}

/// What a field of an old form shows that no run holds: its box, or the choice from its list.
std::string formFieldText(const pugi::xml_node& field) {
    const pugi::xml_node data = childNamed(field, "ffData");
    if (const pugi::xml_node box = childNamed(data, "checkBox")) {
        const bool changed = static_cast<bool>(childNamed(box, "checked"));
        return isOn(box, changed ? "checked" : "default") ? "\u2612" : "\u2610";
    }
    const pugi::xml_node list = childNamed(data, "ddList");
    auto chosen = toInt(attributeOf(childNamed(list, "result"), "val")).value_or(0);
    for (const pugi::xml_node& entry : list.children()) {
        if (localName(entry) == "listEntry" && chosen-- == 0) {
            return std::string(attributeOf(entry, "val"));
        }
    }
    return {};
}

/// What Word makes of typed smileys and arrows in its picture font; other pictures have no letter.
std::string symbolText(std::string_view hexadecimal) {
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), code, 16);
    if (error != std::errc{} || end != hexadecimal.data() + hexadecimal.size()) {
        return {};
    }
    switch (code) {
        case 0xF04A:
            return "\u263A";
        case 0xF04C:
            return "\u2639";
        case 0xF0E0:
            return "\u2192";
        case 0xF0DF:
            return "\u2190";
        default:
            break;
    }
    return utf8Of(code);
}

/// A list of the paragraphs' texts in a cell is one value a line.
void appendLine(std::string& text, std::string_view line) {
    if (!text.empty() && !line.empty()) {
        text += '\n';
    }
    text += line;
}

}  // namespace

void DocxWalker::read(const pugi::xml_node& document) {
    walk(document);
    if (!carried_.empty()) {
        collector_.paragraph(std::exchange(carried_, {}));
    }
}

std::vector<std::string> DocxWalker::comments() {
    std::vector<std::string> all;
    for (const std::string& id : remarks_.ids()) {
        const auto comment = notes_.comments.find(id);
        if (comment == notes_.comments.end()) {
            continue;
        }
        std::string words;
        cellText(comment->second, words);
        all.push_back(remarks_.written(id, words, attributeOf(comment->second, "author"),
                                       attributeOf(comment->second, "date")));
    }
    std::erase(all, std::string());
    return all;
}

void DocxWalker::walk(const pugi::xml_node& container) {
    for (const pugi::xml_node& child : container.children()) {
        block(child);
    }
}

void DocxWalker::block(const pugi::xml_node& node) {
    const std::string_view name = localName(node);
    if (isLeftOut(name)) {
        return;
    }
    if (name == "commentRangeStart") {
        remarks_.open(std::string(attributeOf(node, "id")));
    } else if (name == "commentRangeEnd") {
        remarks_.close(attributeOf(node, "id"));
    } else if (name == "p") {
        paragraph(node);
    } else if (name == "tbl") {
        table(node);
    } else if (name == "sdt" && (showsPlaceholder(node) || isContentsTable(node))) {
        return;
    } else {
        walk(node);
    }
}

void DocxWalker::paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = childNamed(node, "pPr");
    Inline found{std::exchange(carried_, {}), {}};
    inlines(node, found);
    const std::string_view style = attributeOf(childNamed(properties, "pStyle"), "val");
    const bool repeated = !style.empty() && styles_.isContents(style);
    if (isEndGone(childNamed(properties, "rPr"))) {
        carried_ = std::move(found.text);
    } else if (const auto level = headingLevel(properties)) {
        collector_.heading(*level, found.text);
    } else if (!repeated && (found.boxes.empty() || !text::trimmed(found.text).empty())) {
        // Between the mark of a note and its words stands white space.
        const bool note = isOneOf(localName(node.parent()), {"footnote", "endnote"});
        collector_.paragraph(note ? text::trimmed(found.text) : found.text);
    }
    remarks_.words(" ");
    for (const pugi::xml_node& box : found.boxes) {
        walk(box);
    }
}

std::optional<int> DocxWalker::headingLevel(const pugi::xml_node& properties) const {
    constexpr int bodyText = 9;
    if (const pugi::xml_node outline = childNamed(properties, "outlineLvl")) {
        const auto level = toInt(attributeOf(outline, "val"));
        return level && *level >= 0 && *level < bodyText ? std::optional(*level + 1) : std::nullopt;
    }
    return styles_.headingLevel(attributeOf(childNamed(properties, "pStyle"), "val"));
}

void DocxWalker::table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> found;
    rows(node, found);
    std::vector<std::vector<pugi::xml_node>> inRows(found.size());
    std::vector<CellRow> texts(found.size());
    for (std::size_t row = 0; row < found.size(); ++row) {
        cells(found[row], inRows[row]);
        for (const pugi::xml_node& cell : inRows[row]) {
            TableCell& read = texts[row].emplace_back();
            read.covered = isCovered(cell);
            cellText(cell, read.text);
        }
    }
    appendTable(texts, collector_, [&](std::size_t row, std::size_t cell) { walk(inRows[row][cell]); });
}

void DocxWalker::rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "tr") {
            if (!isEndGone(childNamed(child, "trPr"))) {
                found.push_back(child);
            }
        } else if (!isLeftOut(name) && name != "tbl") {
            rows(child, found);
        }
    }
}

void DocxWalker::cells(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "tc") {
            found.push_back(child);
        } else if (!isLeftOut(name)) {
            cells(child, found);
        }
    }
}

void DocxWalker::cellText(const pugi::xml_node& node, std::string& text) {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "p") {
            Inline found;
            inlines(child, found);
            appendLine(text, text::trimmed(found.text));
        } else if (!isLeftOut(name) && !(name == "sdt" && showsPlaceholder(child))) {
            cellText(child, text);
        }
    }
}

void DocxWalker::note(const DocxNotes::ById& notes, const pugi::xml_node& reference, Inline& found) const {
    if (const auto known = notes.find(attributeOf(reference, "id")); known != notes.end()) {
        found.boxes.push_back(known->second);
    }
}

void DocxWalker::inlines(const pugi::xml_node& node, Inline& found) {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        const bool hidden = name == "r" && isOn(childNamed(child, "rPr"), "vanish");
        if (child.type() == pugi::node_element && !isLeftOut(name) && !hidden) {
            inlineElement(child, name, found);
        }
    }
}

void DocxWalker::inlineElement(const pugi::xml_node& node, std::string_view name, Inline& found) {
    if (name == "t") {
        const std::string text = textOf(node);
        found.text += text;
        remarks_.words(text);
    } else if (name == "commentRangeStart") {
        remarks_.open(std::string(attributeOf(node, "id")));
    } else if (name == "commentRangeEnd") {
        remarks_.close(attributeOf(node, "id"));
    } else if (name == "commentReference") {
        remarks_.mention(std::string(attributeOf(node, "id")));
    } else if (name == "footnoteReference") {
        note(notes_.footnotes, node, found);
    } else if (name == "endnoteReference") {
        note(notes_.endnotes, node, found);
    } else if (name == "tab" || name == "ptab") {
        found.text += '\t';
    } else if (name == "br") {
        found.text += isOneOf(attributeOf(node, "type"), {"page", "column"}) ? "\n\n" : "\n";
    } else if (name == "cr") {
        found.text += '\n';
    } else if (name == "noBreakHyphen") {
        found.text += "\u2011";
    } else if (name == "fldChar") {
        found.text += formFieldText(node);
    } else if (name == "sym") {
        found.text += symbolText(attributeOf(node, "char"));
    } else if (name == "txbxContent") {
        found.boxes.push_back(node);
    } else if (name == "AlternateContent") {
        if (const pugi::xml_node choice = childNamed(node, "Choice")) {
            inlines(choice, found);
        }
    } else if (!(name == "sdt" && showsPlaceholder(node))) {
        inlines(node, found);
    }
}

}  // namespace vertelwerk::exchange
