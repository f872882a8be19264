#pragma once

#include "exchange/blocks.h"
#include "exchange/docx_styles.h"
#include "exchange/head_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Walks through the body of a docx: what is deleted or merely repeated is left out, text boxes come
/// after the paragraph that holds them. Recursion is bounded by the depth that parseXml allows.
class DocxWalker {
  public:
    DocxWalker(DocxStyles styles, BlockCollector& collector)
        : styles_(std::move(styles)), collector_(collector) {}

    void read(const pugi::xml_node& document);

  private:
    struct Inline {
        std::string text;
        std::vector<pugi::xml_node> boxes;  ///< contents of text boxes met on the way
    };

    /// The blocks within a node: paragraphs, tables and what wraps them.
    void walk(const pugi::xml_node& container);
    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node);
    void table(const pugi::xml_node& node);
    void rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    void cells(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    [[nodiscard]] CellRow cellTexts(const pugi::xml_node& row) const;
    void cellText(const pugi::xml_node& node, std::string& text) const;
    void inlines(const pugi::xml_node& node, Inline& found) const;
    void inlineElement(const pugi::xml_node& node, std::string_view name, Inline& found) const;
    [[nodiscard]] std::optional<int> headingLevel(const pugi::xml_node& properties) const;

    DocxStyles styles_;
    BlockCollector& collector_;
    std::string carried_;  ///< text of a paragraph whose end was deleted: it joins the next
};

}  // namespace vertelwerk::exchange
