#pragma once

#include "vertelwerk/exchange/document_out.h"

#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A stretch of a block's text over which the same marks lie. `begun` start with it, `ended` end with it;
/// both hold marks by their place in the block.
struct OutRun {
    std::string_view text;
    std::vector<std::size_t> over;
    std::vector<std::size_t> begun;
    std::vector<std::size_t> ended;
};

/// The block's text cut where marks begin and end; one run when there are none. Marks beyond the text
/// and empty ones are left out.
[[nodiscard]] std::vector<OutRun> runsOf(const OutBlock& block);

/// The tint of a run: that of its shortest mark, mixed with white so that black text keeps a contrast of
/// at least 7:1. Nothing when no mark has a colour.
[[nodiscard]] std::optional<std::uint32_t> tintOf(const OutBlock& block, const OutRun& run);

}  // namespace vertelwerk::exchange
