#pragma once

#include "vertelwerk/chart/scene.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What stands behind a cell: a passage, or a story as a whole.
struct BehindPlace {
    model::StoryId story;
    std::optional<text::Range> range;
    model::PassageId passage;
    friend bool operator==(const BehindPlace&, const BehindPlace&) = default;
};

struct OverviewRow {
    std::string name;
    std::vector<std::string> cells;
};

/// A picture and its table: the same figures, for who looks and for who reads.
struct OverviewTable {
    std::string id;  ///< for file names
    std::string title;
    std::string note;        ///< source, n and what to mind
    std::string rowHeading;  ///< over the names of rows
    std::vector<std::string> columns;
    std::vector<OverviewRow> rows;
    bool wordsLast = false;  ///< the last column holds sentences: they wrap
    chart::Scene scene;
    std::string pictureNote;  ///< of the picture, when `note` is of the table only
    /// The passages or stories that a cell counts, by row and column.
    std::function<std::vector<BehindPlace>(std::size_t row, std::size_t column)> behind;
};

/// The picture by itself, with its note.
[[nodiscard]] chart::Scene notedPicture(const OverviewTable& table);

/// The table as CSV.
[[nodiscard]] std::string tableCsv(const OverviewTable& table);

}  // namespace vertelwerk::gui
