#include "exchange/several_stories.h"

#include "exchange/head.h"
#include "exchange/joined_head.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t fewestShared = 2;    // keys, before a head is taken for that of another story
constexpr std::size_t mostStories = 1000;  // of one document; more are no work of a person

/// The listed keys of paragraphs of `Key: value` lines, and where those end.
struct FoundHead {
    std::set<std::string> keys;
    bool names = false;  ///< a title, a number or consent: what only the head of a story has
    std::size_t end = 0;
};

/// Adds the keys of a paragraph; false when it is no part of a head.
bool addKeys(const Block& block, FoundHead& head) {
    if (block.kind != Block::Kind::Paragraph || block.text.empty() || !block.speaker.empty()) {
        return false;
    }
    const std::string apart = withPairsApart(block.text);
    for (const std::string_view line : linesOf(apart)) {
        const auto read = headLine(line);
        if (!read) {
            return false;
        }
        if (read->meaning) {
            head.keys.insert(read->folded);
            head.names =
                head.names || ((read->meaning == HeadKey::Title || read->meaning == HeadKey::Number ||
                                read->meaning == HeadKey::Consent) &&
                               !read->value.empty());
        }
    }
    return true;
}

FoundHead headAt(std::span<const Block> blocks, std::size_t begin) {
    FoundHead head;
    head.end = begin;
    while (head.end < blocks.size() && addKeys(blocks[head.end], head)) {
        ++head.end;
    }
    return head;
}

bool isHeading(const Block& block) {
    return block.kind == Block::Kind::Heading;
}

/// Where the story begins whose head stands at `head`: a heading above it is its own.
std::size_t beginOf(std::span<const Block> blocks, std::size_t head, std::size_t earliest) {
    std::size_t begin = head;
    for (std::size_t above = head; above > earliest; --above) {
        const Block& block = blocks[above - 1];
        if (isHeading(block)) {
            begin = above - 1;
        } else if (!block.text.empty()) {
            break;
        }
    }
    return begin;
}

/// A line that only parts what is above it from what is below: "---", "* * *".
bool isRule(const Block& block) {
    return block.kind == Block::Kind::Paragraph && block.text.size() >= 3 &&
           block.text.find_first_not_of("-=*_ ~\f") == std::string::npos;
}

}  // namespace

std::vector<std::vector<Block>> storiesIn(std::span<const Block> blocks) {
    std::vector<std::size_t> begins{0};
    std::optional<FoundHead> first;
    for (std::size_t at = 0; at < blocks.size();) {
        const FoundHead head = headAt(blocks, at);
        if (head.end == at) {
            if (!first && !blocks[at].text.empty() && !isHeading(blocks[at])) {
                break;  // a document that does not begin with a head
            }
            ++at;
            continue;
        }
        if (!first) {
            first = head;
        } else if (std::vector<std::string> shared; head.names) {
            std::ranges::set_intersection(first->keys, head.keys, std::back_inserter(shared));
            if (shared.size() >= fewestShared) {
                begins.push_back(beginOf(blocks, at, begins.back() + 1));
            }
        }
        at = head.end;
    }
    if (begins.size() > mostStories) {
        begins.resize(1);
    }
    begins.push_back(blocks.size());
    std::vector<std::vector<Block>> stories;
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
        stories.emplace_back(blocks.begin() + static_cast<std::ptrdiff_t>(begins[i]),
                             blocks.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]));
        std::vector<Block>& story = stories.back();
        const bool isLast = i + 2 == begins.size();
        while (!isLast && !story.empty() && (story.back().text.empty() || isRule(story.back()))) {
            story.pop_back();
        }
    }
    return stories;
}

}  // namespace vertelwerk::exchange
