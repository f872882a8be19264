#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vertelwerk::gui {

/// The caret of a text and where the selection that ends in it began.
struct Selection {
    std::size_t anchor = 0;
    std::size_t caret = 0;

    [[nodiscard]] bool empty() const { return anchor == caret; }
    [[nodiscard]] text::Range range() const {
        return anchor < caret ? text::Range{anchor, caret} : text::Range{caret, anchor};
    }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The unit (sentence, paragraph) at a caret: the one that holds it or ends at it, else the next, else the
/// last; empty when there are none. `units` sorted and disjoint, here and below.
[[nodiscard]] text::Range unitAt(const std::vector<text::Range>& units, std::size_t caret);

/// What choosing by units makes of a selection: the unit at the caret; whole units instead of halves; one
/// unit more when the selection is whole units already.
[[nodiscard]] text::Range widened(const std::vector<text::Range>& units, const Selection& selection);

/// The first unit that begins at `from` or later and touches none of `covered` or `skipped`.
[[nodiscard]] std::optional<text::Range> firstUntouched(const std::vector<text::Range>& units,
                                                        std::size_t from,
                                                        const std::vector<text::Range>& covered,
                                                        const std::vector<text::Range>& skipped);

/// The range with a word more or less at its end or beginning; nothing when there is no such word, or no
/// other word would be left.
[[nodiscard]] std::optional<text::Range> endGrown(const std::vector<text::Range>& words, text::Range range);
[[nodiscard]] std::optional<text::Range> endShrunk(const std::vector<text::Range>& words, text::Range range);
[[nodiscard]] std::optional<text::Range> beginGrown(const std::vector<text::Range>& words, text::Range range);
[[nodiscard]] std::optional<text::Range> beginShrunk(const std::vector<text::Range>& words,
                                                     text::Range range);

/// The range with its end or beginning dragged to `position`: it takes the whole word there, and behind a
/// sentence's last word also what closes the sentence. One word at least is left.
[[nodiscard]] text::Range endDragged(const std::vector<text::Range>& words,
                                     const std::vector<text::Range>& sentences, text::Range range,
                                     std::size_t position);
[[nodiscard]] text::Range beginDragged(const std::vector<text::Range>& words, text::Range range,
                                       std::size_t position);

}  // namespace vertelwerk::gui
