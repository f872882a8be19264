#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/app/searching.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/searcher.h"

#include "cli/context.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The words with spaces between, as one query.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// Brings the index up to date and opens it. When another program is doing that, what it holds now serves,
/// with a warning.
[[nodiscard]] base::Result<search::Searcher> upToDateSearcher(Context& context, app::Project& project,
                                                              const search::Analyser& analyser);

/// The index, brought up to date when a query first needs it.
class FreshIndex {
  public:
    FreshIndex(Context& context, app::Project& project) : context_(context), project_(project) {}

    [[nodiscard]] base::Result<search::Searcher*> open();

  private:
    Context& context_;
    app::Project& project_;
    std::unique_ptr<search::Analyser> analyser_ = search::makeAnalyser();
    std::optional<search::Searcher> searcher_;
};

}  // namespace vertelwerk::cli
