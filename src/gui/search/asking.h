#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/result.h"

#include <cstddef>

namespace vertelwerk::gui {

/// What came of a search.
struct Found {
    base::Result<app::SearchAnswer> answer;
    std::size_t behind = 0;  ///< stories that changed since the index was brought up to date
    std::size_t upTo = 0;    ///< hits asked for, those of earlier pages too
    /// The index is being brought up to date: what is behind now is found soon.
    bool following = true;
};

/// Searches, and looks how far the index is behind. For a reader's thread.
[[nodiscard]] Found ask(app::Reading& reading, const app::SearchRequest& request);

/// Stories that changed since the index was brought up to date; all while there is none.
[[nodiscard]] std::size_t storiesBehind(app::Reading& reading);

}  // namespace vertelwerk::gui
