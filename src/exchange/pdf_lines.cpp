#include "exchange/pdf_lines.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/head.h"
#include "exchange/strings.h"
#include "exchange/turns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr double paragraphGap = 1.2;      // times the distance between lines of one paragraph
constexpr double singleSpacing = 1.35;    // times the line's height, where no paragraph has two lines
constexpr int mostRunningLines = 4;       // of a header or footer
constexpr std::size_t fewestWrapped = 4;  // lines that ran on, to know their distance by them
constexpr double sameColumn = 60;         // points between left edges
constexpr double smallestIndent = 5;      // points
constexpr double spaceWidth = 0.25;       // times the line's height
constexpr double widestSpace = 3;         // times the line's height
constexpr double sameHeight = 0.8;        // of a line's height
constexpr double sameEdge = 2;            // points
constexpr std::size_t mostLinesCompared = 1000;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// "3", "- 3 -", "pagina 3 van 8", "3/8".
bool isPageNumber(std::string_view line) {
    std::string plain = text::folded(line);
    bool digits = false;
    for (char& c : plain) {
        digits = digits || isDigit(c);
        if (c < 'a' || c > 'z') {
            c = ' ';
        }
    }
    for (const std::string_view word : split(plain, ' ')) {
        if (!word.empty() &&
            !isOneOf(word, {"pagina", "page", "blz", "bladzijde", "p", "pag", "van", "of"})) {
            return false;
        }
    }
    return digits && line.size() <= 24;
}

/// "Vertrouwelijk - pagina 3 van 8", where it stands apart from the lines above it.
bool isNumberedFooter(const PdfPage& page, PdfPage::const_iterator lowest) {
    constexpr std::size_t longest = 100;
    const std::string plain = lowest->text.size() > longest ? std::string() : text::folded(lowest->text);
    const bool numbered =
        std::ranges::any_of(std::initializer_list<std::string_view>{"pagina ", "page ", "blz. ", "blz "},
                            [&plain](std::string_view word) {
                                const std::size_t at = plain.find(word);
                                const std::size_t digit = at == std::string::npos ? at : at + word.size();
                                return digit < plain.size() && isDigit(plain[digit]);
                            });
    return numbered && std::ranges::none_of(page, [lowest](const PdfLine& line) {
               return line.top < lowest->top && line.bottom > lowest->top - lowest->height();
           });
}

/// The line with its numbers made alike, to see whether it returns on other pages.
std::string masked(const std::string& line) {
    std::string mask;
    for (const char c : line) {
        if (!isDigit(c)) {
            mask += c;
        } else if (!mask.ends_with('#')) {
            mask += '#';
        }
    }
    return mask;
}

enum class Edge { Top, Bottom };

/// The line nearest to an edge of the page, wherever the file has it.
PdfPage::const_iterator outermost(const PdfPage& page, Edge edge) {
    return edge == Edge::Top ? std::ranges::min_element(page, {}, &PdfLine::top)
                             : std::ranges::max_element(page, {}, &PdfLine::bottom);
}

/// Takes away the line nearest to an edge where it returns on other pages, or is a number alone.
/// @return whether any page lost one
bool dropReturning(std::vector<PdfPage>& pages, Edge edge, bool numbersToo) {
    std::map<std::string, std::size_t> counts;
    for (const PdfPage& page : pages) {
        if (page.size() > 1) {
            ++counts[masked(outermost(page, edge)->text)];
        }
    }
    bool dropped = false;
    for (PdfPage& page : pages) {
        if (page.size() < 2) {
            continue;
        }
        const auto line = outermost(page, edge);
        const bool returns = pages.size() > 1 && counts[masked(line->text)] * 3 >= pages.size() * 2;
        const bool numbered = numbersToo && (isPageNumber(line->text) ||
                                             (edge == Edge::Bottom && isNumberedFooter(page, line)));
        if (returns || numbered) {
            page.erase(line);
            dropped = true;
        }
    }
    return dropped;
}

std::string_view firstWordOf(std::string_view line) {
    return line.substr(0, line.find(' '));
}

std::string_view lastWordOf(std::string_view line) {
    const std::size_t space = line.rfind(' ');
    return space == std::string_view::npos ? line : line.substr(space + 1);
}

/// Whether a hyphen behind this beginning of a word is the word's own: a letter alone (e-mail) or capitals
/// (PGB-houder) are never broken off.
bool keepsHyphen(std::string_view beginning) {
    const bool capitals = std::ranges::all_of(beginning, [](char c) { return c >= 'A' && c <= 'Z'; });
    return text::length(beginning) == 1 || capitals;
}

