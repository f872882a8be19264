#pragma once

#include "vertelwerk/model/code.h"
#include "vertelwerk/text/normalise.h"

#include <string>

namespace vertelwerk::app {

/// Whether a codebook has this name: its key, its name in a language, or what `new` calls the ten themes.
[[nodiscard]] inline bool isNamed(const model::Codebook& codebook, const std::string& folded) {
    return text::folded(codebook.key) == folded || text::folded(codebook.name.nl) == folded ||
           text::folded(codebook.name.en) == folded ||
           (codebook.key == "ten-themes" && folded == "tien-themas");
}

}  // namespace vertelwerk::app
