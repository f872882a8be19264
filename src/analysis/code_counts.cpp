#include "vertelwerk/analysis/code_counts.h"

#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace vertelwerk::analysis {
namespace {

using model::CodedSpot;
using model::CodeId;
using model::StoryId;

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

/// Where each code stands in a list.
class Places {
  public:
    explicit Places(std::span<const CodeId> codes) {
        for (std::size_t i = 0; i < codes.size(); ++i) {
            places_.emplace(codes[i], i);
        }
    }
    [[nodiscard]] std::size_t of(CodeId code) const {
        const auto found = places_.find(code);
        return found == places_.end() ? nowhere : found->second;
    }

  private:
    std::unordered_map<CodeId, std::size_t> places_;
};

Counts zeros(std::size_t rows, std::size_t columns) {
    return Counts(rows, std::vector<std::size_t>(columns));
}

/// Calls `each(spots)` for the spots of every story.
template <typename Each>
void eachStory(std::span<const CodedSpot> spots, Each each) {
    for (std::size_t begin = 0; begin < spots.size();) {
        auto end = begin;
        while (end < spots.size() && spots[end].story == spots[begin].story) {
            ++end;
        }
        each(spots.subspan(begin, end - begin));
        begin = end;
    }
}

/// How many passages of each code a story has.
void countStory(std::span<const CodedSpot> spots, const Places& places, std::vector<std::size_t>& counts) {
    std::ranges::fill(counts, 0);
    for (const auto& spot : spots) {
        if (const auto place = places.of(spot.code); place != nowhere) {
            ++counts[place];
        }
    }
}

}  // namespace

std::vector<CodeId> codesAmong(std::span<const CodedSpot> spots, std::span<const CodeId> all) {
    std::set<CodeId> used;
    for (const auto& spot : spots) {
        used.insert(spot.code);
    }
    std::vector<CodeId> codes;
    std::ranges::copy_if(all, std::back_inserter(codes), [&](CodeId code) { return used.contains(code); });
    return codes;
}

std::vector<CodeFrequency> codeFrequencies(std::span<const CodedSpot> spots, std::span<const CodeId> codes) {
    const Places places(codes);
    std::vector<CodeFrequency> frequencies;
    for (const auto code : codes) {
        frequencies.push_back({.code = code});
    }
    std::vector<std::size_t> counts(codes.size());
    eachStory(spots, [&](std::span<const CodedSpot> ofStory) {
        countStory(ofStory, places, counts);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            frequencies[i].stories += counts[i] > 0 ? 1 : 0;
            frequencies[i].passages += counts[i];
        }
    });
    return frequencies;
}

CrossTab crossTab(std::span<const CodedSpot> spots, std::span<const CodeId> codes,
                  std::span<const std::pair<StoryId, std::string>> values) {
    CrossTab table;
    table.rows.assign(codes.begin(), codes.end());
    std::map<std::pair<std::string, std::string>, std::size_t> columns;  // by sort key and value
    for (const auto& [story, value] : values) {
        if (!value.empty()) {
            columns.emplace(std::pair(text::sortKey(value), value), 0);
        }
    }
    std::unordered_map<std::string, std::size_t> columnOf;
    for (const auto& [key, unused] : columns) {
        columnOf.emplace(key.second, table.columns.size());
        table.columns.push_back(key.second);
    }
    table.columnStories.assign(table.columns.size(), 0);
    std::unordered_map<StoryId, std::size_t> columnOfStory;
    for (const auto& [story, value] : values) {
        if (value.empty()) {
            ++table.withoutValue;
        } else {
            const auto column = columnOf.at(value);
            ++table.columnStories[column];
            columnOfStory.emplace(story, column);
        }
    }
    table.stories = zeros(codes.size(), table.columns.size());
    table.passages = zeros(codes.size(), table.columns.size());
    const Places places(codes);
    std::vector<std::size_t> counts(codes.size());
    eachStory(spots, [&](std::span<const CodedSpot> ofStory) {
        const auto column = columnOfStory.find(ofStory.front().story);
        if (column == columnOfStory.end()) {
            return;
        }
        countStory(ofStory, places, counts);
        for (std::size_t row = 0; row < counts.size(); ++row) {
            table.stories[row][column->second] += counts[row] > 0 ? 1 : 0;
            table.passages[row][column->second] += counts[row];
        }
    });
    return table;
}

CoOccurrence coOccurrence(std::span<const CodedSpot> spots, std::span<const CodeId> codes,
                          const HoldsLetter& holdsLetter) {
    CoOccurrence table{
        {codes.begin(), codes.end()}, zeros(codes.size(), codes.size()), zeros(codes.size(), codes.size())};
    const Places places(codes);
    const auto share = [&](const CodedSpot& a, const CodedSpot& b) {
        const text::Range common{std::max(a.range.begin, b.range.begin), std::min(a.range.end, b.range.end)};
        return common.begin < common.end &&
               (common.length() > longestWithoutLetter || holdsLetter(a.story, common));
    };
    std::vector<std::size_t> counts(codes.size());
    std::vector<std::size_t> told;
    std::vector<std::pair<const CodedSpot*, std::size_t>> open;  // that reach beyond where the sweep is
    eachStory(spots, [&](std::span<const CodedSpot> ofStory) {
        countStory(ofStory, places, counts);
        told.clear();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0) {
                told.push_back(i);
                table.passages[i][i] += counts[i];
            }
        }
        for (const auto a : told) {
            for (const auto b : told) {
                ++table.stories[a][b];
            }
        }
        open.clear();
        for (const auto& spot : ofStory) {
            const auto place = places.of(spot.code);
            if (place == nowhere) {
                continue;
            }
            std::erase_if(open, [&](const auto& one) { return one.first->range.end <= spot.range.begin; });
            for (const auto& [other, otherPlace] : open) {
                if (otherPlace != place && share(*other, spot)) {
                    ++table.passages[place][otherPlace];
                    ++table.passages[otherPlace][place];
                }
            }
            open.emplace_back(&spot, place);
        }
    });
    return table;
}

}  // namespace vertelwerk::analysis
