#pragma once

#include "vertelwerk/chart/scene.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::chart {

/// What every picture says beside its figures.
struct Words {
    std::string title;
    std::string note;  ///< source and n, under the picture; empty for none
};

struct Bar {
    std::string label;
    double value = 0;
    std::string shown;  ///< the value in words, beside the bar
    std::uint32_t colour = 0x0072B2;
};

/// The scene with its note under it, on as many lines as it takes.
[[nodiscard]] Scene withNote(Scene scene, const std::string& note);

/// Bars from zero to the right, a line each, with label and value.
[[nodiscard]] Scene bars(const std::vector<Bar>& bars, const Words& words);

/// A table of counts as squares that are darker the larger the count, with the count in each.
[[nodiscard]] Scene matrix(const std::vector<std::string>& rows, const std::vector<std::string>& columns,
                           const std::vector<std::vector<std::size_t>>& counts, const Words& words);

/// A line through values one after another, beginning at zero.
struct Curve {
    std::string label;  ///< at its end
    std::vector<double> values;
    std::uint32_t colour = 0x0072B2;
};

/// Curves over the same steps, numbered from 1.
[[nodiscard]] Scene curves(const std::vector<Curve>& curves, const std::string& below, const Words& words);

/// A stretch of a lane, as shares of its length.
struct Stretch {
    double begin = 0;
    double end = 0;
};

/// A name and where it is found along a line from 0 to 1.
struct Lane {
    std::string label;
    std::vector<Stretch> stretches;
    std::uint32_t colour = 0x0072B2;
};

[[nodiscard]] Scene lanes(const std::vector<Lane>& lanes, const std::string& first, const std::string& last,
                          const Words& words);

}  // namespace vertelwerk::chart
