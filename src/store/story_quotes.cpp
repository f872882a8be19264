#include "store/story_quotes.h"

#include "vertelwerk/text/offset_map.h"

namespace vertelwerk::store {

void StoryQuotes::at(model::StoryId story) {
    if (story == story_) {
        return;
    }
    auto row = connection_.query(
        "SELECT title, source.name, text FROM story JOIN source ON source.id = source_id"
        " JOIN story_text ON story_text.id = story.id WHERE story.id = $1",
        story);
    if (!row.next()) {
        throwCorrupt("a passage belongs to no story");
    }
    row.read(title_, source_, text_);
    story_ = story;
    beginCp_ = 0;
    beginByte_ = 0;
}

std::string_view StoryQuotes::quote(text::Range range) {
    if (range.empty()) {
        return {};
    }
    if (range.begin < beginCp_) {
        beginCp_ = 0;
        beginByte_ = 0;
    }
    const auto cut = text::slice(std::string_view(text_).substr(beginByte_),
                                 {range.begin - beginCp_, range.end - beginCp_});
    beginCp_ = range.begin;
    beginByte_ = static_cast<std::size_t>(cut.data() - text_.data());
    return cut;
}

}  // namespace vertelwerk::store
