#pragma once

#include "gui/settings.h"
#include "gui/widgets/reading.h"

#include <optional>
#include <vector>

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// A text to read in the reading font, in lines of a comfortable length: native, so that it can be
/// selected, copied and read aloud.
class ReadingText : public wxPanel {
  public:
    ReadingText(wxWindow* parent, const wxString& name, const Settings& settings);

    /// Shows it from its beginning, with its first mark in sight.
    void show(std::vector<ReadingParagraph> paragraphs);

  private:
    [[nodiscard]] wxTextAttr styleOf(ReadingLook look) const;
    void setColours();
    void setStyles();
    void setSides();
    void showMark();

    const Settings& settings_;
    wxTextCtrl* text_;
    wxSizerItem* place_;
    std::vector<ReadingParagraph> paragraphs_;
    /// Where the first mark is, until the reader moves the text themselves: a pane that gets its width
    /// later breaks its lines elsewhere.
    std::optional<long> markToShow_;
};

}  // namespace vertelwerk::gui
