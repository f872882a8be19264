#include "exchange/front_matter.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <cstddef>
#include <optional>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostLines = 200;

/// The lines between the first "---" and the next, and where the text goes on.
struct Fenced {
    std::vector<std::string_view> lines;
    std::size_t end = 0;
};

std::optional<Fenced> fencedLines(std::string_view text) {
    Fenced fenced;
    std::size_t begin = 0;
    for (std::size_t number = 0; begin < text.size() && number < mostLines; ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = withoutTrailingSpace(text.substr(begin, end - begin));
        begin = end + 1;
        if (number == 0) {
            if (line != "---") {
                return std::nullopt;
            }
        } else if (line == "---" || line == "...") {
            fenced.end = std::min(begin, text.size());
            return fenced;
        } else {
            fenced.lines.push_back(line);
        }
    }
    return std::nullopt;
}

/// An indented line or list item belongs to the key above it.
void append(std::vector<std::string>& lines, std::string_view more) {
    if (!lines.empty() && !more.empty()) {
        lines.back() += (lines.back().ends_with(':') ? " " : "; ") + std::string(unquoted(more));
    }
}

}  // namespace

std::vector<std::string> takeFrontMatter(std::string_view& text) {
    const auto fenced = fencedLines(text);
    if (!fenced) {
        return {};
    }
    std::vector<std::string> lines;
    for (const std::string_view line : fenced->lines) {
        const std::string_view content = text::trimmed(line);
        if (content.empty() || content.starts_with('#')) {
            continue;
        }
        const bool nested = line.front() == ' ' || line.front() == '\t' || content.starts_with("- ");
        const auto pair = splitPair(content, ":");
        if (nested) {
            append(lines, withoutBullet(content));
        } else if (pair) {
            const std::string_view value = unquoted(pair->value);
            const bool block = isOneOf(value, {"|", ">", "|-", ">-"});
            lines.push_back(std::string(unquoted(pair->key)) + ":" +
                            (value.empty() || block ? "" : " " + std::string(value)));
        } else {
            append(lines, content);
        }
    }
    text.remove_prefix(fenced->end);
    return lines;
}

}  // namespace vertelwerk::exchange
