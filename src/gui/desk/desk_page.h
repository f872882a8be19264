#pragma once

#include "vertelwerk/base/message.h"

#include <wx/panel.h>

namespace vertelwerk::gui {

/// A view of the project in place of the story that is being coded.
class DeskPage : public wxPanel {
  public:
    using wxPanel::wxPanel;

    [[nodiscard]] virtual base::Message title() const = 0;
    /// It comes into view, or something was written while it is.
    virtual void refresh() = 0;
    /// Where the keyboard goes when it comes into view.
    virtual void begin() = 0;
    /// To the next story (1) or the one before (-1), on pages that show one at a time.
    [[nodiscard]] virtual bool mayStep(int /*stories*/) const { return false; }
    virtual void step(int /*stories*/) {}
};

}  // namespace vertelwerk::gui
