#pragma once

#include "gui/learning/bundle_maker.h"
#include "gui/search/story_filter_box.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/reading_text.h"

#include <functional>

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Left what is asked, in the middle the pages as they will be, right the gate with its checks.
class BundleMakerPage : public wxPanel {
  public:
    BundleMakerPage(wxWindow* parent, Shell& shell, BundleMaker& maker);

    std::function<void()> onChange;  ///< another draft is wanted
    std::function<void()> onMake;
    std::function<void()> onBack;
    std::function<void(model::StoryId)> onOpen;

    /// The form anew, with the cursor in the title.
    void begin();
    /// Which stories may go into it.
    [[nodiscard]] StoryFilterBox& stories() { return *stories_; }
    /// What the maker knows now: pages, gate, button.
    void show();

  private:
    [[nodiscard]] wxWindow* layOutForm(wxWindow* parent);
    [[nodiscard]] wxWindow* layOutGate(wxWindow* parent);
    void bindEvents();

    Shell& shell_;
    const base::Catalogue& catalogue_;
    BundleMaker& maker_;
    Panes* panes_;
    wxTextCtrl* title_ = nullptr;
    wxCheckListBox* themes_ = nullptr;
    wxChoice* purpose_ = nullptr;
    StoryFilterBox* stories_ = nullptr;
    ReadingText* pages_ = nullptr;
    Prose* verdict_ = nullptr;
    MarkupList* gate_ = nullptr;
    Prose* objection_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* make_ = nullptr;
};

}  // namespace vertelwerk::gui
