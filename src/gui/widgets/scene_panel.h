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
    /// Draws it smaller, as far as it stays readable, so that it is no wider than this.
    void fit(int width);

  private:
    [[nodiscard]] double pixelScale() const;
    void takeSize();
    void paint();
    chart::Scene scene_;
    double shrink_ = 1;
};

}  // namespace vertelwerk::gui
