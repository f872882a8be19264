#include "exchange/story_body.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/markers.h"
#include "exchange/selection.h"
#include "exchange/strings.h"
#include "exchange/turns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace vertelwerk::exchange {

namespace {

bool holdsBothQuestions(std::span<const Block> body) {
    bool happened = false;
    bool matters = false;
    for (const Block& block : body) {
        for (const std::string_view line : linesOf(block.text)) {
            const auto kind = mscQuestion(line, block.kind == Block::Kind::Heading);
            happened = happened || kind == model::PartKind::Story;
            matters = matters || kind == model::PartKind::Significance;
        }
    }
    return happened && matters;
}

/// The method that the markers of a form without "Methode" show.
model::Method methodOf(std::span<const Block> body, const model::StoryDraft& draft) {
    if (!draft.domain.empty() || !draft.selections.empty() || holdsBothQuestions(body)) {
        return model::Method::MostSignificantChange;
    }
    for (const Block& block : body) {
        for (const std::string_view line : linesOf(block.text)) {
            if (const auto kind = markerKind(line)) {
                return kind == model::PartKind::Phase ? model::Method::Journey : model::Method::ProbeKit;
            }
        }
    }
    return model::Method::Storytelling;
}

/// Collects paragraphs and parts in the order of the document. What comes out is tidy.
class BodyBuilder {
  public:
    BodyBuilder(model::StoryDraft& draft, std::vector<base::Message>& problems)
        : draft_(draft), problems_(problems), msc_(draft.method == model::Method::MostSignificantChange) {}

    void add(const Block& block) {
        block_ = &block;
        const bool heading = block.kind == Block::Kind::Heading;
        const std::vector<std::string_view> lines = linesOf(block.text);
        std::size_t i = 0;
        while (i < lines.size()) {
            const std::size_t taken = takeMarker(lines, i);
            if (taken > 0) {
                i += taken;
            } else if (takeBareMarker(lines[i], heading) || takeQuestion(lines[i], heading)) {
                ++i;
            } else if (const std::size_t recorded = takeRecord(lines, i); recorded > 0) {
                i += recorded;
            } else if (heading) {
                openSection(block);
                return;
            } else {
                paragraph_.push_back(lines[i]);
                ++i;
            }
        }
        endParagraph();
    }

    void finish() {
        std::vector<TextLine> lines;
        lines.reserve(lines_.size());
        const std::string_view text = draft_.text;
        for (const LineAt& line : lines_) {
            lines.push_back({text.substr(line.byte, line.bytes), line.range, line.part, line.block->speaker,
                             line.block->begin, line.block->end});
        }
        dropRecordHeadings();
        const std::vector<model::Part> turns = findTurns(lines, draft_.narrator);
        draft_.parts.insert(draft_.parts.end(), turns.begin(), turns.end());
        std::ranges::stable_sort(draft_.parts, {}, [](const model::Part& part) { return part.range.begin; });
    }

  private:
    struct LineAt {
        std::size_t byte;
        std::size_t bytes;
        text::Range range;
        int part;
        const Block* block;
    };

    /// A marker may run over several lines of its paragraph.
    std::size_t takeMarker(const std::vector<std::string_view>& lines, std::size_t at) {
        if (!markerKind(lines[at])) {
            return 0;
        }
        std::string whole(text::trimmed(lines[at]));
        std::size_t count = 1;
        while (whole.find(']') == std::string::npos && at + count < lines.size()) {
            whole += ' ' + std::string(text::trimmed(lines[at + count]));
            ++count;
        }
        const auto marker = parseMarker(whole, problems_);
        if (!marker) {
            problems_.push_back(
                base::msg("\"{0}\" looks like the beginning of a part, but its bracket does not close.",
                          text::trimmed(lines[at])));
            return 0;
        }
        endParagraph();
        open(marker->part);
        if (!marker->rest.empty()) {
            rest_ = marker->rest;
            paragraph_.emplace_back(rest_);
        }
        return count;
    }

    /// A marker that was written as a heading, in a form whose method has such parts.
    bool takeBareMarker(std::string_view line, bool heading) {
        const bool parts =
            draft_.method == model::Method::ProbeKit || draft_.method == model::Method::Journey;
        const std::string whole = parts ? bareMarker(line, heading) : std::string();
        const auto marker = whole.empty() ? std::nullopt : parseMarker(whole, problems_);
        if (!marker) {
            return false;
        }
        endParagraph();
        open(marker->part);
        return true;
    }

    bool takeQuestion(std::string_view line, bool heading) {
        const auto kind = msc_ ? mscQuestion(line, heading) : std::nullopt;
        if (!kind) {
            return false;
        }
        endParagraph();
        model::Part part;
        part.kind = *kind;
        part.title = withoutBullet(line);
        open(part);
        return true;
    }

