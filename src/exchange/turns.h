#pragma once

#include "vertelwerk/model/story.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// One line of a story's text and where it stands.
struct TextLine {
    std::string_view text;
    text::Range range;                 ///< code points in the story's text
    int part = -1;                     ///< the part it belongs to, -1 for none; a turn never crosses parts
    std::string_view speaker = {};     ///< who says it, where the format tells: the line begins with that
    std::optional<double> begin = {};  ///< seconds from the start of a recording
    std::optional<double> end = {};
};

/// Who a line says that speaks, folded; empty when it says nothing of the kind. Whether it is a speaker
/// shows when it recurs.
[[nodiscard]] std::string speakerOf(std::string_view line);

/// Whether a folded label says by itself who is speaking: "i", "interviewer", "respondent 2".
[[nodiscard]] bool isRoleLabel(const std::string& folded);

/// The speaker turns that recurring labels ("I:", "Mevrouw D.:") open. Each begins after its label and
/// lasts until the next label or the end of the part. Lines with times that no label opens are turns too.
/// @param narrator who tells, for the roles; may be empty
[[nodiscard]] std::vector<model::Part> findTurns(const std::vector<TextLine>& lines,
                                                 std::string_view narrator);

}  // namespace vertelwerk::exchange
