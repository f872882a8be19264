#include "exchange/joined_head.h"

#include "vertelwerk/exchange/consent_line.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t fewestListed = 3;  // keys, before a line is taken for a head
constexpr std::size_t mostKeyWords = 5;
constexpr std::size_t longestJoined = 8000;  // bytes of a line that may be a head

/// Whether the colon at `at` can part a key from its value.
bool isColon(std::string_view line, std::size_t at) {
    const std::string_view after = line.substr(at + 1);
    return after.empty() || after.front() == ' ' || after.starts_with("\u00A0");
}

struct FoundKey {
    std::size_t begin = 0;  ///< byte in the line
    HeadLine line;
};

/// The key that ends at `colon`: a listed one, else what begins with the last capital before it.
std::optional<FoundKey> keyBefore(std::string_view line, std::size_t from, std::size_t colon) {
    const std::string_view before = withoutTrailingSpace(line.substr(from, colon - from));
    std::optional<FoundKey> other;
    std::optional<FoundKey> listed;
    std::size_t end = before.size();
    for (std::size_t words = 0; words < mostKeyWords && end > 0; ++words) {
        const std::size_t space = before.find_last_of(' ', end - 1);
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        if (isUpperCase(firstCharacter(before.substr(begin)))) {
            FoundKey key{from + begin, makeHeadLine(before.substr(begin), "")};
            if (key.line.meaning) {
                listed = key;
            } else if (!other) {
                other = key;
            }
        }
        end = space == std::string_view::npos ? 0 : space;
    }
    return listed ? listed : other;
}

/// Where keys begin in a line; counts the listed ones.
std::vector<std::size_t> keysIn(std::string_view line, std::set<std::string>& listed) {
    std::vector<std::size_t> begins;
    std::size_t from = 0;  // behind the last key
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
        const auto key = isColon(line, colon) ? keyBefore(line, from, colon) : std::nullopt;
        const bool valued =
            key && (begins.empty() || !text::trimmed(line.substr(from, key->begin - from)).empty());
        if (!key || (!key->line.meaning && (!valued || purposeInName(key->line.key).purpose))) {
            continue;
        }
        if (key->line.meaning) {
            listed.insert(key->line.folded);
        }
        begins.push_back(key->begin);
        from = colon + 1;
    }
    return begins;
}

}  // namespace

std::string withPairsApart(std::string_view paragraph) {
    std::vector<std::string> lines;
    for (const std::string_view line : linesOf(paragraph)) {
        std::set<std::string> listed;
        const std::vector<std::size_t> begins =
            line.size() > longestJoined ? std::vector<std::size_t>() : keysIn(line, listed);
        if (listed.size() < fewestListed || begins.front() != 0) {
            lines.emplace_back(line);
            continue;
        }
        for (std::size_t i = 0; i < begins.size(); ++i) {
            const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : line.size();
            lines.emplace_back(text::trimmed(line.substr(begins[i], end - begins[i])));
        }
    }
    return joined(lines, "\n");
}

std::vector<Block> withPairsOnLines(std::span<const Block> blocks) {
    const auto first = std::ranges::find_if(blocks, [](const Block& block) {
        return block.kind == Block::Kind::Paragraph && !block.text.empty();
    });
    if (first == blocks.end() || !headLine(linesOf(first->text).front())) {
        return {};
    }
    std::string apart = withPairsApart(first->text);
    if (apart == first->text) {
        return {};
    }
    std::vector<Block> rewritten(blocks.begin(), blocks.end());
    Block& head = rewritten[static_cast<std::size_t>(first - blocks.begin())];
    head.text = std::move(apart);
    rewritten.insert(rewritten.begin() + (first - blocks.begin()) + 1, Block{});
    return rewritten;
}

}  // namespace vertelwerk::exchange
