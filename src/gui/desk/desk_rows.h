#pragma once

#include "vertelwerk/app/memo_book.h"
#include "vertelwerk/app/retrieval.h"
#include "vertelwerk/app/theme_card.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/project_history.h"

#include "gui/widgets/reading.h"
#include "gui/widgets/row_text.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A card's line: a criterion with its counts, or a quote that leads to its place.
struct CardLine {
    Row row;
    std::optional<model::PassageRow> passage;
};
[[nodiscard]] std::vector<CardLine> cardLines(const app::ThemeCard& card, const base::Catalogue& catalogue);
/// "7 passages in 3 stories by 2 tellers".
[[nodiscard]] std::string cardSummary(const app::ThemeCard& card, const base::Catalogue& catalogue);

/// What it is about, whose it is and when; the quote; the beginning of its words.
[[nodiscard]] Row memoRow(const store::MemoRow& memo, const base::Catalogue& catalogue);

/// What was done; who and when, and in which story.
[[nodiscard]] Row historyRow(const store::HistoryLine& line, const base::Catalogue& catalogue);

/// A passage in its story, marked: title, source, text.
[[nodiscard]] std::vector<ReadingParagraph> passageReading(const model::Story& story, text::Range range,
                                                           const base::Catalogue& catalogue);

/// A column of the list of passages.
struct PassageColumn {
    base::Message title;
    std::string attribute;  ///< of the story; empty for a column of the passage itself
    int width = 0;          ///< in pixels, for text of the usual size
};
[[nodiscard]] std::vector<PassageColumn> passageColumns(const std::vector<std::string>& attributes);
[[nodiscard]] std::string passageCell(const model::PassageRow& row, const app::Retrieved& retrieved,
                                      std::size_t column, const std::string& attribute,
                                      const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
