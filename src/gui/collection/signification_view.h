#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/signification_card.h"

#include <vector>

#include <wx/panel.h>

namespace vertelwerk::gui {

/// What the teller said of the own story, a question under the other: its words, and its drawing. To read
/// only: nobody but the teller says this.
class SignificationView : public wxPanel {
  public:
    explicit SignificationView(wxWindow* parent);

    void show(const std::vector<SignificationLine>& lines);
};

}  // namespace vertelwerk::gui
