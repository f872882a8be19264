#pragma once

#include "vertelwerk/analysis/code_counts.h"
#include "vertelwerk/app/coders.h"
#include "vertelwerk/app/counting.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/store/coder_work.h"

#include "gui/numbers/overview_table.h"

#include <span>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::gui {

/// What is counted, and by which property of the stories.
struct OverviewChoice {
    std::string property = "year";
    std::string coder;  ///< empty for every coder
};

/// Everything that the overview shows, read in one go.
struct OverviewData {
    app::CountedProject counted;
    analysis::CoOccurrence together;
    std::vector<app::CoderProgress> progress;
    std::vector<store::DoneMark> marks;
    std::vector<store::Assignment> assignments;
    std::vector<store::CodedStory> coded;
    std::vector<std::string> attributes;  ///< names of the stories' attributes
};

/// For a reader's thread.
/// @param filter on the stories
[[nodiscard]] base::Result<OverviewData> readOverview(store::Database& database, const OverviewChoice& choice,
                                                      const model::StoryFilter& filter);

/// A place with what a list shows of it.
struct BehindQuote {
    BehindPlace place;
    std::string quote;  ///< empty for a story as a whole
    std::string title;
    std::string source;  ///< file name
    std::string code;    ///< its key
    std::string coder;
};

/// For a reader's thread.
[[nodiscard]] base::Result<std::vector<BehindQuote>> readBehind(store::Database& database,
                                                                const std::vector<BehindPlace>& places,
                                                                const std::string& reader);

}  // namespace vertelwerk::gui