/// Joins a line to the text before it, and a word that was broken at the line's end.
void join(std::string& text, std::string_view line) {
    constexpr std::uint32_t softHyphen = 0xAD;
    constexpr std::uint32_t hyphen = 0x2010;
    const std::uint32_t last = lastCharacter(text);
    if (last != '-' && last != softHyphen && last != hyphen) {
        text += ' ';
        text += line;
        return;
    }
    const std::string_view mark = last == '-' ? "-" : last == hyphen ? "\u2010" : "\u00AD";
    const std::string_view word =
        std::string_view(lastWordOf(text)).substr(0, lastWordOf(text).size() - mark.size());
    const bool beforeSmall = isLowerCase(firstCharacter(line));
    const bool dash = !isLetter(lastCharacter(word));
    const bool pair = isOneOf(text::folded(firstWordOf(line)), {"en", "of", "and", "or", "tot"});
    if (dash || pair) {
        text += ' ';  // "zon- en feestdagen"
    } else if (beforeSmall && word.find('-') == std::string_view::npos && !keepsHyphen(word)) {
        text.resize(text.size() - mark.size());
    }
    text += line;
}

/// Whether the first paragraph is a head, of which this is the next line: it stands alone, however full the
/// line before it is.
bool isNextOfHead(std::string_view first, std::string_view line) {
    const auto known = headLine(line);
    return known && known->meaning && headLine(first.substr(0, first.find('\n')));
}

/// The speakers whose labels begin more than one line.
std::set<std::string> recurringSpeakers(const std::vector<PdfPage>& pages) {
    std::set<std::string> seen;
    std::set<std::string> recurring;
    for (const PdfPage& page : pages) {
        for (const PdfLine& line : page) {
            std::string speaker = speakerOf(line.text);
            if (!speaker.empty() && !seen.insert(speaker).second) {
                recurring.insert(std::move(speaker));
            }
        }
    }
    return recurring;
}

/// What the decisions need to know of the whole document.
class Layout {
  public:
    explicit Layout(const std::vector<PdfPage>& pages) {
        for (const PdfPage& page : pages) {
            for (const PdfLine& line : page) {
                Span& edge = edges_[line.column]
                                 .try_emplace(std::lround(line.left), Span{line.left, line.right})
                                 .first->second;
                edge.left = std::min(edge.left, line.left);
                edge.right = std::max(edge.right, line.right);
            }
        }
        std::vector<double> distances;
        std::optional<double> closest;
        for (const PdfPage& page : pages) {
            for (std::size_t i = 1; i < page.size(); ++i) {
                const double distance = (page[i].top - page[i - 1].top) / page[i].height();
                if (distance <= 0 || distance >= 3) {
                    continue;
                }
                closest = std::min(closest.value_or(distance), distance);
                if (wrapped(page[i - 1], page[i])) {
                    distances.push_back(distance);
                }
            }
        }
        if (distances.size() < fewestWrapped && closest) {
            distances.assign(1, *closest);
        }
        if (!distances.empty()) {
            const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
            std::ranges::nth_element(distances, middle);
            spacing_ = *middle;
        }
        for (const PdfPage& page : pages) {
            for (std::size_t i = 1; i + 1 < page.size(); ++i) {
                if (surelyIndented(page[i - 1], page[i], page[i + 1])) {
                    ++indents_[indentOf(page[i])];
                }
            }
        }
    }

    /// Whether the next line's first word had no room on this line. Where it might just have had, a small
    /// letter tells that the sentence runs on.
    [[nodiscard]] bool wrapped(const PdfLine& line, const PdfLine& next) const {
        const double room = rightEdge(line) - (line.right + spaceWidth * line.height() + next.firstWord);
        return room < -1 || (room < line.height() && isLowerCase(firstCharacter(next.text)));
    }

    /// @param following the line after `next` on its page; may be null
    [[nodiscard]] bool newParagraph(const PdfLine& line, const PdfLine& next,
                                    const PdfLine* following) const {
        if (next.top < line.top) {
            return beginsPage(line, next, following);  // the next column
        }
        const double usual =
            (spacing_ ? *spacing_ * paragraphGap : singleSpacing) * std::min(line.height(), next.height());
        if (next.top - line.top > usual) {
            return true;
        }
        const bool indented = next.left - leftEdge(next) > smallestIndent;
        const bool moreThanBefore = next.left - line.left > smallestIndent;
        const bool moreThanAfter =
            following != nullptr && wrapped(next, *following) && next.left - following->left > smallestIndent;
        return ((moreThanBefore || moreThanAfter || !wrapped(line, next)) && isHabit(next)) ||
               (indented && !wrapped(line, next) && (moreThanBefore || moreThanAfter));
    }

    /// Whether the first line of a page or column begins a paragraph.
    [[nodiscard]] bool beginsPage(const PdfLine& line, const PdfLine& next, const PdfLine* following) const {
        const bool stepsBack = following == nullptr || next.left - following->left > smallestIndent;
        return !wrapped(line, next) || (stepsBack && isHabit(next));
    }

