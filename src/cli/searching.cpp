#include "cli/searching.h"

#include "vertelwerk/app/index_follower.h"

namespace vertelwerk::cli {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

base::Result<search::Searcher> upToDateSearcher(Context& context, app::Project& project,
                                                const search::Analyser& analyser) {
    const auto& path = project.file.path();
    const auto caught =
        app::catchUp(project.database(), path, project.file.info().guid, analyser, context.progress());
    if (!caught && caught.error().code == base::ErrorCode::Locked) {
        context.warn(
            base::msg("Another program is bringing the search index up to date; this is what it holds now."));
    } else if (!caught) {
        return base::fail(caught.error());
    }
    return search::Searcher::open(store::indexDir(path), analyser);
}

base::Result<Selection> selectionFrom(Context& context, app::Project& project,
                                      const std::vector<std::string>& typed, search::Where where) {
    const auto query = app::readFilter(project.database(), typed);
    if (!query) {
        return base::fail(query.error());
    }
    Selection selection;
    if (auto filter = app::plainFilter(*query)) {
        selection.filter = *std::move(filter);
        return selection;
    }
    const auto analyser = search::makeAnalyser();
    auto searcher = upToDateSearcher(context, project, *analyser);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    const auto found = app::idsFound(project.database(), *searcher, *query, where);
    if (!found) {
        return base::fail(found.error());
    }
    selection.byQuery = true;
    selection.ids.insert(found->begin(), found->end());
    return selection;
}

}  // namespace vertelwerk::cli
