#pragma once

#include "exchange/blocks.h"
#include "exchange/document_remarks.h"
#include "exchange/docx_styles.h"
#include "exchange/head_table.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// What stands beside the body of a docx: notes and comments by their id, as far as the file has them.
struct DocxNotes {
    using ById = std::map<std::string, pugi::xml_node, std::less<>>;
    ById footnotes;
    ById endnotes;
    ById comments;
};

/// Walks through the body of a docx: what is deleted or merely repeated is left out, text boxes and notes
/// come after the paragraph that holds them. Recursion is bounded by the depth that parseXml allows.
class DocxWalker {
  public:
    DocxWalker(DocxStyles styles, DocxNotes notes, BlockCollector& collector)
        : styles_(std::move(styles)), notes_(std::move(notes)), collector_(collector) {}

    void read(const pugi::xml_node& document);

    /// The comments with the words they are about, in the order of the text.
    [[nodiscard]] std::vector<std::string> comments();

  private:
    struct Inline {
        std::string text;
        std::vector<pugi::xml_node> boxes;  ///< contents of text boxes and notes met on the way
    };

    /// The blocks within a node: paragraphs, tables and what wraps them.
    void walk(const pugi::xml_node& container);
    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node);
    void table(const pugi::xml_node& node);
    void rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    void cells(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    void cellText(const pugi::xml_node& node, std::string& text);
    void inlines(const pugi::xml_node& node, Inline& found);
    void inlineElement(const pugi::xml_node& node, std::string_view name, Inline& found);
    void note(const DocxNotes::ById& notes, const pugi::xml_node& reference, Inline& found) const;
    [[nodiscard]] std::optional<int> headingLevel(const pugi::xml_node& properties) const;

    DocxStyles styles_;
    DocxNotes notes_;
    BlockCollector& collector_;
    DocumentRemarks remarks_;
    std::string carried_;  ///< text of a paragraph whose end was deleted: it joins the next
};

}  // namespace vertelwerk::exchange
