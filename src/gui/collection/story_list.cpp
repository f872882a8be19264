#include "gui/collection/story_list.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr std::size_t pageSize = 100;

}  // namespace

void StoryList::filter(search::Query query) {
    query_ = std::move(query);
    selection_.reset();
    restart(false);
}

void StoryList::sortBy(store::StoryOrder order) {
    listing_.descending = listing_.order == order && !listing_.descending;
    listing_.order = order;
    restart(false);
}

void StoryList::reload() {
    selection_.reset();
    restart(true);
}

void StoryList::clear() {
    ++reading_;
    query_ = {};
    selection_.reset();
    pages_.clear();
    fresh_.clear();
    asked_.clear();
    known_ = false;
    total_ = 0;
    if (resized) {
        resized();
    }
}

void StoryList::restart(bool keepShown) {
    ++reading_;
    fresh_.clear();
    asked_.clear();
    if (!keepShown) {
        pages_.clear();
    }
    ask(0);
}

const model::StoryRow* StoryList::row(std::size_t index) {
    const auto page = index / pageSize;
    if (index >= total_) {
        return nullptr;
    }
    if (!fresh_.contains(page) && selection_) {
        ask(page);
    }
    const auto found = pages_.find(page);
    if (found == pages_.end() || index % pageSize >= found->second.size()) {
        return nullptr;
    }
    return &found->second[index % pageSize];
}

std::optional<std::size_t> StoryList::indexOf(model::StoryId story) const {
    for (const auto& [page, rows] : pages_) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const model::StoryRow& row) { return row.id == story; });
        if (found != rows.end()) {
            return page * pageSize + static_cast<std::size_t>(found - rows.begin());
        }
    }
    return std::nullopt;
}

void StoryList::ask(std::size_t page) {
    if (!asked_.insert(page).second) {
        return;
    }
    StoryQuestion question{query_, selection_, listing_};
    auto& listing = question.listing;
    listing.offset = page * pageSize;
    listing.limit = pageSize;
    source_(question, [this, alive = std::weak_ptr(alive_), mine = reading_,
                       page](const base::Result<StoryPage>& answer) {
        if (alive.expired() || mine != reading_) {
            return;
        }
        if (answer) {
            take(page, *answer);
        } else if (failed) {
            failed(answer.error());
        }
    });
}

void StoryList::take(std::size_t page, StoryPage answer) {
    const bool first = fresh_.empty();
    const bool other = first && (pages_.empty() || answer.total != total_);
    if (other) {
        pages_.clear();
    }
    known_ = true;
    selection_ = std::move(answer.selection);
    total_ = answer.total;
    pages_[page] = std::move(answer.rows);
    fresh_.insert(page);
    const auto& tell = other ? resized : refreshed;
    if (tell) {
        tell();
    }
}

}  // namespace vertelwerk::gui
