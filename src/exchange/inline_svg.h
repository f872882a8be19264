#pragma once

#include <cstddef>
#include <string>

namespace vertelwerk::exchange {

/// A drawing as part of a page: an image with a name and a description for who cannot see it, without
/// scripts, its ids made unique with `number`. Empty when it is no SVG.
[[nodiscard]] std::string inlineSvg(const std::string& svg, const std::string& title,
                                    const std::string& description, std::size_t number);

}  // namespace vertelwerk::exchange