  private:
    /// A line that stands further in than those around it, after a line that was not full.
    [[nodiscard]] bool surelyIndented(const PdfLine& line, const PdfLine& next,
                                      const PdfLine& following) const {
        return next.top > line.top && following.top > next.top && !wrapped(line, next) &&
               wrapped(next, following) && next.left - line.left > smallestIndent &&
               std::abs(following.left - line.left) < sameEdge;
    }

    [[nodiscard]] long indentOf(const PdfLine& line) const { return std::lround(line.left - leftEdge(line)); }

    /// Whether paragraphs of this document begin as far in as this line.
    [[nodiscard]] bool isHabit(const PdfLine& line) const {
        const auto found = indents_.find(indentOf(line));
        return found != indents_.end() && found->second > 1;
    }

    /// Lines whose left edges lie within the same point.
    struct Span {
        double left;
        double right;
    };

    [[nodiscard]] double rightEdge(const PdfLine& line) const {
        double edge = line.right;
        for (const auto& [left, other] : edges_.at(line.column)) {
            if (std::abs(other.left - line.left) < sameColumn) {
                edge = std::max(edge, other.right);
            }
        }
        return edge;
    }

    [[nodiscard]] double leftEdge(const PdfLine& line) const {
        double edge = line.left;
        for (const auto& [left, other] : edges_.at(line.column)) {
            if (std::abs(other.left - line.left) < sameColumn) {
                edge = std::min(edge, other.left);
            }
        }
        return edge;
    }

    std::map<int, std::map<long, Span>> edges_;  ///< by column
    std::map<long, int> indents_;                ///< how often a paragraph surely begins with it
    std::optional<double> spacing_;              ///< times the line's height
};

std::vector<std::string> paragraphsOf(std::span<const PdfPage> pages, const Layout& layout,
                                      const std::set<std::string>& speakers) {
    std::vector<std::string> paragraphs;
    const PdfLine* previous = nullptr;
    for (const PdfPage& page : pages) {
        for (std::size_t i = 0; i < page.size(); ++i) {
            const PdfLine& line = page[i];
            const PdfLine* following = i + 1 < page.size() ? &page[i + 1] : nullptr;
            const bool wrapped = previous != nullptr && layout.wrapped(*previous, line) &&
                                 !(paragraphs.size() == 1 && isNextOfHead(paragraphs.front(), line.text)) &&
                                 !speakers.contains(speakerOf(line.text));
            const bool onNewPage = i == 0 && (!wrapped || layout.beginsPage(*previous, line, following));
            const bool starts =
                previous == nullptr || (i == 0 ? onNewPage : layout.newParagraph(*previous, line, following));
            if (starts) {
                paragraphs.push_back(line.text);
            } else if (wrapped) {
                join(paragraphs.back(), line.text);
            } else {
                paragraphs.back() += '\n' + line.text;
            }
            previous = &line;
        }
    }
    return paragraphs;
}

}  // namespace

void joinTorn(PdfPage& page) {
    if (page.size() > mostLinesCompared) {
        return;
    }
    for (std::size_t i = 1; i < page.size();) {
        const PdfLine& torn = page[i];
        const bool inColumn = std::ranges::any_of(page, [&](const PdfLine& other) {
            return &other != &torn && std::abs(other.left - torn.left) < sameEdge;
        });
        const auto beginning = std::find_if(
            page.begin(), page.begin() + static_cast<std::ptrdiff_t>(i), [&](const PdfLine& line) {
                const double overlap = std::min(line.bottom, torn.bottom) - std::max(line.top, torn.top);
                const double gap = torn.left - line.right;
                return line.column == torn.column && overlap > sameHeight * line.height() &&
                       overlap > sameHeight * torn.height() && gap > 0 && gap < widestSpace * line.height();
            });
        if (inColumn || beginning == page.begin() + static_cast<std::ptrdiff_t>(i)) {
            ++i;
            continue;
        }
        beginning->text += ' ' + torn.text;
        beginning->right = torn.right;
        page.erase(page.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void dropRunningLines(std::vector<PdfPage>& pages) {
    for (const Edge edge : {Edge::Top, Edge::Bottom}) {
        bool more = true;
        for (int line = 0; more && line < mostRunningLines; ++line) {
            more = dropReturning(pages, edge, line == 0);
        }
    }
}

std::vector<std::string> reflow(const std::vector<PdfPage>& pages) {
    return paragraphsOf(pages, Layout(pages), recurringSpeakers(pages));
}

std::vector<std::vector<std::string>> reflowApart(const std::vector<PdfPage>& cells) {
    const Layout layout(cells);
    std::vector<std::vector<std::string>> all;
    all.reserve(cells.size());
    for (const PdfPage& cell : cells) {
        all.push_back(paragraphsOf({&cell, 1}, layout, {}));
    }
    return all;
}

}  // namespace vertelwerk::exchange
