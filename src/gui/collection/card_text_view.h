#pragma once

#include "gui/collection/story_card.h"
#include "gui/settings.h"

#include <string>
#include <vector>

#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// A story to read: native text, so that it can be selected, copied and read aloud.
class CardTextView : public wxTextCtrl {
  public:
    CardTextView(wxWindow* parent, const Settings& settings, const wxString& name);

    void show(const std::vector<CardBlock>& blocks);

  private:
    void append(const CardBlock& block);
    void drawAgain();

    const Settings& settings_;
    std::vector<CardBlock> blocks_;
};

}  // namespace vertelwerk::gui
