#pragma once

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// A column that scrolls up and down, also with Page Up and Page Down, and is as wide as its window.
class Page : public wxScrolledWindow {
  public:
    Page(wxWindow* parent, const wxString& name);

    /// Lays out once, when the events of this moment are over.
    void layOutSoon();

  private:
    bool scrollBy(const wxKeyEvent& event);

    bool due_ = false;
};

/// Words that wrap to the width they get; the page around them is laid out when their height changes.
class Prose : public wxStaticText {
  public:
    Prose(wxWindow* parent, const wxString& words);
    void say(const wxString& words);
    /// Where the window around it takes its size from what is in it: as wide as this, and as high as that
    /// asks.
    void fitTo(int width);

    bool SetFont(const wxFont& font) override;

  private:
    void wrapTo(int width);
    [[nodiscard]] int textHeight();

    wxString words_;
    int wrappedAt_ = 0;
    bool due_ = false;  ///< wraps again when the events of this moment are over
};

/// Adds to a column `above` pixels (at scale 1) of room, then the window with `side` at its left and right.
void addBelow(wxSizer& column, wxWindow* window, int side, int above);

}  // namespace vertelwerk::gui
