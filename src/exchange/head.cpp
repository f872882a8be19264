#include "exchange/head.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/joined_head.h"
#include "exchange/markers.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

const std::map<std::string, HeadKey, std::less<>> listedKeys{
    {"methode", HeadKey::Method},
    {"method", HeadKey::Method},
    {"titel", HeadKey::Title},
    {"titel van uw verhaal", HeadKey::Title},
    {"titel van je verhaal", HeadKey::Title},
    {"titel van het verhaal", HeadKey::Title},
    {"title of your story", HeadKey::Title},
    {"title of the story", HeadKey::Title},
    {"title", HeadKey::Title},
    {"verteller", HeadKey::Narrator},
    {"vertelster", HeadKey::Narrator},
    {"deelnemer", HeadKey::Narrator},
    {"deelneemster", HeadKey::Narrator},
    {"reiziger", HeadKey::Narrator},
    {"narrator", HeadKey::Narrator},
    {"storyteller", HeadKey::Narrator},
    {"participant", HeadKey::Narrator},
    {"traveller", HeadKey::Narrator},
    {"verhaalnummer", HeadKey::Number},
    {"reisnummer", HeadKey::Number},
    {"story number", HeadKey::Number},
    {"journey number", HeadKey::Number},
    {"wijk", HeadKey::Area},
    {"buurt", HeadKey::Area},
    {"wijk of buurt", HeadKey::Area},
    {"gemeente", HeadKey::Area},
    {"neighbourhood", HeadKey::Area},
    {"neighborhood", HeadKey::Area},
    {"district", HeadKey::Area},
    {"municipality", HeadKey::Area},
    {"datum en plaats", HeadKey::Date},
    {"plaats en datum", HeadKey::Date},
    {"datum", HeadKey::Date},
    {"date and place", HeadKey::Date},
    {"place and date", HeadKey::Date},
    {"date", HeadKey::Date},
    {"verzameld door", HeadKey::CollectedBy},
    {"collected by", HeadKey::CollectedBy},
    {"taal", HeadKey::Language},
    {"language", HeadKey::Language},
    {"toestemming", HeadKey::Consent},
    {"consent", HeadKey::Consent},
    {"beloofd", HeadKey::Promised},
    {"promised", HeadKey::Promised},
    {"domein van verandering", HeadKey::Domain},
    {"domain of change", HeadKey::Domain},
    {"domein", HeadKey::Domain},
    {"domain", HeadKey::Domain},
    {"leeftijdsgroep", HeadKey::Plain},
    {"leeftijd", HeadKey::Plain},
    {"age group", HeadKey::Plain},
    {"age", HeadKey::Plain},
    {"periode", HeadKey::Plain},
    {"period", HeadKey::Plain},
    {"voorziening", HeadKey::Plain},
    {"provision", HeadKey::Plain},
    {"service", HeadKey::Plain},
};

constexpr std::size_t longestKey = 60;  // code points
constexpr std::size_t mostKeyWords = 8;
constexpr std::size_t mostLabelBlocks = 80;
constexpr std::size_t longestLooseValue = 100;  // code points; a longer one is what somebody told

