#pragma once

#include "vertelwerk/app/import_twins.h"

#include "gui/widgets/reading.h"

#include <vector>

namespace vertelwerk::gui {

/// Two texts to read side by side; what only one of them has is marked.
struct TwinPages {
    std::vector<ReadingParagraph> own;
    std::vector<ReadingParagraph> other;
};

[[nodiscard]] TwinPages twinPages(const app::TwinTexts& texts);

}  // namespace vertelwerk::gui
