#pragma once

#include "vertelwerk/base/catalogue.h"

#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// One block of a document that goes out; the same blocks feed every writer.
struct OutBlock {
    enum class Kind { Heading, Paragraph, Quote, Note, Table, Picture, PageBreak };
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
};

struct OutDocument {
    std::string title;
    base::Language language = base::Language::Dutch;
    std::vector<OutBlock> blocks;
};

/// One HTML file that needs no other: language, one h1, headings in order, table headers, contrast of
/// at least 4.5:1, styles for print; all text escaped.
[[nodiscard]] std::string writeHtml(const OutDocument& document);

/// A table as CSV with UTF-8 byte order mark; cells that a spreadsheet would run as a formula are made
/// text.
[[nodiscard]] std::string writeCsv(const std::vector<std::string>& header,
                                   const std::vector<std::vector<std::string>>& rows);

}  // namespace vertelwerk::exchange
