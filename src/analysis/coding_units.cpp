#include "analysis/coding_units.h"

#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/characters.h"

#include <algorithm>

namespace vertelwerk::analysis {

CodingUnits::CodingUnits(const ComparedStory& story, AgreementUnit unit) {
    auto counts = text::lettersAndDigits(story.text);
    for (const auto& range : story.leftOut) {
        for (auto at = range.begin; at < std::min(range.end, counts.size()); ++at) {
            counts[at] = false;
        }
    }
    before_.reserve(counts.size() + 1);
    before_.push_back(0);
    for (const bool one : counts) {
        before_.push_back(before_.back() + (one ? 1 : 0));
    }
    if (unit == AgreementUnit::Character) {
        for (std::size_t at = 0; at < counts.size(); ++at) {
            add({at, at + 1});
        }
        return;
    }
    const auto places = unit == AgreementUnit::Sentence ? text::sentences(story.text, story.language)
                                                        : text::paragraphs(story.text);
    for (const auto& place : places) {
        add(place);
    }
}

void CodingUnits::add(text::Range place) {
    if (const auto letters = lettersOf(place); !letters.empty()) {
        units_.push_back({place, letters});
    }
}

text::Range CodingUnits::lettersOf(text::Range range) const {
    const auto last = before_.size() - 1;
    return {before_[std::min(range.begin, last)], before_[std::min(range.end, last)]};
}

text::Range CodingUnits::unitsWith(text::Range letters) const {
    if (letters.empty()) {
        return {};
    }
    const auto first = std::ranges::partition_point(
        units_, [&](const Unit& unit) { return unit.letters.end <= letters.begin; });
    const auto last = std::partition_point(
        first, units_.end(), [&](const Unit& unit) { return unit.letters.begin < letters.end; });
    return {static_cast<std::size_t>(first - units_.begin()),
            static_cast<std::size_t>(last - units_.begin())};
}

}  // namespace vertelwerk::analysis
