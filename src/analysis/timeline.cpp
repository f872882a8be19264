#include "vertelwerk/analysis/timeline.h"

#include <algorithm>
#include <set>

namespace vertelwerk::analysis {
namespace {

using model::CodedSpot;
using model::Valence;

bool speaksAgainst(Valence told, Valence claimed) {
    if (claimed != Valence::Good && claimed != Valence::Bad) {
        return false;
    }
    return told == Valence::Mixed || (told != Valence::None && told != claimed);
}

}  // namespace

std::vector<TimelineRow> timeline(std::span<const CodedSpot> spotsOfStory) {
    std::vector<CodedSpot> spots(spotsOfStory.begin(), spotsOfStory.end());
    std::ranges::stable_sort(spots, {}, &CodedSpot::range);
    std::vector<TimelineRow> rows;
    for (const auto& spot : spots) {
        auto row = std::ranges::find(rows, spot.code, &TimelineRow::code);
        if (row == rows.end()) {
            row = rows.insert(rows.end(), {spot.code, {}});
        }
        row->passages.push_back(spot);
    }
    return rows;
}

NegativeCases negativeCases(std::span<const CodedSpot> spots, std::span<const model::StoryId> group,
                            model::CodeId code, Valence claimed) {
    const std::set<model::StoryId> inGroup(group.begin(), group.end());
    std::set<model::StoryId> with;
    NegativeCases cases;
    cases.stories = group.size();
    for (const auto& spot : spots) {
        if (spot.code != code || !inGroup.contains(spot.story)) {
            continue;
        }
        ++cases.passages;
        with.insert(spot.story);
        if (speaksAgainst(spot.valence, claimed)) {
            cases.opposite.push_back(spot);
        }
    }
    std::ranges::copy_if(group, std::back_inserter(cases.without),
                         [&](model::StoryId story) { return !with.contains(story); });
    return cases;
}

}  // namespace vertelwerk::analysis
