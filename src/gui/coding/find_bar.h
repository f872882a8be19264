#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/range.h"

#include <functional>
#include <string>

#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Words to find within the open story; hidden until asked for.
class FindBar : public wxPanel {
  public:
    FindBar(wxWindow* parent, const base::Catalogue& catalogue);

    /// Other words were typed; empty when the bar closes.
    std::function<void(const std::string& words)> typed;
    /// Enter or Shift+Enter.
    std::function<void(bool forward)> moved;

    void open();
    void close();
    /// Which of how many.
    void showCount(std::size_t current, std::size_t found);

  private:
    const base::Catalogue& catalogue_;
    wxSearchCtrl* words_;
    wxStaticText* count_;
};

}  // namespace vertelwerk::gui
