#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/model/story.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A part that a line opens, and what stands behind the marker on that line.
struct Marker {
    model::Part part;
    std::string_view rest;
};

/// The kind of part that a line opens when it begins as a marker does: "[Item", "[Nagesprek", "[Fase".
[[nodiscard]] std::optional<model::PartKind> markerKind(std::string_view line);

/// Reads `[Item 3 | date | medium "prompt" | file | duration]`, `[Nagesprek | date | who]` and
/// `[Fase 2 | name | kanaal: ... | aspect: mark ... | curve: +1]`.
[[nodiscard]] std::optional<Marker> parseMarker(std::string_view line, std::vector<base::Message>& problems);

/// The marker that a line stands for without its brackets: the heading "Fase 2: Melden" or "Item 3 | 8
/// maart", or a line that says "Nagesprek" and no more. Empty when it is none.
[[nodiscard]] std::string bareMarker(std::string_view line, bool heading);

/// The part that a question heading of Most Significant Change opens: what happened, or why it matters.
/// @param heading whether the line was set as a heading, which leaves less room for chance
[[nodiscard]] std::optional<model::PartKind> mscQuestion(std::string_view line, bool heading);

}  // namespace vertelwerk::exchange
