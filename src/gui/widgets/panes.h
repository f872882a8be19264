#pragma once

#include "gui/settings.h"

#include <string>

#include <wx/splitter.h>

namespace vertelwerk::gui {

/// A splitter with a line for a sash.
class LineSplitter : public wxSplitterWindow {
  public:
    explicit LineSplitter(wxWindow* parent);

  protected:
    void DrawSash(wxDC& dc) override;
};

/// Three panes side by side whose widths the user sets and the program remembers.
class Panes : public LineSplitter {
  public:
    /// @param left, right  widths in pixels at scale 1 until the user chooses others
    Panes(wxWindow* parent, Settings& settings, std::string key, int left, int right);

    /// The parents for what comes into the left pane, and into the other two.
    [[nodiscard]] wxWindow* outer() { return this; }
    [[nodiscard]] wxWindow* inner() { return inner_; }
    void fill(wxWindow* left, wxWindow* middle, wxWindow* right);
    /// Without it the middle pane gets its room.
    void showLeft(bool shown);

  private:
    [[nodiscard]] int remembered(const std::string& side, int otherwise) const;
    void remember(const std::string& side, int width);

    Settings& settings_;
    std::string key_;
    int left_;
    int right_;
    LineSplitter* inner_;
    wxWindow* leftPane_ = nullptr;
};

}  // namespace vertelwerk::gui
