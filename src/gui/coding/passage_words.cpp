#include "gui/coding/passage_words.h"

#include "vertelwerk/app/story_title.h"
#include "vertelwerk/app/words.h"
#include "vertelwerk/text/boundaries.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

std::string quoteOf(const StoryText& text, text::Range range) {
    const auto bytes = text.map.toBytes(range);
    return text.story.text.substr(bytes.begin, bytes.length());
}

std::string bulleted(const std::vector<std::string>& points) {
    std::string lines;
    for (const auto& point : points) {
        lines += fmt::format("{}\xE2\x80\xA2 {}", lines.empty() ? "" : "\n", point);
    }
    return lines;
}

}  // namespace

std::string stripeLabel(const CodingPresenter& coding, const model::Passage& passage) {
    std::string label;
    const auto* code = coding.findCode(passage.code);
    if (code != nullptr && code->number) {
        label = fmt::format("{} ", *code->number);
    }
    label += coding.nameOf(passage.code);
    if (passage.valence != model::Valence::None) {
        label += fmt::format(" {}", model::toSign(passage.valence));
    }
    return label;
}

std::string describePassage(const CodingPresenter& coding, const ShownPassage& passage,
                            const base::Catalogue& catalogue) {
    const auto& stored = passage.passage;
    std::string lines = stripeLabel(coding, stored);
    if (stored.valence != model::Valence::None) {
        lines += fmt::format(" ({})", catalogue.say(app::nameOf(stored.valence)));
    }
    lines += '\n' + catalogue.say(msg("Coder: {0}", passage.coder));
    if (stored.needsReview) {
        lines += '\n' + catalogue.say(msg("Look at this again: its words were changed."));
    }
    if (!stored.memo.empty()) {
        lines += '\n' + catalogue.say(msg("Memo: {0}", stored.memo));
    }
    return lines;
}

Row reviewRow(const CodingPresenter& coding, const model::PassageRow& row, const base::Catalogue& catalogue) {
    const auto* code = coding.findCode(row.passage.code);
    Pieces what{{"\xE2\x96\xA0 ", Look::Plain, code == nullptr ? 0U : code->colour},
                {stripeLabel(coding, row.passage), Look::Strong, std::nullopt},
                {"  " + app::storyTitle(row.storyTitle, row.source, catalogue), Look::Plain, std::nullopt}};
    Row lines{{std::move(what), 1}};
    if (!row.passage.memo.empty()) {
        lines.push_back({{{row.passage.memo, Look::Quiet, std::nullopt}}, 2});
    }
    return lines;
}

std::string describeParagraph(const CodingPresenter& coding, const base::Catalogue& catalogue) {
    const auto& text = coding.text();
    if (text == nullptr || text->paragraphs.empty()) {
        return {};
    }
    const auto paragraph = unitAt(text->paragraphs, coding.selection().caret);
    const auto place = std::find(text->paragraphs.begin(), text->paragraphs.end(), paragraph);
    auto lines = catalogue.say(msg("Paragraph {0} of {1}: {2}", place - text->paragraphs.begin() + 1,
                                   text->paragraphs.size(), quoteOf(*text, paragraph)));
    for (const auto* passage : coding.shown()) {
        if (passage->passage.range.overlaps(paragraph)) {
            auto described = describePassage(coding, *passage, catalogue);
            std::replace(described.begin(), described.end(), '\n', ';');
            lines += '\n' + catalogue.say(msg("Coded: \"{0}\" with {1}",
                                              quoteOf(*text, passage->passage.range), described));
        }
    }
    return lines;
}

CodeExplained explain(const model::Code& code, const base::Catalogue& catalogue) {
    const auto language = catalogue.language();
    CodeExplained explained;
    explained.title =
        code.number ? fmt::format("{} {}", *code.number, code.name.in(language)) : code.name.in(language);
    const auto add = [&](const base::Message& heading, const std::string& body) {
        if (!body.empty()) {
            explained.sections.push_back({heading.empty() ? std::string() : catalogue.say(heading), body});
        }
    };
    std::vector<std::string> criteria;
    std::transform(code.criteria.begin(), code.criteria.end(), std::back_inserter(criteria),
                   [&](const model::Criterion& criterion) { return criterion.text.in(language); });
    add({}, code.definition.in(language));
    add(msg("Test question"), code.question.in(language));
    add(msg("What points to it"), bulleted(criteria));
    add(msg("Use it for"), code.include.in(language));
    add(msg("Use another code for"), code.exclude.in(language));
    return explained;
}

}  // namespace vertelwerk::gui
