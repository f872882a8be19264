#pragma once

#include "gui/settings.h"

#include <cstdint>

#include <wx/colour.h>
#include <wx/font.h>

namespace vertelwerk::gui {

/// Whether the system's colours are light on dark.
[[nodiscard]] bool isDark();

/// A code's colour for the screen: lighter by a third in dark mode.
[[nodiscard]] wxColour codeColour(std::uint32_t rgb);

/// `colour` at `percent` over the window's background: 20 under coded text, 40 in focus.
[[nodiscard]] wxColour tint(const wxColour& colour, int percent);

/// Words that step back: hints, dates, counts.
[[nodiscard]] wxColour quietTextColour();

/// The settings of the reading font.
inline constexpr const char* readingFaceKey = "reading.face";
inline constexpr const char* readingPointsKey = "reading.points";
inline constexpr const char* readingMeasureKey = "reading.measure";  ///< characters a line
inline constexpr const char* readingSpacingKey = "reading.spacing";  ///< of lines, percent of the size
inline constexpr const char* usualReadingFace = "Noto Serif";
inline constexpr int smallestReading = 8;
inline constexpr int largestReading = 36;
inline constexpr int usualMeasure = 66;
inline constexpr int usualSpacing = 160;  ///< Noto Serif alone gives 136

/// The size of stories unless the user chose one: a fifth larger than the system's letters, at least 12.
[[nodiscard]] int usualReading();

/// The reading serif for stories: the user's choice, else Noto Serif, else the system's serif.
[[nodiscard]] wxFont readingFont(const Settings& settings);

/// The interface's font, `steps` points larger, bold when asked.
[[nodiscard]] wxFont headingFont(int steps);

}  // namespace vertelwerk::gui