bool beginsWithLetter(std::string_view text) {
    const char c = text.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "Titel<tab>De stoep": a key and its value in columns.
std::optional<Pair> keyBeforeTab(std::string_view line) {
    const std::size_t tab = line.find('\t');
    const std::string_view key = text::trimmed(line.substr(0, tab));
    if (tab == std::string_view::npos || key.empty() || !beginsWithLetter(key) ||
        key.find_first_of("[]?!\"=|:.") != std::string_view::npos || split(key, ' ').size() > mostKeyWords ||
        text::length(key) > longestKey) {
        return std::nullopt;
    }
    return Pair{key, text::trimmed(line.substr(tab))};
}

/// A line of the paragraphs at the top, with where it stands.
struct PlacedLine {
    std::size_t block;
    std::size_t lineInBlock;
    HeadLine line;
};

std::optional<std::vector<HeadLine>> headLines(std::string_view paragraph) {
    std::vector<HeadLine> lines;
    for (const std::string_view line : linesOf(paragraph)) {
        std::optional<HeadLine> read = headLine(line);
        if (!read) {
            return std::nullopt;
        }
        lines.push_back(std::move(*read));
    }
    return lines;
}

/// The `Key: value` lines from `first` on, up to an empty paragraph or one that is something else.
std::vector<PlacedLine> leadingLines(std::span<const Block> blocks, std::size_t first) {
    std::vector<PlacedLine> lines;
    for (std::size_t i = first; i < blocks.size(); ++i) {
        const bool paragraph =
            blocks[i].kind == Block::Kind::Paragraph && !blocks[i].text.empty() && blocks[i].speaker.empty();
        const auto read = paragraph ? headLines(blocks[i].text) : std::nullopt;
        if (!read) {
            break;
        }
        for (std::size_t j = 0; j < read->size(); ++j) {
            lines.push_back({i, j, (*read)[j]});
        }
    }
    return lines;
}

/// How often keys stand at the beginning of a line, to tell speakers from keys. Counts when asked first.
class KeyCounts {
  public:
    explicit KeyCounts(std::span<const Block> blocks) : blocks_(blocks) {}

    bool recurs(const PlacedLine& line) {
        if (counts_.empty()) {
            count();
        }
        return counts_[line.line.folded] > 1;
    }

  private:
    void count() {
        for (const Block& block : blocks_) {
            for (const std::string_view line : linesOf(block.text)) {
                if (const auto read = headLine(line)) {
                    ++counts_[read->folded];
                }
            }
        }
    }

    std::span<const Block> blocks_;
    std::map<std::string, std::size_t> counts_;
};

bool endsLikeSentence(std::string_view value) {
    for (bool quoted = true; quoted;) {
        quoted = false;
        for (const std::string_view mark : {"\u201D", "\u2019", "\"", "'", ")", "\u00BB"}) {
            if (value.ends_with(mark)) {
                value.remove_suffix(mark.size());
                quoted = true;
            }
        }
    }
    return value.ends_with('.') || value.ends_with('?') || value.ends_with('!') || value.ends_with("\u2026");
}

/// Whether the lines are a conversation after all: the only listed keys are speakers, who come back, as
/// does somebody who is no key.
bool isConversation(std::span<const PlacedLine> lines, KeyCounts& counts) {
    const bool onlySpeakers = std::ranges::all_of(lines, [&](const PlacedLine& line) {
        return !line.line.meaning || (line.line.meaning == HeadKey::Narrator && counts.recurs(line));
    });
    return onlySpeakers && std::ranges::any_of(lines, [&](const PlacedLine& line) {
               return !line.line.meaning && counts.recurs(line);
           });
}

/// How many of the lines are the head; the rest is a conversation or a story that begins at once.
std::size_t headLength(std::span<const PlacedLine> lines, std::span<const Block> blocks) {
    KeyCounts counts(blocks);
    std::set<std::string> seen;
    std::optional<std::size_t> lastListed;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].line.meaning && seen.insert(lines[i].line.folded).second) {
            lastListed = i;
        }
    }
    if (!lastListed || isConversation(lines, counts)) {
        return 0;
    }
    const std::size_t after = lines.back().block + 1;
    const bool closed = after >= blocks.size() || blocks[after].text.empty();
    for (std::size_t i = *lastListed + 1; i < lines.size(); ++i) {
        const PlacedLine& line = lines[i];
        const bool told =
            !closed && line.block != lines[*lastListed].block &&
            (endsLikeSentence(line.line.value) || text::length(line.line.value) > longestLooseValue);
        if (told || counts.recurs(line)) {
            return i;
        }
    }
    return lines.size();
}

/// What is left of the blocks when the head's lines are taken away.
std::vector<Block> bodyAfter(std::span<const Block> blocks, std::span<const PlacedLine> lines,
                             std::size_t length) {
    std::size_t next = lines.back().block + 1;
    std::vector<Block> body;
    if (length < lines.size()) {
        const PlacedLine& firstKept = lines[length];
        next = firstKept.block;
        if (firstKept.lineInBlock > 0) {
            const auto texts = linesOf(blocks[next].text);
            std::vector<std::string> rest(texts.begin() + static_cast<std::ptrdiff_t>(firstKept.lineInBlock),
                                          texts.end());
            body.push_back({blocks[next].kind, blocks[next].level, joined(rest, "\n")});
            ++next;
        }
    }
    body.insert(body.end(), blocks.begin() + static_cast<std::ptrdiff_t>(next), blocks.end());
    return body;
}

/// A paragraph with keys of a head in it, and a line that is none: it is read as text, which is said.
void tellOfBrokenHead(std::span<const Block> blocks, std::size_t first,
                      std::vector<base::Message>& problems) {
    if (first >= blocks.size() || blocks[first].kind != Block::Kind::Paragraph) {
        return;
    }
    std::set<std::string> listed;
    std::string_view broken;
    for (const std::string_view line : linesOf(blocks[first].text)) {
        const auto read = headLine(line);
        if (read && read->meaning) {
            listed.insert(read->folded);
        } else if (!read && broken.empty()) {
            broken = line;
        }
    }
    if (listed.size() > 1 && !broken.empty()) {
        problems.push_back(
            base::msg("The first lines look like a head, but \"{0}\" is no \"Key: value\". They "
                      "were read as text, and consent among them was not heard.",
                      std::string(broken.substr(0, 80))));
    }
}

/// A line with a listed key and nothing behind it.
bool isLabelAlone(std::string_view line) {
    const auto read = headLine(line);
    return read && read->meaning && read->value.empty();
}

/// Whether a line below a label can be its value, and not the beginning of what somebody told.
bool canBeValue(const HeadLine& label, std::string_view line) {
    if (headLine(line) && label.meaning != HeadKey::Consent) {
        return false;
    }
    const bool freely = label.meaning == HeadKey::Title || label.meaning == HeadKey::Promised;
    return text::length(line) <= longestLooseValue &&
           (freely || split(line, ' ').size() <= 3 || !endsLikeSentence(line));
}

