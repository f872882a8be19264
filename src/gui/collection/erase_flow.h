#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/erasing.h"

#include "gui/shell.h"

#include <string>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Erases stories: says what that means, asks, does it in the background and tells who still has a copy.
class EraseFlow {
  public:
    enum class Begin { WithTheStory, WithItsTeller };

    EraseFlow(wxWindow* parent, Shell& shell) : parent_(parent), shell_(shell) {}

    void ask(model::StoryId story, Begin begin = Begin::WithTheStory);

  private:
    void show(const app::ErasurePlan& plan, Begin begin);
    void run(const std::vector<model::StoryId>& stories, const std::string& reason);
    void tell(const base::Result<app::Erasure>& done, std::size_t stories);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
