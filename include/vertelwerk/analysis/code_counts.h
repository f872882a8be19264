#pragma once

#include "vertelwerk/model/coded_spot.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::analysis {

/// A number for each row and column.
using Counts = std::vector<std::vector<std::size_t>>;

/// The codes among these passages, in the order of `all`.
[[nodiscard]] std::vector<model::CodeId> codesAmong(std::span<const model::CodedSpot> spots,
                                                    std::span<const model::CodeId> all);

/// How often one code was told.
struct CodeFrequency {
    model::CodeId code;
    std::size_t stories = 0;
    std::size_t passages = 0;
};

/// A line for each of `codes`. Spots are by story.
[[nodiscard]] std::vector<CodeFrequency> codeFrequencies(std::span<const model::CodedSpot> spots,
                                                         std::span<const model::CodeId> codes);

/// How often codes were told, by a property of the stories.
struct CrossTab {
    std::vector<model::CodeId> rows;
    std::vector<std::string> columns;
    Counts stories;                          ///< in which the code was told, by row and column
    Counts passages;                         ///< with the code, by row and column
    std::vector<std::size_t> columnStories;  ///< all stories of the column, told or not: its base
    std::size_t withoutValue = 0;            ///< stories in no column
};

/// @param spots  by story
/// @param values a line for each story, by any order; an empty value is in no column
/// Columns are as readers sort them.
[[nodiscard]] CrossTab crossTab(std::span<const model::CodedSpot> spots, std::span<const model::CodeId> codes,
                                std::span<const std::pair<model::StoryId, std::string>> values);

/// How often two codes go together. On the diagonal what one code has by itself.
struct CoOccurrence {
    std::vector<model::CodeId> codes;
    Counts stories;   ///< that hold both
    Counts passages;  ///< pairs of passages, one of each, that share a letter or digit
};

/// Whether a stretch of a story holds a letter or digit. Asked story by story, in order.
using HoldsLetter = std::function<bool(model::StoryId, text::Range)>;

/// @param spots by story and begin
[[nodiscard]] CoOccurrence coOccurrence(std::span<const model::CodedSpot> spots,
                                        std::span<const model::CodeId> codes, const HoldsLetter& holdsLetter);

/// A stretch longer than this always holds a letter or digit: no text goes on so long without.
inline constexpr std::size_t longestWithoutLetter = 64;

}  // namespace vertelwerk::analysis
