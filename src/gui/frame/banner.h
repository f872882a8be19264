#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// A line across the window that stays: the project is read-only, and who has it.
class Banner : public wxPanel {
  public:
    explicit Banner(wxWindow* parent);
    /// An empty text hides it.
    void say(const wxString& text);

  private:
    void colour();
    wxStaticText* text_;
};

}  // namespace vertelwerk::gui
