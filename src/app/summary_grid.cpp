#include "vertelwerk/app/summary_grid.h"

#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/summaries.h"

#include "app/step.h"

#include <algorithm>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::Result;

/// The code at the top above each code.
std::map<model::CodeId, model::CodeId> topsOf(const std::vector<model::Code>& codes) {
    std::map<model::CodeId, model::CodeId> tops;
    for (const auto& code : codes) {  // parents come first
        tops[code.id] = code.parent ? tops[code.parent] : code.id;
    }
    return tops;
}

}  // namespace

const GridCell& SummaryGrid::cell(model::StoryId story, model::CodeId theme) const {
    static const GridCell empty;
    const auto found = cells.find({story, theme});
    return found == cells.end() ? empty : found->second;
}

Result<SummaryGrid> summaryGrid(store::Database& database, const model::StoryFilter& filter) {
    SummaryGrid grid;
    auto stories = store::listStories(database, {.filter = filter, .withSetApart = false});
    if (!stories) {
        return base::fail(stories.error());
    }
    grid.stories = *std::move(stories);
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    std::ranges::copy_if(*codes, std::back_inserter(grid.themes), &model::isTop);
    const auto tops = topsOf(*codes);
    const auto counts = store::countPassages(database, filter);
    if (!counts) {
        return base::fail(counts.error());
    }
    for (const auto& count : *counts) {
        grid.cells[{count.story, tops.at(count.code)}].passages += count.passages;
    }
    const auto written = store::summaries(database, filter);
    if (!written) {
        return base::fail(written.error());
    }
    for (const auto& summary : *written) {
        auto& cell = grid.cells[{summary.story, summary.code}];
        cell.summary = summary.text;
        cell.coder = summary.coder;
    }
    return grid;
}

base::Status setSummary(Project& project, const model::StoryRow& story, const model::Code& theme,
                        std::string_view text) {
    const auto& name = model::briefName(theme, base::Language::Dutch);
    return asStep(project,
                  msg("summarise {0} in {1}", name, story.title.empty() ? story.source : story.title),
                  [&](store::UnitOfWork& work) { return store::setSummary(work, story.id, theme.id, text); });
}

}  // namespace vertelwerk::app
