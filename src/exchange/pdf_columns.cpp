#include "exchange/pdf_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr double narrowestGutter = 0.8;  // times the line's height
constexpr double slack = 2;              // points
constexpr double deepestIndent = 60;     // points
constexpr double narrowestColumn = 100;  // points
constexpr int fewestLines = 4;
constexpr int fewestWords = 2;    // of an average line
constexpr int mostCrossing = 10;  // one in so many lines may run on over the edge
constexpr double full = 0.7;      // of the column's width
constexpr std::size_t mostCandidates = 8;

struct Piece {
    double left;
    double right;
    double top;
    int words;
};

int wordsIn(std::string_view text) {
    return 1 + static_cast<int>(std::ranges::count(text, ' '));
}

/// The line cut at all wide spaces.
void addPieces(const PdfLine& line, std::vector<Piece>& pieces) {
    double left = line.left;
    std::size_t begin = 0;
    for (const PdfGap& gap : line.gaps) {
        if (gap.right - gap.left < narrowestGutter * line.height()) {
            continue;
        }
        pieces.push_back(
            {left, gap.left, line.top, wordsIn(std::string_view(line.text).substr(begin, gap.at - begin))});
        left = gap.right;
        begin = gap.at + 1;
    }
    pieces.push_back({left, line.right, line.top, wordsIn(std::string_view(line.text).substr(begin))});
}

using Pages = std::vector<std::vector<Piece>>;

Pages piecesOf(const std::vector<PdfPage>& pages) {
    Pages all;
    for (const PdfPage& page : pages) {
        auto& pieces = all.emplace_back();
        for (const PdfLine& line : page) {
            addPieces(line, pieces);
        }
    }
    return all;
}

/// Left edges at which several lines begin, from left to right.
std::vector<double> candidates(const Pages& pages) {
    std::map<long, std::size_t> counts;
    for (const auto& page : pages) {
        for (const Piece& piece : page) {
            ++counts[std::lround(piece.left)];
        }
    }
    std::vector<std::pair<std::size_t, long>> edges;
    for (const auto& [edge, count] : counts) {
        const auto near = [&counts](long at) {
            const auto found = counts.find(at);
            return found == counts.end() ? 0 : found->second;
        };
        const bool highest = count > near(edge - 1) && count >= near(edge + 1);
        if (highest && count + near(edge - 1) + near(edge + 1) >= fewestLines) {
            edges.emplace_back(count, edge);
        }
    }
    std::ranges::sort(edges, std::greater());
    edges.resize(std::min(edges.size(), mostCandidates));
    std::vector<double> sorted;
    sorted.reserve(edges.size());
    for (const auto& [count, edge] : edges) {
        sorted.push_back(static_cast<double>(edge));
    }
    std::ranges::sort(sorted);
    return sorted;
}

/// Lines at one side of an edge.
struct Side {
    std::vector<Piece> lines;

    [[nodiscard]] bool isColumn() const {
        if (lines.size() < fewestLines) {
            return false;
        }
        const double left = std::ranges::min_element(lines, {}, &Piece::left)->left;
        const double right = std::ranges::max_element(lines, {}, &Piece::right)->right;
        int words = 0;
        std::size_t filled = 0;
        for (const Piece& line : lines) {
            words += line.words;
            filled += line.right - left >= full * (right - left) ? 1U : 0U;
        }
        return right - left >= narrowestColumn && words >= fewestWords * static_cast<int>(lines.size()) &&
               2 * filled >= lines.size();
    }
};

bool beginsAt(const Piece& piece, double edge) {
    return piece.left >= edge - slack && piece.left < edge + deepestIndent;
}

