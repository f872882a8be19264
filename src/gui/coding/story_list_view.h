#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/story_list_presenter.h"
#include "gui/widgets/row_in_view.h"

#include <functional>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

class StoryListModel;

/// The stories of the project with how far the coder is with each; typing narrows it.
class StoryListView : public wxPanel {
  public:
    StoryListView(wxWindow* parent, StoryListPresenter& list, const base::Catalogue& catalogue);

    std::function<void(model::StoryId story)> chosen;
    /// Enter or a double click: on to the text.
    std::function<void()> entered;
    std::function<void()> narrowed;

    /// Other stories, or other words typed.
    void update();
    /// The open story is in another state, or another one is open.
    void refresh();
    void focusList() { view_->SetFocus(); }

  private:
    void markOpen();

    StoryListPresenter& list_;
    const base::Catalogue& catalogue_;
    wxSearchCtrl* filter_;
    wxDataViewCtrl* view_;
    wxObjectDataPtr<StoryListModel> model_;
    RowInView inView_;
    wxStaticText* summary_;
};

}  // namespace vertelwerk::gui
