#pragma once

#include "vertelwerk/model/passage.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vertelwerk::gui {

/// In what two coders differ about words of a story.
enum class DifferenceKind {
    OnlyOne,     ///< one coded them, the other not
    Bounds,      ///< the same code on other words that overlap
    Experience,  ///< the same code on the same words, with another experience
    Code,        ///< the same words with another code
};

/// A place where two coders differ: a passage of one or of each, by place in the list they came in.
struct CoderDifference {
    DifferenceKind kind = DifferenceKind::OnlyOne;
    std::optional<std::size_t> first;
    std::optional<std::size_t> second;
    text::Range range;  ///< the words of both together
    friend bool operator==(const CoderDifference&, const CoderDifference&) = default;
};

/// The differences between two coders about a story, by where they begin. Each passage is in one of them at
/// most; what the two coded alike, the passages of others and those that lost their words are in none.
[[nodiscard]] std::vector<CoderDifference> differencesBetween(std::span<const model::PassageRow> passages,
                                                              model::CoderId first, model::CoderId second);

}  // namespace vertelwerk::gui
