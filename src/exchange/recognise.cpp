#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/head.h"
#include "exchange/story_body.h"
#include "exchange/strings.h"

#include <algorithm>

namespace vertelwerk::exchange {

namespace {

/// Whether a paragraph has the title or consent of a story, as a head does.
bool beginsStory(std::string_view paragraph) {
    bool begins = false;
    for (const std::string_view line : linesOf(paragraph)) {
        const auto read = headLine(line);
        if (!read) {
            return false;
        }
        begins = begins || ((read->meaning == HeadKey::Title || read->meaning == HeadKey::Consent) &&
                            !read->value.empty());
    }
    return begins;
}

/// A file is one story: what looks like the head of a second is told of, as its consent is not read.
void tellOfSecondHead(const Head& head, std::vector<base::Message>& problems) {
    if (head.lines.empty()) {
        return;
    }
    const auto second = std::ranges::find_if(head.body, [](const Block& block) {
        return block.kind == Block::Kind::Paragraph && beginsStory(block.text);
    });
    if (second != head.body.end()) {
        problems.push_back(base::msg(
            "Further on stands a second head (\"{0}\"). It was read as text: give each story its own file.",
            linesOf(second->text).front()));
    }
}

}  // namespace

model::StoryDraft recogniseStory(const Document& document, std::vector<base::Message>& problems) {
    model::StoryDraft draft;
    const Head head = splitHead(document.blocks, problems);
    applyHead(head.lines, draft, problems);
    tellOfSecondHead(head, problems);
    if (draft.title.empty()) {
        draft.title = head.title;
    }
    buildBody(head.body, statesMethod(head.lines), draft, problems);
    return draft;
}

}  // namespace vertelwerk::exchange
