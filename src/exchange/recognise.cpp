#include "vertelwerk/exchange/consent_line.h"
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

/// Where the lines about consent begin that close the document; the number of blocks when none do.
std::size_t consentBelow(const std::vector<Block>& body, std::string& written) {
    constexpr std::size_t mostBlocks = 24;
    constexpr std::size_t longestLabel = 240;  // bytes; no head line has a longer key
    const std::size_t earliest = body.size() - std::min(body.size(), mostBlocks);
    for (std::size_t i = body.size(); i > earliest; --i) {
        const Block& block = body[i - 1];
        const std::size_t end = std::min(block.text.find('\n'), block.text.size());
        const std::size_t colon = std::min(block.text.find(':'), end);
        if (colon > longestLabel) {
            continue;
        }
        const auto label = headLine(block.text.substr(0, end) + (colon < end ? "" : ":"));
        if (label &&
            (label->meaning == HeadKey::Consent ||
             isOneOf(label->folded, {"toestemming voor", "ik geef toestemming voor", "consent for"}))) {
            written = label->value + block.text.substr(end);
            for (std::size_t j = i; j < body.size(); ++j) {
                written += '\n' + body[j].text;
            }
            return i - 1;
        }
    }
    return body.size();
}

/// Forms may end with consent, in boxes or pairs. What is not wholly understood stays text.
void takeConsentBelow(std::vector<Block>& body, model::StoryDraft& draft) {
    std::string written;
    const std::size_t begin = consentBelow(body, written);
    if (begin == 0 || begin == body.size()) {
        return;
    }
    constexpr std::size_t mostWords = 3;  // a longer refusal without a purpose may be what somebody told
    if (consentAnswer(text::trimmed(written), Wording::Line) == model::Answer::No &&
        split(text::trimmed(written), ' ').size() > mostWords &&
        written.find_first_of("=:") == std::string::npos) {
        return;
    }
    std::vector<model::ConsentEntry> consent;
    std::vector<base::Message> notUnderstood;
    readConsent(text::trimmed(written), consent, notUnderstood);
    if (consent.empty() || !notUnderstood.empty()) {
        return;
    }
    for (const model::ConsentEntry& entry : consent) {
        addConsent(entry.purpose, entry.answer, draft.consent);
    }
    body.resize(begin);
}

}  // namespace

model::StoryDraft recogniseStory(const Document& document, std::vector<base::Message>& problems) {
    model::StoryDraft draft;
    Head head = splitHead(document.blocks, problems);
    ConsentKeys keys;
    applyHead(head.lines, keys, draft, problems);
    takeConsentBelow(head.body, draft);
    tellOfSecondHead(head, problems);
    if (draft.title.empty()) {
        draft.title = head.title;
    }
    buildBody(head.body, statesMethod(head.lines), draft, problems);
    return draft;
}

}  // namespace vertelwerk::exchange
