#include "gui/collection/story_pages.h"

#include "vertelwerk/app/selecting.h"
#include "vertelwerk/store/stories.h"

#include <memory>
#include <utility>

namespace vertelwerk::gui {
namespace {

using Answer = base::Result<StoryPage>;

base::Result<app::Selection> selectApart(store::Database& database) {
    const auto apart = store::setApartStories(database);
    if (!apart) {
        return base::fail(apart.error());
    }
    app::Selection selection;
    selection.among.emplace();
    for (const auto story : *apart) {
        selection.among->push_back(story.value);
    }
    return selection;
}

Answer readPage(app::Reading& reading, const StoryQuestion& question, bool onlyApart) {
    auto chosen = question.selection;
    if (!chosen) {
        auto selection = onlyApart ? selectApart(reading.database)
                                   : app::select(reading.database, reading.searcher, question.query,
                                                 search::Where::Stories);
        if (!selection) {
            return base::fail(selection.error());
        }
        chosen = std::make_shared<const app::Selection>(*std::move(selection));
    }
    auto listing = question.listing;
    listing.filter = chosen->filter;
    listing.among = chosen->amongIds<model::StoryId>();
    auto total = store::countStories(reading.database, listing);
    if (!total) {
        return base::fail(total.error());
    }
    auto rows = store::listStories(reading.database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    return StoryPage{*total, *std::move(rows), std::move(chosen)};
}

}  // namespace

StoryPageSource pagesOf(Shell& shell, app::Asker& asker) {
    return pagesOf(shell, asker, [] { return false; });
}

StoryPageSource pagesOf(Shell& shell, app::Asker& asker, std::function<bool()> onlyApart) {
    return [&shell, &asker, onlyApart = std::move(onlyApart)](const StoryQuestion& question,
                                                              StoryPageAnswer answer) {
        if (shell.workbench() == nullptr) {
            return;
        }
        shell.workbench()->read<Answer>(
            [question, apart = onlyApart()](app::Reading& reading) {
                return readPage(reading, question, apart);
            },
            asker.whileAlive<Answer>(std::move(answer)));
    };
}

}  // namespace vertelwerk::gui
