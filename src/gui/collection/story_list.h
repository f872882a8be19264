#pragma once

#include "vertelwerk/app/selecting.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/store/stories.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace vertelwerk::gui {

/// What a query came to, kept for the pages that follow.
using StorySelection = std::shared_ptr<const app::Selection>;

/// A stretch of the list, and how long the whole list is.
struct StoryPage {
    std::size_t total = 0;
    std::vector<model::StoryRow> rows;
    StorySelection selection;
};

/// Which stretch of which stories.
struct StoryQuestion {
    search::Query query;
    StorySelection selection;     ///< what the query came to; none: it has to be asked
    store::StoryListing listing;  ///< its conditions are the selection's
};

using StoryPageAnswer = std::function<void(base::Result<StoryPage>)>;
/// Reads a page, at once or later; answers on the thread that asked.
using StoryPageSource = std::function<void(const StoryQuestion&, StoryPageAnswer)>;

/// The list of stories as far as it was looked at: pages come in when their rows are asked for. What the
/// filter comes to is asked once, with the first page; the others wait for that.
/// Answers that are overtaken by another filter, order or reading are dropped. One thread.
class StoryList {
  public:
    explicit StoryList(StoryPageSource source) : source_(std::move(source)) {}

    std::function<void()> resized;    ///< the number of rows changed, or which they are
    std::function<void()> refreshed;  ///< the same number of rows, with other content
    std::function<void(const base::Error&)> failed;

    /// Shows other stories from the top.
    void filter(search::Query query);
    /// Sorts by `order`; again by the same order turns it round.
    void sortBy(store::StoryOrder order);
    /// Reads again after a change in the project; what is shown stays until the answer comes.
    void reload();
    /// Shows nothing: there is no project.
    void clear();

    [[nodiscard]] std::size_t size() const { return total_; }
    /// Whether an answer has come since the last clear.
    [[nodiscard]] bool known() const { return known_; }
    [[nodiscard]] bool filtered() const { return query_.kind != search::Query::Kind::All; }
    [[nodiscard]] store::StoryOrder order() const { return listing_.order; }
    [[nodiscard]] bool descending() const { return listing_.descending; }

    /// The row, or null while it is on its way.
    [[nodiscard]] const model::StoryRow* row(std::size_t index);
    /// Where the story stands among the rows that have come.
    [[nodiscard]] std::optional<std::size_t> indexOf(model::StoryId story) const;

  private:
    void restart(bool keepShown);
    void ask(std::size_t page);
    void take(std::size_t page, StoryPage answer);

    StoryPageSource source_;
    search::Query query_;
    StorySelection selection_;  ///< since the last filter or change in the project
    store::StoryListing listing_;
    std::size_t total_ = 0;
    bool known_ = false;
    std::map<std::size_t, std::vector<model::StoryRow>> pages_;
    std::set<std::size_t> fresh_;  ///< pages read since the last restart
    std::set<std::size_t> asked_;
    int reading_ = 0;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace vertelwerk::gui
