#pragma once

#include <cstddef>
#include <limits>

#include <wx/arrstr.h>
#include <wx/dc.h>

namespace vertelwerk::gui {

/// The words in lines of at most this width, broken at spaces and line ends; a word that is wider by itself
/// is broken where it must be. At least one line.
/// @param width  in pixels, with the font that the device context has
/// @param most  lines; the last may then be wider
[[nodiscard]] wxArrayString linesThatFit(const wxDC& dc, const wxString& words, int width,
                                         std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace vertelwerk::gui