/// Whether lines before the edge and lines from it on stand side by side.
bool partsColumns(const Pages& pages, double before, double edge) {
    Side left;
    Side right;
    std::size_t crossing = 0;
    for (const auto& page : pages) {
        std::vector<Piece> here;
        std::ranges::copy_if(page, std::back_inserter(here),
                             [edge](const Piece& piece) { return beginsAt(piece, edge); });
        if (here.empty()) {
            continue;
        }
        const auto [first, last] = std::ranges::minmax_element(here, {}, &Piece::top);
        for (const Piece& piece : page) {
            const bool beside = piece.top >= first->top - slack && piece.top <= last->top + slack;
            if (beside && piece.left >= before - slack && piece.left < edge - slack) {
                if (piece.right > edge) {
                    ++crossing;
                } else {
                    left.lines.push_back(piece);
                }
            }
        }
        right.lines.insert(right.lines.end(), here.begin(), here.end());
    }
    return crossing * mostCrossing <= left.lines.size() && left.isColumn() && right.isColumn();
}

/// The two parts of a line on either side of a wide space.
PdfLine takeBehind(PdfLine& line, std::size_t gapAt) {
    const PdfGap gap = line.gaps[gapAt];
    PdfLine rest = line;
    rest.text = line.text.substr(gap.at + 1);
    rest.left = gap.right;
    rest.firstWord = gap.firstWord;
    rest.gaps.assign(line.gaps.begin() + static_cast<std::ptrdiff_t>(gapAt) + 1, line.gaps.end());
    for (PdfGap& other : rest.gaps) {
        other.at -= gap.at + 1;
    }
    line.text.resize(gap.at);
    line.right = gap.left;
    line.gaps.resize(gapAt);
    return rest;
}

int columnOf(const PdfLine& line, const std::vector<double>& edges) {
    const auto next = std::ranges::upper_bound(edges, line.left + slack);
    const bool crosses = next != edges.end() && line.right > *next + slack;
    return crosses ? PdfLine::wholeWidth : static_cast<int>(next - edges.begin());
}

/// A line below everything else, with room above it, such as a footer, belongs to no column.
void freeLowest(PdfPage& page) {
    const auto lowest = std::ranges::max_element(page, {}, &PdfLine::top);
    double above = 0;
    for (const PdfLine& line : page) {
        above = &line == &*lowest ? above : std::max(above, line.bottom);
    }
    if (lowest->top - above > lowest->height()) {
        lowest->column = PdfLine::wholeWidth;
    }
}

}  // namespace

void cutAtEdges(PdfPage& page, const std::vector<double>& edges) {
    PdfPage cut;
    for (PdfLine& line : page) {
        cut.push_back(std::move(line));
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < cut.back().gaps.size() && !again; ++i) {
                const PdfGap& gap = cut.back().gaps[i];
                again = std::ranges::any_of(edges, [&gap](double edge) {
                    return gap.left < edge && gap.right >= edge - slack && gap.right < edge + deepestIndent;
                });
                if (again) {
                    PdfLine rest = takeBehind(cut.back(), i);
                    cut.push_back(std::move(rest));
                }
            }
        }
    }
    page = std::move(cut);
}

std::vector<double> columnEdges(const std::vector<PdfPage>& pages) {
    const Pages all = piecesOf(pages);
    std::vector<double> edges;
    double before = 0;
    for (const double edge : candidates(all)) {
        if (edge - before >= narrowestColumn && partsColumns(all, before, edge)) {
            edges.push_back(edge);
            before = edge;
        }
    }
    return edges;
}

void readByColumns(PdfPage& page, const std::vector<double>& edges) {
    const bool beside = std::ranges::any_of(page, [&edges](const PdfLine& line) {
        std::vector<Piece> pieces;
        addPieces(line, pieces);
        return std::ranges::any_of(pieces, [&edges](const Piece& piece) {
            return std::ranges::any_of(edges, [&piece](double edge) { return beginsAt(piece, edge); });
        });
    });
    if (!beside) {
        return;
    }
    cutAtEdges(page, edges);
    for (PdfLine& line : page) {
        line.column = columnOf(line, edges);
    }
    freeLowest(page);
    std::ranges::stable_sort(page, {}, &PdfLine::top);
    const auto isWide = [](const PdfLine& line) { return line.column == PdfLine::wholeWidth; };
    for (auto begin = page.begin(); begin != page.end();) {
        const auto end = std::find_if(begin, page.end(), isWide);
        std::ranges::stable_sort(begin, end, {}, &PdfLine::column);
        begin = std::find_if_not(end, page.end(), isWide);
    }
}

}  // namespace vertelwerk::exchange
