#pragma once

#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

/// What an element of a page says of itself; empty where it says nothing.
struct HtmlAttributes {
    std::string id;
    std::string name;
    std::string href;
    std::string role;
    std::string classes;  ///< between spaces
};

/// Brings footnotes of a page, which stand at its end, to the paragraphs they belong to. Knows the links that
/// DPUB roles, pandoc, LibreOffice and Word mark.
class HtmlNotes {
  public:
    /// Whether an element is the mark of a note in the text.
    [[nodiscard]] static bool isReference(const HtmlAttributes& attributes);
    /// Whether an element leads from a note back to its mark.
    [[nodiscard]] static bool isWayBack(const HtmlAttributes& attributes);

    /// A mark stands in the paragraph that becomes block `block`.
    void reference(const HtmlAttributes& attributes, std::size_t block);
    /// An element opens, and what it holds begins with block `block`.
    void open(std::string_view element, const HtmlAttributes& attributes, std::size_t block);
    /// A way back stands in what is open.
    void wayBack(const HtmlAttributes& attributes);
    /// The element that was opened last and not yet closed ends before block `block`.
    void close(std::size_t block);

    /// The blocks with each note behind the paragraph with its mark.
    [[nodiscard]] std::vector<Block> placed(std::vector<Block> blocks) const;

  private:
    struct Element {
        bool holdsNote = false;  ///< what may be a note's whole: a list item, a division
        std::size_t begin = 0;
        std::vector<std::string> targets;
    };
    using Blocks = std::pair<std::size_t, std::size_t>;

    std::vector<std::pair<std::string, std::size_t>> marks_;
    std::vector<Element> open_;
    std::map<std::string, Blocks, std::less<>> notes_;
};

}  // namespace vertelwerk::exchange
