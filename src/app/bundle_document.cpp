#include "app/bundle_document.h"

#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using exchange::OutBlock;

OutBlock block(OutBlock::Kind kind, std::string words, int level = 2) {
    OutBlock made;
    made.kind = kind;
    made.level = level;
    made.text = std::move(words);
    return made;
}

std::string titleOf(const model::Story& story, const base::Catalogue& catalogue) {
    return story.title.empty() ? catalogue.say(msg("Untitled")) : story.title;
}

std::string tellerOf(const model::Story& story, const base::Catalogue& catalogue) {
    const auto from = quotedFrom(story.method, story.area, story.date, catalogue);
    const bool named = !story.narrator.empty() && story.consentNow.allows(model::Purpose::Name);
    return named ? story.narrator + ", " + from : from;
}

/// The passages of one code over all stories of the bundle.
struct CodePassages {
    std::vector<std::pair<const BundleStory*, const model::PassageRow*>> rows;
    std::vector<analysis::ToldPassage> told;
};

CodePassages passagesOf(model::CodeId code, const std::vector<BundleStory>& stories) {
    CodePassages found;
    for (const auto& story : stories) {
        for (const auto& row : story.passages) {
            if (row.passage.code == code) {
                found.rows.emplace_back(&story, &row);
                found.told.push_back({row, story.story.language, story.story.narrator, story.story.method,
                                      story.story.area, story.story.date});
            }
        }
    }
    return found;
}

std::string proportionsOf(const model::Code& code, const CodePassages& passages,
                          const base::Catalogue& catalogue) {
    analysis::JointRequest request;
    request.codes = {code};
    request.passages = passages.told;
    return proportions(analysis::jointDisplay(request).front(), catalogue);
}

void addTheme(std::vector<OutBlock>& blocks, const model::Code& code, const std::vector<BundleStory>& stories,
              const base::Catalogue& catalogue) {
    const auto language = catalogue.language();
    const auto name = code.name.in(language);
    blocks.push_back(
        block(OutBlock::Kind::Heading, code.number ? fmt::format("{}. {}", *code.number, name) : name));
    for (const auto* words : {&code.definition, &code.question}) {
        if (const auto& text = words->in(language); !text.empty()) {
            blocks.push_back(block(OutBlock::Kind::Paragraph, text));
        }
    }
    const auto passages = passagesOf(code.id, stories);
    blocks.push_back(block(OutBlock::Kind::Note, proportionsOf(code, passages, catalogue)));
    for (const auto& [story, row] : passages.rows) {
        auto quote = block(OutBlock::Kind::Quote, row->quote);
        quote.language = story->story.language;
        quote.attribution = fmt::format("{} {}. {}", signedWord(row->passage.valence, catalogue),
                                        titleOf(story->story, catalogue), tellerOf(story->story, catalogue));
        blocks.push_back(std::move(quote));
    }
}

void addText(std::vector<OutBlock>& blocks, const std::string& text, const std::string& language) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find("\n\n", begin), text.size());
        auto paragraph = block(OutBlock::Kind::Paragraph, text.substr(begin, end - begin));
        paragraph.language = language;
        if (!paragraph.text.empty()) {
            blocks.push_back(std::move(paragraph));
        }
        begin = end + 2;
    }
}

/// The story with its parts under headings; interview turns keep their labels and need none.
void addStory(std::vector<OutBlock>& blocks, const model::Story& story, const base::Catalogue& catalogue) {
    auto title = block(OutBlock::Kind::Heading, titleOf(story, catalogue), 3);
    title.language = story.language;
    blocks.push_back(std::move(title));
    blocks.push_back(block(OutBlock::Kind::Note, tellerOf(story, catalogue)));
    const text::OffsetMap map(story.text);
    std::size_t done = 0;
    for (const auto& part : story.parts) {
        if (part.kind == model::PartKind::Turn) {
            continue;
        }
        const auto bytes = map.toBytes(part.range);
        if (bytes.begin < done) {
            continue;
        }
        addText(blocks, story.text.substr(done, bytes.begin - done), story.language);
        blocks.push_back(block(OutBlock::Kind::Heading, catalogue.say(headingOf(part)), 4));
        addText(blocks, story.text.substr(bytes.begin, bytes.length()), story.language);
        done = bytes.end;
    }
    addText(blocks, story.text.substr(done), story.language);
    for (const auto& round : story.selections) {
        if (round.chosen.value_or(false) && !round.reason.empty()) {
            blocks.push_back(block(OutBlock::Kind::Note, catalogue.say(msg("Chosen by {0}, because: {1}",
                                                                           round.panel, round.reason))));
        }
    }
}

}  // namespace

exchange::OutDocument bundleDocument(const BundleRequest& request, const std::vector<model::Code>& codes,
                                     const std::vector<BundleStory>& stories,
                                     const base::Catalogue& catalogue) {
    exchange::OutDocument document;
    document.title = request.title;
    document.language = catalogue.language();
    auto& blocks = document.blocks;
    blocks.push_back(
        block(OutBlock::Kind::Paragraph,
              catalogue.say(plural("{0} story, told for: {1}. Use it for that and for nothing else.",
                                   "{0} stories, told for: {1}. Use them for that and for nothing else.",
                                   stories.size(), catalogue.say(nameOf(request.purpose))))));
    blocks.push_back(
        block(OutBlock::Kind::Note,
              catalogue.say(msg("These stories are about real lives and may touch the reader."))));
    for (const auto& code : codes) {
        addTheme(blocks, code, stories, catalogue);
    }
    blocks.push_back(block(OutBlock::Kind::PageBreak, {}));
    blocks.push_back(block(OutBlock::Kind::Heading, catalogue.say(msg("The stories"))));
    for (const auto& story : stories) {
        addStory(blocks, story.story, catalogue);
    }
    return document;
}

}  // namespace vertelwerk::app
