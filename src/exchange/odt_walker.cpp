#include "exchange/odt_walker.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"
#include "exchange/table_spans.h"
#include "exchange/xml.h"

#include <algorithm>
#include <cstddef>

namespace vertelwerk::exchange {

namespace {

constexpr int mostSpaces = 1000;  // a text:s that asks for more is no text

/// Nodes whose content is no text of the document as it stands: deletions, comments, indexes, descriptions
/// of pictures.
bool isLeftOut(std::string_view name) {
    return isOneOf(name, {"tracked-changes",
                          "annotation",
                          "note-citation",
                          "forms",
                          "sequence-decls",
                          "variable-decls",
                          "user-field-decls",
                          "table-of-content",
                          "illustration-index",
                          "table-index",
                          "object-index",
                          "user-index",
                          "alphabetical-index",
                          "bibliography",
                          "title",
                          "desc",
                          "hidden-text",
                          "hidden-paragraph",
                          "ruby-text",
                          "script",
                          "object",
                          "object-ole",
                          "image",
                          "binary-data",
                          "event-listeners"});
}

/// Drawn shapes hold paragraphs of their own.
bool isFrame(std::string_view name) {
    return isOneOf(name,
                   {"text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "caption", "line"});
}

/// How many rows or columns a cell takes.
std::size_t spanIn(const pugi::xml_node& cell, std::string_view what) {
    const auto count = toInt(attributeOf(cell, "number-" + std::string(what) + "-spanned"));
    return static_cast<std::size_t>(std::max(count.value_or(1), 1));
}

std::vector<pugi::xml_node> cellsOf(const pugi::xml_node& row) {
    std::vector<pugi::xml_node> cells;
    for (const pugi::xml_node& child : row.children()) {
        if (localName(child) == "table-cell") {
            cells.push_back(child);
        }
    }
    return cells;
}

}  // namespace

void OdtWalker::walk(const pugi::xml_node& container) {
    for (const pugi::xml_node& child : container.children()) {
        block(child);
    }
}

void OdtWalker::block(const pugi::xml_node& node) {
    const std::string_view name = localName(node);
    if (node.type() != pugi::node_element || isLeftOut(name)) {
        return;
    }
    if (name == "p" || name == "h") {
        paragraph(node, name == "h");
    } else if (name == "table") {
        table(node);
    } else {
        walk(node);
    }
}

void OdtWalker::paragraph(const pugi::xml_node& node, bool heading) {
    Inline found;
    inlines(node, found);
    const auto styled = styles_.headingLevel(attributeOf(node, "style-name"));
    if (styled == 0 || heading || styled) {
        const auto outline = toInt(attributeOf(node, "outline-level"));
        const int level = styled == 0 ? 0 : outline.value_or(styled.value_or(1));
        collector_.heading(level, found.text);
    } else if (found.frames.empty() || !text::trimmed(found.text).empty()) {
        const bool note = localName(node.parent()) == "note-body";
        collector_.paragraph(note ? text::trimmed(found.text) : found.text);
    }
    for (const pugi::xml_node& frame : found.frames) {
        walk(frame);
    }
}

void OdtWalker::table(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> found;
    rows(node, found);
    TableSpans spans;
    for (const pugi::xml_node& row : found) {
        spans.beginRow();
        for (const pugi::xml_node& cell : cellsOf(row)) {
            cellText(cell, spans.addCell(spanIn(cell, "rows"), spanIn(cell, "columns")).text);
        }
    }
    const std::vector<CellRow> texts = spans.take();
    appendTable(texts, collector_, [&](std::size_t row, std::size_t place) {
        const auto begin = texts[row].begin();
        const auto covered = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(place),
                                           [](const TableCell& cell) { return cell.covered; });
        walk(cellsOf(found[row])[place - static_cast<std::size_t>(covered)]);
    });
}

void OdtWalker::rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "table-row") {
            found.push_back(child);
        } else if (isOneOf(name, {"table-header-rows", "table-rows", "table-row-group"})) {
            rows(child, found);
        }
    }
}

void OdtWalker::cellText(const pugi::xml_node& node, std::string& text) {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "p" || name == "h") {
            Inline found;
            inlines(child, found);
            const std::string_view line = text::trimmed(found.text);
            text += (text.empty() || line.empty() ? "" : "\n") + std::string(line);
        } else if (!isLeftOut(name) && name != "creator" && name != "date") {
            cellText(child, text);
        }
    }
}

void OdtWalker::characters(std::string_view text, Inline& found) {
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
            found.text += c;
        } else if (!found.afterSpace) {
            found.text += ' ';
        }
        found.afterSpace = space;
    }
}

void OdtWalker::annotation(const pugi::xml_node& node) {
    std::string id(attributeOf(node, "name"));
    const bool ranged = !id.empty();
    id = ranged ? id : "#" + std::to_string(node.offset_debug());
    annotations_[id] = node;
    if (ranged) {
        remarks_.open(id);
    } else {
        remarks_.mention(id);
    }
}

std::vector<std::string> OdtWalker::comments() {
    std::vector<std::string> all;
    for (const std::string& id : remarks_.ids()) {
        const pugi::xml_node& node = annotations_[id];
        std::string words;
        cellText(node, words);
        all.push_back(remarks_.written(id, words, textOf(childNamed(node, "creator")),
                                       textOf(childNamed(node, "date"))));
    }
    std::erase(all, std::string());
    return all;
}

void OdtWalker::inlines(const pugi::xml_node& node, Inline& found) {
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            characters(child.value(), found);
            remarks_.words(child.value());
            continue;
        }
        const std::string_view name = localName(child);
        if (name == "annotation") {
            annotation(child);
        } else if (name == "annotation-end") {
            remarks_.close(attributeOf(child, "name"));
        }
        if (child.type() != pugi::node_element || isLeftOut(name) || name == "annotation-end") {
            continue;
        }
        if (name == "s") {
            const int count = toInt(attributeOf(child, "c")).value_or(1);
            found.text.append(static_cast<std::size_t>(std::clamp(count, 0, mostSpaces)), ' ');
            found.afterSpace = false;
        } else if (name == "tab") {
            found.text += '\t';
            found.afterSpace = false;
        } else if (name == "line-break") {
            found.text += '\n';
            found.afterSpace = false;
        } else if (isFrame(name) || name == "note-body") {
            found.frames.push_back(child);
        } else {
            inlines(child, found);
        }
    }
}

}  // namespace vertelwerk::exchange
