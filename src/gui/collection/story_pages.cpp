#include "gui/collection/story_pages.h"

#include "vertelwerk/app/selecting.h"
#include "vertelwerk/store/stories.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using Answer = base::Result<StoryPage>;

Answer readPage(app::Reading& reading, const StoryQuestion& question, bool onlyApart) {
    auto listing = question.listing;
    if (onlyApart) {
        auto apart = store::setApartStories(reading.database);
        if (!apart) {
            return base::fail(apart.error());
        }
        listing.among = *std::move(apart);
    } else {
        auto selection =
            app::select(reading.database, reading.searcher, question.query, search::Where::Stories);
        if (!selection) {
            return base::fail(selection.error());
        }
        listing.filter = selection->filter;
        listing.among = selection->amongIds<model::StoryId>();
    }
    auto total = store::countStories(reading.database, listing);
    if (!total) {
        return base::fail(total.error());
    }
    auto rows = store::listStories(reading.database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    return StoryPage{*total, *std::move(rows)};
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
