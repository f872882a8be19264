#pragma once

#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// A space in a line that is wide enough to lie between two columns.
struct PdfGap {
    std::size_t at;  ///< of the space in the line's text, in bytes
    double left;
    double right;
    double firstWord;  ///< width of the word behind it
};

/// A line as it stands on a page; lengths in points, y grows downwards.
struct PdfLine {
    static constexpr int wholeWidth = -1;

    std::string text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double firstWord = 0;  ///< width of the first word
    std::vector<PdfGap> gaps = {};
    int column = wholeWidth;  ///< from 0, on a page with columns

    [[nodiscard]] double height() const { return bottom - top; }
};

using PdfPage = std::vector<PdfLine>;

/// Joins what a wide space tore off a line: it stands on the same height, not far to the right, in the same
/// column, and nothing on the page is below or above it as in a column.
void joinTorn(PdfPage& page);

/// Takes away page numbers that stand alone and lines that return at the edge of every page.
void dropRunningLines(std::vector<PdfPage>& pages);

/// Makes paragraphs of lines: a line that the next word would still have fitted on was ended by the
/// writer, any other by the page's width. Words broken at a line's end are joined.
[[nodiscard]] std::vector<std::string> reflow(const std::vector<PdfPage>& pages);

/// The same for cells of one column of a table, each by itself.
[[nodiscard]] std::vector<std::vector<std::string>> reflowApart(const std::vector<PdfPage>& cells);

}  // namespace vertelwerk::exchange
