#include "app/bundle_document.h"

#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/words.h"

#include "app/story_blocks.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;
using exchange::OutBlock;

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
        wordBlock(OutBlock::Kind::Heading, code.number ? fmt::format("{}. {}", *code.number, name) : name));
    for (const auto* words : {&code.definition, &code.question}) {
        if (const auto& text = words->in(language); !text.empty()) {
            blocks.push_back(wordBlock(OutBlock::Kind::Paragraph, text));
        }
    }
    const auto passages = passagesOf(code.id, stories);
    blocks.push_back(wordBlock(OutBlock::Kind::Note, proportionsOf(code, passages, catalogue)));
    for (const auto& [story, row] : passages.rows) {
        auto quote = wordBlock(OutBlock::Kind::Quote, row->quote);
        quote.language = story->story.language;
        quote.attribution =
            fmt::format("{} {}. {}", signedWord(row->passage.valence, catalogue),
                        titleOf(story->story.title, catalogue), tellerOf(story->story, catalogue));
        blocks.push_back(std::move(quote));
    }
}

/// The story with who told it and why it was chosen.
void addStory(std::vector<OutBlock>& blocks, const model::Story& story, const base::Catalogue& catalogue) {
    auto title = wordBlock(OutBlock::Kind::Heading, titleOf(story.title, catalogue), 3);
    title.language = story.language;
    blocks.push_back(std::move(title));
    blocks.push_back(wordBlock(OutBlock::Kind::Note, tellerOf(story, catalogue)));
    addStoryText(blocks, story, 4, {}, catalogue);
    for (const auto& round : story.selections) {
        if (round.chosen.value_or(false) && !round.reason.empty()) {
            blocks.push_back(wordBlock(OutBlock::Kind::Note, catalogue.say(msg("Chosen by {0}, because: {1}",
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
        wordBlock(OutBlock::Kind::Paragraph,
                  catalogue.say(plural("{0} story, told for: {1}. Use it for that and for nothing else.",
                                       "{0} stories, told for: {1}. Use them for that and for nothing else.",
                                       stories.size(), catalogue.say(nameOf(request.purpose))))));
    blocks.push_back(
        wordBlock(OutBlock::Kind::Note,
                  catalogue.say(msg("These stories are about real lives and may touch the reader."))));
    for (const auto& code : codes) {
        addTheme(blocks, code, stories, catalogue);
    }
    blocks.push_back(wordBlock(OutBlock::Kind::PageBreak, {}));
    blocks.push_back(wordBlock(OutBlock::Kind::Heading, catalogue.say(msg("The stories"))));
    for (const auto& story : stories) {
        addStory(blocks, story.story, catalogue);
    }
    return document;
}

}  // namespace vertelwerk::app
