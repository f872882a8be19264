#pragma once

#include "vertelwerk/base/catalogue.h"

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Above a text that is being corrected: what typing does now, and the way out.
class CorrectionBar : public wxPanel {
  public:
    CorrectionBar(wxWindow* parent, const base::Catalogue& catalogue, std::function<void()> end);

    /// The system's colours changed.
    void dress();

  private:
    wxStaticText* title_;
    wxStaticText* words_;
    wxButton* end_;
};

}  // namespace vertelwerk::gui
