#include "gui/search/asking.h"

#include "vertelwerk/store/history.h"

#include <set>

namespace vertelwerk::gui {
namespace {

/// Changes looked at; more than that is "many" anyhow.
constexpr std::size_t mostChanges = 20'000;

std::size_t storiesAfter(store::Database& database, std::int64_t applied) {
    const auto changes = store::changesAfter(database, applied, mostChanges);
    std::set<model::StoryId> stories;
    if (changes) {
        for (const auto& change : *changes) {
            if (change.story) {
                stories.insert(change.story);
            }
        }
    }
    return stories.size();
}

}  // namespace

std::size_t storiesBehind(app::Reading& reading) {
    const auto searcher = reading.searcher();
    return storiesAfter(reading.database, searcher ? (*searcher)->applied().seq : 0);
}

Found ask(app::Reading& reading, const app::SearchRequest& request) {
    const auto searcher = reading.searcher();
    if (!searcher) {
        return {base::fail(searcher.error()), storiesBehind(reading), 0};
    }
    auto answer = app::searchProject(reading.database, **searcher, reading.analyser, request);
    return {std::move(answer), storiesBehind(reading), request.offset + request.limit};
}

}  // namespace vertelwerk::gui
