#pragma once

#include "vertelwerk/base/catalogue.h"

#include <functional>

#include <wx/panel.h>
#include <wx/statbmp.h>

namespace vertelwerk::gui {

/// What an empty collection shows: a place as big as the pane to drop files on, and the one thing to do.
class EmptyView : public wxPanel {
  public:
    EmptyView(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> chooseFiles,
              std::function<void()> chooseFolder);

    /// While files are held above it, it shows that it takes them.
    void showTaking(bool taking);

  private:
    void drawFrame();
    wxStaticBitmap* picture_;
    bool taking_ = false;
};

}  // namespace vertelwerk::gui
