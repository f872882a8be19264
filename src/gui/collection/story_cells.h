#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/stories.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A column of the list of stories.
struct StoryColumn {
    base::Message title;
    store::StoryOrder order = store::StoryOrder::Imported;
    bool sortable = true;
    bool number = false;   ///< aligned right
    int width = 0;         ///< the title at least, the others at most when not 0; pixels at scale 1
    bool stacked = false;  ///< the words of the heading stand below each other
};

/// The columns of a list of stories and what stands in them.
struct StoryTable {
    std::vector<StoryColumn> columns;
    std::string (*cell)(const model::StoryRow& row, std::size_t column, const base::Catalogue& catalogue);
};

/// Of the collection: storyColumns with cellText.
[[nodiscard]] const StoryTable& storyTable();

/// Of the consent desk: title, a sign a purpose, teller and number.
[[nodiscard]] const StoryTable& consentTable();

/// Title, teller, method, neighbourhood, date, consent, passages.
[[nodiscard]] const std::vector<StoryColumn>& storyColumns();

/// What the list shows of a story in `column`.
[[nodiscard]] std::string cellText(const model::StoryRow& row, std::size_t column,
                                   const base::Catalogue& catalogue);

/// The title, or how an untitled story is called.
[[nodiscard]] std::string titleOf(const std::string& title, const base::Catalogue& catalogue);

/// The name of an area, or its code where there is no name.
[[nodiscard]] std::string areaName(const model::Area& area);

/// How far consent reaches, with a sign: the widest of publication, learning session and research that the
/// teller said yes to; unknown; or set apart.
[[nodiscard]] std::string consentSign(const model::ConsentState& consent, bool setApart,
                                      const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
