#include "gui/widgets/row_text.h"

#include "vertelwerk/base/markup.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

constexpr const char* ellipsis = "\xE2\x80\xA6";

/// Stretches without a space between them, which stay together.
struct Word {
    Pieces stretches;
    int width = 0;
};

int widthOf(const Pieces& pieces, const Measure& measure) {
    int width = 0;
    for (const auto& piece : pieces) {
        width += measure(piece.text, piece.look == Look::Strong);
    }
    return width;
}

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

std::vector<Word> wordsOf(const Pieces& pieces, const Measure& measure) {
    std::vector<Word> words;
    Pieces open;
    const auto close = [&] {
        if (!open.empty()) {
            const auto width = widthOf(open, measure);
            words.push_back({std::exchange(open, {}), width});
        }
    };
    for (const auto& piece : pieces) {
        Piece stretch = piece;
        stretch.text.clear();
        const auto keep = [&] {
            if (!stretch.text.empty()) {
                open.push_back(stretch);
                stretch.text.clear();
            }
        };
        for (const char c : piece.text) {
            if (isSpace(c)) {
                keep();
                close();
            } else {
                stretch.text += c;
            }
        }
        keep();
    }
    close();
    return words;
}

bool beginsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
}

/// A word that is wider than a line, such as an e-mail address, in parts that fill one each.
std::vector<Word> brokenWhereItMust(const Word& word, int width, const Measure& measure) {
    std::vector<Word> parts(1);
    for (const auto& stretch : word.stretches) {
        const std::string_view text = stretch.text;
        Piece open = stretch;
        open.text.clear();
        int before = parts.back().width;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t next = at + 1;
            while (next < text.size() && !beginsCharacter(text[next])) {
                ++next;
            }
            auto longer = open.text + std::string(text.substr(at, next - at));
            const bool first = open.text.empty() && parts.back().stretches.empty();
            if (!first && before + measure(longer, stretch.look == Look::Strong) > width) {
                if (!open.text.empty()) {
                    parts.back().stretches.push_back(open);
                }
                parts.emplace_back();
                before = 0;
                longer = text.substr(at, next - at);
            }
            open.text = std::move(longer);
            parts.back().width = before + measure(open.text, stretch.look == Look::Strong);
            at = next;
        }
        parts.back().stretches.push_back(std::move(open));
    }
    return parts;
}

/// The words, none wider than a line unless it is a single character.
std::vector<Word> wordsWithin(int width, const Pieces& pieces, const Measure& measure) {
    std::vector<Word> within;
    for (auto& word : wordsOf(pieces, measure)) {
        if (word.width <= width) {
            within.push_back(std::move(word));
        } else {
            std::ranges::move(brokenWhereItMust(word, width, measure), std::back_inserter(within));
        }
    }
    return within;
}

void append(Pieces& line, const Pieces& more) {
    for (const auto& piece : more) {
        if (!line.empty() && line.back().look == piece.look && line.back().colour == piece.colour) {
            line.back().text += piece.text;
        } else {
            line.push_back(piece);
        }
    }
}

Pieces joined(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    Pieces line;
    for (auto at = begin; at < end; ++at) {
        if (!line.empty()) {
            line.back().text += ' ';
        }
        append(line, words[at].stretches);
    }
    return line;
}

}  // namespace

std::vector<Pieces> wrapped(const RowLine& line, int width, const Measure& measure) {
    const auto words = wordsWithin(width, line.pieces, measure);
    const auto space = measure(" ", false);
    const auto dots = measure(ellipsis, false);
    std::vector<Pieces> lines;
    std::size_t begin = 0;
    while (begin < words.size()) {
        const bool last = lines.size() + 1 == line.most;
        auto end = begin;
        int used = 0;
        while (end < words.size() && (end == begin || used + space + words[end].width <= width)) {
            used += (end == begin ? 0 : space) + words[end].width;
            ++end;
        }
        if (last && end < words.size()) {
            while (end > begin + 1 && used + dots > width) {
                --end;
                used -= space + words[end].width;
            }
            lines.push_back(joined(words, begin, end));
            append(lines.back(), {{ellipsis, Look::Plain, std::nullopt}});
            return lines;
        }
        lines.push_back(joined(words, begin, end));
        begin = end;
    }
    return lines;
}

std::string plainText(const Row& row) {
    std::string text;
    for (const auto& line : row) {
        std::string words;
        for (const auto& piece : line.pieces) {
            if (!piece.colour) {
                words += piece.text;
            }
        }
        if (!words.empty()) {
            text += (text.empty() ? "" : ". ") + words;
        }
    }
    return text;
}

std::string toMarkup(const Pieces& pieces) {
    std::string markup;
    for (const auto& piece : pieces) {
        const auto text = base::escapeMarkup(piece.text);
        if (piece.colour) {
            markup += fmt::format("<span foreground=\"#{:06x}\">{}</span>", *piece.colour & 0xFFFFFFU, text);
        } else if (piece.look == Look::Strong) {
            markup += "<b>" + text + "</b>";
        } else if (piece.look == Look::Quiet) {
            markup += "<span alpha=\"70%\">" + text + "</span>";
        } else {
            markup += text;
        }
    }
    return markup;
}

}  // namespace vertelwerk::gui
