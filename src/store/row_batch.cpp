#include "store/row_batch.h"

#include "store/many_rows.h"

#include <span>

namespace vertelwerk::store {

void RowBatch::add(model::StoryId story, std::initializer_list<Cell> cells) {
    if (keys_ == RowKeys::OfStory) {
        values_.emplace_back(story);
    }
    appendValues(table_, cells, values_);
    if (keys_ == RowKeys::OfStory) {
        values_.emplace_back(1);  // the version
    }
    stories_.push_back(story);
}

std::int64_t RowBatch::insert() {
    std::span<const model::StoryId> stories = stories_;
    std::span<const Value> values = values_;
    std::int64_t first = 0;
    const std::size_t width = stories.empty() ? 0 : values.size() / stories.size();
    inStatements(stories_.size(), [&](std::size_t count) {
        const auto row =
            rows_.insertTogether(table_, keys_, stories.first(count), values.first(count * width));
        first = first == 0 ? row : first;
        stories = stories.subspan(count);
        values = values.subspan(count * width);
    });
    stories_.clear();
    values_.clear();
    return first;
}

}  // namespace vertelwerk::store
