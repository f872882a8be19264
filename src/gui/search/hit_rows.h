#pragma once

#include "vertelwerk/app/autocoding.h"
#include "vertelwerk/app/searching.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/widgets/row_text.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// The words round the first match of a hit, matched words strong, with an ellipsis where the text goes
/// on.
[[nodiscard]] Pieces contextOf(const app::SearchHit& hit);

/// The same of a stretch of a story, whole.
[[nodiscard]] Pieces contextOf(const app::ProposedCoding& proposed);

/// A hit's title, or that it has none.
[[nodiscard]] std::string titleOf(const app::SearchHit& hit, const base::Catalogue& catalogue);

/// Method, area and date of a hit's story.
[[nodiscard]] std::string comesFrom(const app::SearchHit& hit, const base::Catalogue& catalogue);

/// A row for each hit: title, where it comes from, two lines of context. Hits that follow one of the
/// same story show only their context.
[[nodiscard]] std::vector<Row> hitRows(std::span<const app::SearchHit> hits,
                                       const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
