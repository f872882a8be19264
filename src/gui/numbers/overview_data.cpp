#include "gui/numbers/overview_data.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include <algorithm>
#include <map>

namespace vertelwerk::gui {
namespace {

using base::Result;

/// Moves a result's value into place; the error otherwise.
template <typename T>
std::optional<base::Error> take(Result<T> from, T& into) {
    if (!from) {
        return from.error();
    }
    into = *std::move(from);
    return std::nullopt;
}

}  // namespace

Result<OverviewData> readOverview(store::Database& database, const OverviewChoice& choice,
                                  const model::StoryFilter& filter) {
    OverviewData data;
    if (auto failed =
            take(app::readCounts(database, {choice.coder, filter}, choice.property), data.counted)) {
        return base::fail(*failed);
    }
    if (auto failed = take(app::coOccurrenceOf(database, data.counted), data.together)) {
        return base::fail(*failed);
    }
    if (auto failed = take(app::coderProgress(database), data.progress)) {
        return base::fail(*failed);
    }
    if (auto failed = take(store::doneMarks(database), data.marks)) {
        return base::fail(*failed);
    }
    if (auto failed = take(store::assignments(database), data.assignments)) {
        return base::fail(*failed);
    }
    if (auto failed = take(store::codedStories(database), data.coded)) {
        return base::fail(*failed);
    }
    const auto attributes = store::fieldValues(database, model::Field::Attribute);
    if (!attributes) {
        return base::fail(attributes.error());
    }
    for (const auto& [name, count] : *attributes) {
        data.attributes.push_back(name);
    }
    return data;
}

Result<std::vector<BehindQuote>> readBehind(store::Database& database, const std::vector<BehindPlace>& places,
                                            const std::string& reader) {
    std::map<model::StoryId, std::vector<model::PassageRow>> rows;
    std::vector<BehindQuote> quotes;
    for (const auto& place : places) {
        auto& quote = quotes.emplace_back();
        quote.place = place;
        if (!rows.contains(place.story)) {
            auto read = store::passagesOf(database, place.story);
            if (!read) {
                return base::fail(read.error());
            }
            if (const auto hidden = app::hideBlind(database, reader, *read); !hidden) {
                return base::fail(hidden.error());
            }
            rows.emplace(place.story, *std::move(read));
        }
        const auto& ofStory = rows.at(place.story);
        const auto row = std::ranges::find_if(
            ofStory, [&](const model::PassageRow& one) { return one.passage.id == place.passage; });
        if (row != ofStory.end()) {
            quote.quote = row->quote;
            quote.title = row->storyTitle;
            quote.source = row->source;
            quote.code = row->codeKey;
            quote.coder = row->coder;
        } else {
            const auto story = store::findStory(database, place.story);
            if (story) {
                quote.title = story->title;
                quote.source = story->source.fileName;
            }
        }
    }
    return quotes;
}

}  // namespace vertelwerk::gui
