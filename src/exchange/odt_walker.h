#pragma once

#include "exchange/blocks.h"
#include "exchange/document_remarks.h"
#include "exchange/head_table.h"
#include "exchange/odt_styles.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Walks through the text of an odt: deletions and indexes are left out, frames and notes come after the
/// paragraph that holds them. Recursion is bounded by the depth that parseXml allows.
class OdtWalker {
  public:
    OdtWalker(OdtStyles styles, BlockCollector& collector)
        : styles_(std::move(styles)), collector_(collector) {}

    /// The blocks within a node: paragraphs, headings, lists, tables and what wraps them.
    void walk(const pugi::xml_node& container);

    /// The comments with the words they are about, in the order of the text.
    [[nodiscard]] std::vector<std::string> comments();

  private:
    struct Inline {
        std::string text;
        bool afterSpace = true;  ///< white space here would be a second one, or stand at the beginning
        std::vector<pugi::xml_node> frames;  ///< and bodies of notes
    };

    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node, bool heading);
    void table(const pugi::xml_node& node);
    void rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    void cellText(const pugi::xml_node& node, std::string& text);
    void annotation(const pugi::xml_node& node);
    void inlines(const pugi::xml_node& node, Inline& found);
    static void characters(std::string_view text, Inline& found);

    OdtStyles styles_;
    BlockCollector& collector_;
    DocumentRemarks remarks_;
    std::map<std::string, pugi::xml_node> annotations_;  ///< by the id they have among the remarks
};

}  // namespace vertelwerk::exchange
