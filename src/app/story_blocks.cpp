#include "app/story_blocks.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vertelwerk::app {
namespace {

using exchange::OutBlock;
using exchange::OutMark;

/// Lays out stretches of one story's text.
class StoryText {
  public:
    StoryText(std::vector<OutBlock>& blocks, const model::Story& story, const std::vector<OutMark>& marks)
        : blocks_(blocks), story_(story), marks_(marks), map_(story.text) {}

    /// The paragraphs between two bytes.
    void add(std::size_t begin, std::size_t end) {
        while (begin < end) {
            const auto stop = std::min(story_.text.find("\n\n", begin), end);
            addParagraph(begin, stop);
            begin = stop + 2;
        }
    }

    [[nodiscard]] text::ByteRange bytesOf(text::Range range) const { return map_.toBytes(range); }
    [[nodiscard]] std::size_t size() const { return story_.text.size(); }

  private:
    void addParagraph(std::size_t begin, std::size_t end) {
        while (begin < end && story_.text[begin] == '\n') {
            ++begin;
        }
        while (end > begin && story_.text[end - 1] == '\n') {
            --end;
        }
        if (begin == end) {
            return;
        }
        auto paragraph = wordBlock(OutBlock::Kind::Paragraph, story_.text.substr(begin, end - begin));
        paragraph.language = story_.language;
        const text::Range whole{map_.fromByte(begin), map_.fromByte(end)};
        for (const auto& mark : marks_) {
            if (!mark.range.overlaps(whole)) {
                continue;
            }
            OutMark piece = mark;
            piece.range = {std::max(mark.range.begin, whole.begin) - whole.begin,
                           std::min(mark.range.end, whole.end) - whole.begin};
            if (mark.range.begin < whole.begin && said_.contains(&mark)) {
                piece.comment.clear();
                piece.footnote.clear();
            }
            said_.insert(&mark);
            paragraph.marks.push_back(std::move(piece));
        }
        blocks_.push_back(std::move(paragraph));
    }

    std::vector<OutBlock>& blocks_;
    const model::Story& story_;
    const std::vector<OutMark>& marks_;
    text::OffsetMap map_;
    std::set<const OutMark*> said_;
};

}  // namespace

OutBlock wordBlock(OutBlock::Kind kind, std::string words, int level) {
    OutBlock made;
    made.kind = kind;
    made.level = level;
    made.text = std::move(words);
    return made;
}

std::string titleOf(const std::string& title, const base::Catalogue& catalogue) {
    return title.empty() ? catalogue.say(base::msg("Untitled")) : title;
}

void addStoryText(std::vector<OutBlock>& blocks, const model::Story& story, int level,
                  const std::vector<OutMark>& marks, const base::Catalogue& catalogue) {
    StoryText text(blocks, story, marks);
    std::size_t done = 0;
    for (const auto& part : story.parts) {
        if (part.kind == model::PartKind::Turn) {
            continue;
        }
        const auto bytes = text.bytesOf(part.range);
        if (bytes.begin < done) {
            continue;
        }
        text.add(done, bytes.begin);
        blocks.push_back(wordBlock(OutBlock::Kind::Heading, catalogue.say(headingOf(part)), level));
        text.add(bytes.begin, bytes.end);
        done = bytes.end;
    }
    text.add(done, text.size());
}

}  // namespace vertelwerk::app
