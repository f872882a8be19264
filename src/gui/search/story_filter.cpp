#include "gui/search/story_filter.h"

#include "vertelwerk/app/searching.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"

#include "gui/search/asking.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

base::Result<StoriesLetThrough> lettingThrough(app::Reading& reading, std::string_view typed) {
    const auto query = app::readQuery(reading.database, typed);
    if (!query) {
        return base::fail(query.error());
    }
    auto filter = app::storyFilter(reading.database, reading.searcher, *query);
    if (!filter) {
        return base::fail(filter.error());
    }
    const auto stories = store::countStories(reading.database, {.filter = *filter, .withSetApart = false});
    const auto all = store::countStories(reading.database, {.withSetApart = false});
    if (!stories || !all) {
        return base::fail(stories ? all.error() : stories.error());
    }
    return StoriesLetThrough{*std::move(filter), *stories, *all};
}

/// Only what was looked up in the index can be behind.
bool fromIndex(const base::Result<StoriesLetThrough>& through) {
    return through ? !through->filter.empty() && through->filter.front().field == model::Field::SavedQuery
                   : through.error().code == base::ErrorCode::NotFound;
}

}  // namespace

StoryFilterAnswer readStoryFilter(app::Reading& reading, std::string_view typed, base::Language language) {
    StoryFilterAnswer answer;
    answer.through = lettingThrough(reading, typed);
    answer.behind = fromIndex(answer.through) && storiesBehind(reading) > 0;
    for (const auto& query :
         store::savedQueries(reading.database).value_or(std::vector<store::SavedQuery>())) {
        search::Query kept;
        kept.kind = search::Query::Kind::Field;
        kept.field.field = model::Field::SavedQuery;
        kept.field.value = query.name;
        answer.kept.push_back(search::toText(kept, language));
    }
    return answer;
}

}  // namespace vertelwerk::gui
