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

base::Result<search::Searcher*> FreshIndex::open() {
    auto searcher = upToDateSearcher(context_, project_, *analyser_);
    if (!searcher) {
        return base::fail(searcher.error());
    }
    searcher_.emplace(*std::move(searcher));
    return &*searcher_;
}

}  // namespace vertelwerk::cli
