#include "gui/coding/reading_places.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

constexpr std::size_t placesKept = 100;

std::vector<std::string_view> split(std::string_view written, char separator) {
    std::vector<std::string_view> pieces;
    while (!written.empty()) {
        const auto end = std::min(written.find(separator), written.size());
        pieces.push_back(written.substr(0, end));
        written.remove_prefix(std::min(end + 1, written.size()));
    }
    return pieces;
}

template <typename Number>
std::optional<Number> numberIn(std::string_view written) {
    Number number = 0;
    const auto* end = written.data() + written.size();
    const auto [after, problem] = std::from_chars(written.data(), end, number);
    return problem == std::errc{} && after == end ? std::optional(number) : std::nullopt;
}

}  // namespace

ReadingPlaces ReadingPlaces::parse(std::string_view written) {
    ReadingPlaces places;
    for (const auto entry : split(written, ' ')) {
        const auto fields = split(entry, ':');
        if (fields.size() != 3 || places.places_.size() == placesKept) {
            continue;
        }
        const auto story = numberIn<std::int64_t>(fields[0]);
        const auto caret = numberIn<std::size_t>(fields[1]);
        const auto top = numberIn<std::size_t>(fields[2]);
        if (story && *story > 0 && caret && top) {
            places.places_.push_back({model::StoryId{*story}, *caret, *top});
        }
    }
    return places;
}

std::string ReadingPlaces::written() const {
    std::string all;
    for (const auto& place : places_) {
        all += fmt::format("{}{}:{}:{}", all.empty() ? "" : " ", place.story.value, place.caret, place.top);
    }
    return all;
}

void ReadingPlaces::note(const ReadingPlace& place) {
    std::erase_if(places_, [&](const ReadingPlace& old) { return old.story == place.story; });
    places_.insert(places_.begin(), place);
    if (places_.size() > placesKept) {
        places_.pop_back();
    }
}

std::optional<model::StoryId> ReadingPlaces::last() const {
    return places_.empty() ? std::nullopt : std::optional(places_.front().story);
}

std::optional<ReadingPlace> ReadingPlaces::of(model::StoryId story) const {
    const auto found = std::find_if(places_.begin(), places_.end(),
                                    [&](const ReadingPlace& place) { return place.story == story; });
    return found == places_.end() ? std::nullopt : std::optional(*found);
}

}  // namespace vertelwerk::gui
