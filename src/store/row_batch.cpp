#include "store/row_batch.h"

#include <span>

namespace vertelwerk::store {

void RowBatch::add(model::StoryId story, std::initializer_list<Cell> cells) {
    appendValues(table_, cells, values_);
    stories_.push_back(story);
}

std::int64_t RowBatch::insert() {
    constexpr std::size_t together = 50;
    std::span<const model::StoryId> stories = stories_;
    std::span<const Value> values = values_;
    std::int64_t first = 0;
    while (!stories.empty()) {
        const std::size_t count = stories.size() < together ? 1 : together;
        const auto row =
            rows_.insertTogether(table_, stories.first(count), values.first(count * table_.columns.size()));
        first = first == 0 ? row : first;
        stories = stories.subspan(count);
        values = values.subspan(count * table_.columns.size());
    }
    stories_.clear();
    values_.clear();
    return first;
}

}  // namespace vertelwerk::store
