#include "gui/desk/desk_rows.h"

#include "vertelwerk/app/quoting.h"
#include "vertelwerk/app/story_title.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

RowLine line(std::string text, Look look = Look::Plain, std::size_t most = 1) {
    return {{{std::move(text), look, std::nullopt}}, most};
}

std::string momentOf(std::int64_t ms, const base::Catalogue& catalogue) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{} {:%H:%M}",
                       text::formatDate(fmt::format("{:%Y-%m-%d}", local), catalogue.language()), local);
}

std::string titleOf(const model::PassageRow& row, const base::Catalogue& catalogue) {
    return app::storyTitle(row.storyTitle, row.source, catalogue);
}

void addEvidence(std::vector<CardLine>& lines, const app::Evidence& evidence,
                 const base::Catalogue& catalogue) {
    for (const auto* rows : {&evidence.good, &evidence.bad, &evidence.mixed, &evidence.unjudged}) {
        for (const auto& row : *rows) {
            const auto sign = model::toSign(row.passage.valence);
            Row shown{line(fmt::format("   {}{}\xE2\x80\x9C{}\xE2\x80\x9D", sign, sign.empty() ? "" : "  ",
                                       row.quote),
                           Look::Plain, 3),
                      line("   " + titleOf(row, catalogue) + " \xC2\xB7 " + row.coder, Look::Quiet)};
            lines.push_back({std::move(shown), row});
        }
    }
}

std::string countsOf(const app::Evidence& evidence, const base::Catalogue& catalogue) {
    if (evidence.passages() == 0) {
        return catalogue.say(msg("No passages yet"));
    }
    return catalogue.say(msg("{0} for, {1} against, {2} mixed, {3} without experience", evidence.good.size(),
                             evidence.bad.size(), evidence.mixed.size(), evidence.unjudged.size()));
}

}  // namespace

std::vector<CardLine> cardLines(const app::ThemeCard& card, const base::Catalogue& catalogue) {
    std::vector<CardLine> lines;
    const auto language = catalogue.language();
    for (const auto& criterion : card.criteria) {
        lines.push_back({{line(criterion.code.name.in(language), Look::Strong, 3),
                          line(countsOf(criterion.evidence, catalogue), Look::Quiet)},
                         std::nullopt});
        addEvidence(lines, criterion.evidence, catalogue);
    }
    lines.push_back({{line(catalogue.say(msg("The theme as a whole")), Look::Strong),
                      line(countsOf(card.general, catalogue), Look::Quiet)},
                     std::nullopt});
    addEvidence(lines, card.general, catalogue);
    return lines;
}

std::string cardSummary(const app::ThemeCard& card, const base::Catalogue& catalogue) {
    auto passages = card.general.passages();
    for (const auto& criterion : card.criteria) {
        passages += criterion.evidence.passages();
    }
    return catalogue.say(
        msg("Passages: {0}. Stories: {1}. Known tellers: {2}.", passages, card.stories, card.narrators));
}

Row memoRow(const store::MemoRow& memo, const base::Catalogue& catalogue) {
    Row row{line(app::subjectOf(memo, catalogue), Look::Strong)};
    if (!memo.quote.empty()) {
        row.push_back(line("\xE2\x80\x9C" + memo.quote + "\xE2\x80\x9D", Look::Quiet, 2));
    }
    row.push_back(line(memo.text, Look::Plain, 3));
    row.push_back(line(catalogue.say(app::nameOf(memo.about)) + " \xC2\xB7 " + memo.coder + " \xC2\xB7 " +
                           momentOf(memo.changedAt, catalogue),
                       Look::Quiet));
    return row;
}

Row historyRow(const store::HistoryLine& step, const base::Catalogue& catalogue) {
    auto label = catalogue.say(step.label);
    if (step.kind == store::HistoryKind::Undo) {
        label = catalogue.say(msg("Undone: {0}", label));
    } else if (step.kind == store::HistoryKind::Redo) {
        label = catalogue.say(msg("Redone: {0}", label));
    }
    const bool undone = step.state == store::HistoryState::Undone;
    if (undone) {
        label += " " + catalogue.say(msg("(taken back)"));
    }
    auto about = step.coder + " \xC2\xB7 " + momentOf(step.madeAt, catalogue);
    if (!step.storyTitle.empty()) {
        about += " \xC2\xB7 " + step.storyTitle;
    } else if (step.stories > 1) {
        about += " \xC2\xB7 " + catalogue.say(plural("{0} story", "{0} stories", step.stories));
    }
    if (step.kind == store::HistoryKind::Do && step.state == store::HistoryState::Lasting) {
        about += " \xC2\xB7 " + catalogue.say(msg("cannot be taken back"));
    }
    return {line(std::move(label), undone ? Look::Quiet : Look::Strong, 2),
            line(std::move(about), Look::Quiet)};
}

std::vector<ReadingParagraph> passageReading(const model::Story& story, text::Range range,
                                             const base::Catalogue& catalogue) {
    ReadingParagraph body{story.text, ReadingLook::Body, {}, false};
    if (!range.empty() && range.end <= text::length(story.text)) {
        body.marks.push_back(range);
    }
    auto from = app::quotedFrom(story.method, story.area, story.date, catalogue);
    if (!story.narrator.empty()) {
        from = story.narrator + (from.empty() ? "" : ", ") + from;
    }
    return {{app::storyTitle(story.title, story.source.fileName, catalogue), ReadingLook::Title, {}, false},
            {from, ReadingLook::Note, {}, true},
            std::move(body)};
}

std::vector<PassageColumn> passageColumns(const std::vector<std::string>& attributes) {
    std::vector<PassageColumn> columns{{msg("Passage"), "", 400},
                                       {msg("Code"), "", 130},
                                       {msg("Experience"), "", 96},
                                       {msg("Story"), "", 180},
                                       {msg("Coder"), "", 72}};
    for (const auto& attribute : attributes) {
        columns.push_back({{}, attribute, 110});
    }
    return columns;
}

std::string passageCell(const model::PassageRow& row, const app::Retrieved& retrieved, std::size_t column,
                        const std::string& attribute, const base::Catalogue& catalogue) {
    switch (column) {
        case 0: {
            auto quote = row.passage.needsReview ? catalogue.say(msg("(its words are gone)")) : row.quote;
            std::ranges::replace(quote, '\n', ' ');
            return quote;
        }
        case 1: {
            const auto code = retrieved.codes.find(row.passage.code);
            return code == retrieved.codes.end() ? row.codeKey
                                                 : model::briefName(code->second, catalogue.language());
        }
        case 2:
            return std::string(model::toSign(row.passage.valence));
        case 3:
            return titleOf(row, catalogue);
        case 4:
            return row.coder;
        default: {
            const auto facts = retrieved.stories.find(row.passage.story);
            return facts == retrieved.stories.end() ? std::string()
                                                    : app::attributeOf(facts->second, attribute);
        }
    }
}

}  // namespace vertelwerk::gui