/// A form whose labels stand on lines of their own, with the values below them, written as a head; empty when
/// it is none.
std::vector<Block> withValuesBeside(std::span<const Block> blocks) {
    std::vector<std::string_view> lines;  // an empty one for a blank line or another kind of block
    std::vector<std::size_t> blockOf;
    for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), mostLabelBlocks); ++i) {
        if (blocks[i].kind != Block::Kind::Paragraph || !blocks[i].speaker.empty()) {
            break;
        }
        for (const std::string_view line : linesOf(blocks[i].text)) {
            lines.push_back(line);
            blockOf.push_back(i);
        }
    }
    std::vector<std::string> pairs;
    std::size_t at = 0;
    while (true) {
        while (at < lines.size() && lines[at].empty()) {
            ++at;
        }
        if (at + 1 >= lines.size() || !isLabelAlone(lines[at]) || lines[at + 1].empty() ||
            !canBeValue(*headLine(lines[at]), lines[at + 1])) {
            break;
        }
        pairs.push_back(std::string(text::trimmed(lines[at])) + " " + std::string(lines[at + 1]));
        at += 2;
    }
    const bool whole = at == lines.size() || at == 0 || blockOf[at] != blockOf[at - 1];
    if (pairs.size() < 2 || !whole) {
        return {};
    }
    std::vector<Block> rewritten{{Block::Kind::Paragraph, 0, joined(pairs, "\n")}, {}};
    const std::size_t rest = at < lines.size() ? blockOf[at] : blockOf.back() + 1;
    rewritten.insert(rewritten.end(), blocks.begin() + static_cast<std::ptrdiff_t>(rest), blocks.end());
    return rewritten;
}

}  // namespace

HeadLine makeHeadLine(std::string_view key, std::string_view value) {
    const bool remarked = key.find('(') != std::string_view::npos;
    HeadLine line{std::string(key), std::string(value),
                  text::folded(remarked ? splitRemark(key).text : std::string(key)), std::nullopt};
    if (const auto listed = listedKeys.find(line.folded); listed != listedKeys.end()) {
        line.meaning = listed->second;
    }
    return line;
}

std::optional<HeadLine> headLine(std::string_view line) {
    if (const auto columns = keyBeforeTab(line)) {
        return makeHeadLine(columns->key, columns->value);
    }
    const auto pair = splitPair(line, ":");
    if (!pair || pair->key.empty() || !beginsWithLetter(pair->key) ||
        pair->key.find_first_of("[]!\"=|") != std::string_view::npos || pair->value.starts_with("//")) {
        return std::nullopt;
    }
    const bool asks = pair->key.find('?') != std::string_view::npos;
    if (asks && (pair->key.find('?') + 1 < pair->key.size() || isTextName(pair->key) ||
                 mscQuestion(pair->key, true))) {
        return std::nullopt;
    }
    if (text::length(pair->key) > longestKey || split(pair->key, ' ').size() > mostKeyWords) {
        return std::nullopt;
    }
    const std::size_t colon = line.find(':');
    const bool spaced = colon + 1 >= line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t' ||
                        line.substr(colon + 1).starts_with("\u00A0");
    HeadLine read = makeHeadLine(pair->key, pair->value);
    return spaced || read.meaning ? std::optional(std::move(read)) : std::nullopt;
}

bool statesMethod(std::span<const HeadLine> lines) {
    return std::ranges::any_of(lines, [](const HeadLine& line) {
        return line.meaning == HeadKey::Method && model::methodFromWord(line.value).has_value();
    });
}

Head splitHead(std::span<const Block> blocks, std::vector<base::Message>& problems) {
    Head head;
    const auto apart = withPairsOnLines(blocks);
    blocks = apart.empty() ? blocks : std::span<const Block>(apart);
    const auto rewritten = withValuesBeside(blocks);
    blocks = rewritten.empty() ? blocks : std::span<const Block>(rewritten);
    std::vector<std::string> headings;
    std::size_t first = 0;
    while (first < blocks.size()) {
        const Block& block = blocks[first];
        if (block.kind == Block::Kind::Heading) {
            headings.push_back(block.text);
        } else if (!block.text.empty()) {
            break;
        }
        ++first;
    }
    const std::vector<PlacedLine> lines = leadingLines(blocks, first);
    const std::size_t length = lines.empty() ? 0 : headLength(lines, blocks);
    if (length == 0) {
        tellOfBrokenHead(blocks, first, problems);
        head.body.assign(blocks.begin(), blocks.end());
        return head;
    }
    bool titled = false;
    for (std::size_t i = 0; i < length; ++i) {
        titled = titled || lines[i].line.meaning == HeadKey::Title;
        head.lines.push_back(lines[i].line);
    }
    for (const std::string& heading : headings) {
        if (!titled) {
            head.title = heading;
            titled = true;
        } else if (heading != head.title && std::ranges::none_of(head.lines, [&](const HeadLine& line) {
                       return text::folded(line.value) == text::folded(heading);
                   })) {
            problems.push_back(base::msg("The heading \"{0}\" above the head was not used.", heading));
        }
    }
    head.body = bodyAfter(blocks, lines, length);
    return head;
}

}  // namespace vertelwerk::exchange
