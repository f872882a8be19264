#pragma once

#include "gui/settings.h"
#include "gui/widgets/reading.h"

#include <cstddef>
#include <vector>

#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// A text to read in the reading font: native, so that it can be selected, copied and read aloud.
class ReadingText : public wxTextCtrl {
  public:
    ReadingText(wxWindow* parent, const wxString& name, const Settings& settings);

    /// Shows it from its beginning, or from its first mark when there is one.
    void show(std::vector<ReadingParagraph> paragraphs);

  private:
    [[nodiscard]] wxTextAttr styleOf(ReadingLook look) const;
    void setStyles();
    void setSides();

    const Settings& settings_;
    std::vector<ReadingParagraph> paragraphs_;
    int side_ = -1;  ///< free room at either side, in tenths of a millimetre
};

}  // namespace vertelwerk::gui
