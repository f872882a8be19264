#pragma once

#include "vertelwerk/chart/scene.h"

#include <wx/panel.h>

namespace vertelwerk::gui {

/// Draws a scene in the colours of the interface. What it shows is also its name and tooltip; the
/// figures themselves stand beside it in a table.
class ScenePanel : public wxPanel {
  public:
    explicit ScenePanel(wxWindow* parent);
    void show(chart::Scene scene);

  private:
    void paint();
    chart::Scene scene_;
};

}  // namespace vertelwerk::gui
