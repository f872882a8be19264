#pragma once

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <vector>

namespace vertelwerk::app {

/// A story that the gate let through, with its passages of the bundle's codes.
struct BundleStory {
    model::Story story;
    std::vector<model::PassageRow> passages;
};

/// The bundle: first the themes, each with its question, its true proportion of good and bad and its
/// quotes; then the stories whole. No coder, memo, id, file name or place of storage is in it, and a
/// teller's name only where that was agreed to.
[[nodiscard]] exchange::OutDocument bundleDocument(const BundleRequest& request,
                                                   const std::vector<model::Code>& codes,
                                                   const std::vector<BundleStory>& stories,
                                                   const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
