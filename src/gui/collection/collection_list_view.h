#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/story_cells.h"
#include "gui/collection/story_list.h"

#include <functional>
#include <vector>

#include <wx/dataview.h>

namespace vertelwerk::gui {

class CollectionModel;

/// The list of stories: rows come from a StoryList, a click on a heading sorts.
class CollectionListView : public wxDataViewCtrl {
  public:
    CollectionListView(wxWindow* parent, StoryList& list, const base::Catalogue& catalogue,
                       const StoryTable& table = storyTable());

    std::function<void(model::StoryId)> chosen;
    std::function<void(model::StoryId)> opened;
    std::function<void()> menuAsked;

    /// The number of rows changed.
    void resize();
    /// Draws the rows again.
    void refreshRows();

    [[nodiscard]] model::StoryId selected() const { return selected_; }

  private:
    void onSelection();
    void onHeading(wxDataViewEvent& event);
    /// Room for the heading, with its arrow when the list is in this order.
    [[nodiscard]] int headingWidth(std::size_t column, bool sorted) const;
    /// Makes columns wider for what stands in the first rows.
    void fitColumns();

    StoryList& list_;
    const base::Catalogue& catalogue_;
    const StoryTable& table_;
    std::vector<int> widths_;  ///< of the columns, in pixels, until the user changes them
    wxObjectDataPtr<CollectionModel> model_;
    model::StoryId selected_;
};

}  // namespace vertelwerk::gui