    /// A selection, verification or feedback line, with the lines of its paragraph that continue it.
    std::size_t takeRecord(const std::vector<std::string_view>& lines, std::size_t at) {
        if (!isRecord(lines[at])) {
            return 0;
        }
        std::string whole(text::trimmed(lines[at]));
        std::size_t count = 1;
        while (at + count < lines.size() && !isRecord(lines[at + count]) && !markerKind(lines[at + count]) &&
               !mscQuestion(lines[at + count], false)) {
            whole += ' ' + std::string(text::trimmed(lines[at + count]));
            ++count;
        }
        endParagraph();
        if (const auto round = parseSelection(whole, problems_)) {
            draft_.selections.push_back(*round);
        } else if (const auto record = parseMscRecord(whole)) {
            addMscRecord(*record, draft_);
        }
        recordsSincePart_ = true;
        return count;
    }

    [[nodiscard]] bool isRecord(std::string_view line) const {
        std::vector<base::Message> ignored;
        return parseSelection(line, ignored) || (msc_ && parseMscRecord(line));
    }

    /// A document's own title at the top is the story's; any other heading opens a section.
    void openSection(const Block& block) {
        endParagraph();
        const std::string title = onOneLine(block.text);
        if (title.empty()) {
            return;
        }
        if (block.level == 0 && draft_.title.empty() && draft_.text.empty() && draft_.parts.empty()) {
            draft_.title = title;
            return;
        }
        model::Part part;
        part.kind = model::PartKind::Section;
        part.title = title;
        open(part);
    }

    static std::string onOneLine(std::string_view text) {
        std::string line;
        for (const std::string_view piece : linesOf(text)) {
            const std::string_view trimmed = text::trimmed(piece);
            line += (line.empty() || trimmed.empty() ? "" : " ") + std::string(trimmed);
        }
        return line;
    }

    void open(const model::Part& part) {
        noteRecordHeading();
        draft_.parts.push_back(part);
        draft_.parts.back().range = {length_, length_};
        recordsSincePart_ = false;
    }

    /// Remembers whether the last part is a heading above record lines and nothing else.
    void noteRecordHeading() {
        if (recordsSincePart_ && !draft_.parts.empty() && draft_.parts.back().range.empty() &&
            draft_.parts.back().kind == model::PartKind::Section) {
            recordHeadings_.push_back(draft_.parts.size() - 1);
        }
    }

    void dropRecordHeadings() {
        noteRecordHeading();
        for (auto index = recordHeadings_.rbegin(); index != recordHeadings_.rend(); ++index) {
            draft_.parts.erase(draft_.parts.begin() + static_cast<std::ptrdiff_t>(*index));
        }
    }

    void endParagraph() {
        bool first = true;
        for (const std::string_view raw : paragraph_) {
            const std::string_view line =
                draft_.text.empty() ? text::trimmed(raw) : withoutTrailingSpace(raw);
            if (line.empty()) {
                first = true;
            } else {
                appendLine(line, first);
                first = false;
            }
        }
        paragraph_.clear();
    }

    void appendLine(std::string_view line, bool newParagraph) {
        const std::string_view gap = draft_.text.empty() ? "" : newParagraph ? "\n\n" : "\n";
        draft_.text += gap;
        length_ += gap.size();
        const std::size_t byte = draft_.text.size();
        const std::size_t begin = length_;
        draft_.text += line;
        length_ += text::length(line);
        const int part = static_cast<int>(draft_.parts.size()) - 1;
        lines_.push_back({byte, line.size(), {begin, length_}, part, block_});
        if (part >= 0) {
            text::Range& range = draft_.parts.back().range;
            range.begin = range.empty() ? begin : range.begin;
            range.end = length_;
        }
    }

    model::StoryDraft& draft_;
    std::vector<base::Message>& problems_;
    bool msc_;
    const Block* block_ = nullptr;             ///< that is being added
    std::vector<std::string_view> paragraph_;  ///< lines not yet in the text
    std::string rest_;                         ///< what stood behind a marker, viewed by paragraph_
    std::vector<LineAt> lines_;
    std::vector<std::size_t> recordHeadings_;
    std::size_t length_ = 0;  ///< code points of the text so far
    bool recordsSincePart_ = false;
};

}  // namespace

void buildBody(std::span<const Block> body, bool methodStated, model::StoryDraft& draft,
               std::vector<base::Message>& problems) {
    if (!methodStated) {
        draft.method = methodOf(body, draft);
    }
    BodyBuilder builder(draft, problems);
    for (const Block& block : body) {
        builder.add(block);
    }
    builder.finish();
}

}  // namespace vertelwerk::exchange
