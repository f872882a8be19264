#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/settings.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/slider.h>
#include <wx/spinctrl.h>

namespace vertelwerk::gui {

/// How stories are set: font, size, length and height of lines. Each choice shows at once in the windows
/// behind the dialog.
class ReadingDialog : public wxDialog {
  public:
    ReadingDialog(wxWindow* parent, const base::Catalogue& catalogue, Settings& settings);

  private:
    void layOut();
    void show();
    void keep();
    void chooseFace();
    void reset();

    const base::Catalogue& catalogue_;
    Settings& settings_;
    wxButton* face_;
    wxSpinCtrl* points_;
    wxSlider* measure_;
    wxSlider* spacing_;
};

}  // namespace vertelwerk::gui
