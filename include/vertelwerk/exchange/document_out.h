#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// What lies over a stretch of a block's text: a tint, a comment beside it, a note at the foot.
struct OutMark {
    text::Range range;                    ///< code points of the block's text
    std::optional<std::uint32_t> colour;  ///< 0xRRGGBB, shown as a pale tint
    std::string comment;                  ///< beside the stretch; the label goes with it
    std::string label;                    ///< what the comment is about: the name of a code
    std::string footnote;                 ///< referred to at the end of the stretch
};

/// One block of a document that goes out; the same blocks feed every writer.
struct OutBlock {
    enum class Kind { Heading, Paragraph, Quote, Note, Table, Picture, PageBreak, ListItem };
    Kind kind = Kind::Paragraph;
    int level = 2;                               ///< of a heading; 1 is the document's title
    std::string text;                            ///< paragraphs keep their line breaks
    std::string language;                        ///< BCP 47, when it is not the document's
    std::string attribution;                     ///< of a quote: who, where, when
    std::vector<std::string> header;             ///< of a table
    std::vector<std::vector<std::string>> rows;  ///< of a table
    std::string caption;                         ///< of a table or picture
    std::string svg;                             ///< of a picture
    std::string alt;                             ///< of a picture: what it shows, in words
    std::vector<OutMark> marks;                  ///< of a paragraph, which then has no blank lines
    std::string png;                             ///< of a picture, for writers that cannot hold the svg
};

struct OutDocument {
    std::string title;
    base::Language language = base::Language::Dutch;
    std::vector<OutBlock> blocks;
    std::string pageMark = {};  ///< stands on every page, such as that it is a working copy
    bool wide = false;          ///< pages lie on their side, for wide tables
};

/// One HTML file that needs no other: language, one h1, headings in order, table headers, contrast of
/// at least 4.5:1, styles for print; all text escaped.
[[nodiscard]] std::string writeHtml(const OutDocument& document);

/// A Word document with the same blocks: styles, headings in order, captions, header rows, footnotes,
/// comments, languages, alternative texts, page numbers. Holds no author, path or time.
[[nodiscard]] std::string writeDocx(const OutDocument& document);

/// A table as CSV with UTF-8 byte order mark; cells that a spreadsheet would run as a formula are made
/// text.
[[nodiscard]] std::string writeCsv(const std::vector<std::string>& header,
                                   const std::vector<std::vector<std::string>>& rows);

}  // namespace vertelwerk::exchange
