#pragma once

#include "exchange/blocks.h"
#include "exchange/head_table.h"
#include "exchange/odt_styles.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace vertelwerk::exchange {

/// Walks through the text of an odt: notes, comments, deletions and indexes are left out, frames come
/// after the paragraph that holds them. Recursion is bounded by the depth that parseXml allows.
class OdtWalker {
  public:
    OdtWalker(OdtStyles styles, BlockCollector& collector)
        : styles_(std::move(styles)), collector_(collector) {}

    /// The blocks within a node: paragraphs, headings, lists, tables and what wraps them.
    void walk(const pugi::xml_node& container);

  private:
    struct Inline {
        std::string text;
        bool afterSpace = true;  ///< white space here would be a second one, or stand at the beginning
        std::vector<pugi::xml_node> frames;
    };

    void block(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node, bool heading);
    void table(const pugi::xml_node& node);
    void rows(const pugi::xml_node& node, std::vector<pugi::xml_node>& found) const;
    void cellText(const pugi::xml_node& node, std::string& text) const;
    void inlines(const pugi::xml_node& node, Inline& found) const;
    static void characters(std::string_view text, Inline& found);

    OdtStyles styles_;
    BlockCollector& collector_;
};

}  // namespace vertelwerk::exchange
