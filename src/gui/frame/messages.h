#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <functional>

#include <wx/infobar.h>
#include <wx/timer.h>
#include <wx/window.h>

namespace vertelwerk::gui {

/// The line above the workspace that tells what came of something, with at most one link.
class MessageBar : public wxInfoBar {
  public:
    MessageBar(wxWindow* parent, const base::Catalogue& catalogue);

    /// Without a link it goes away by itself.
    void tell(const base::Message& message, const base::Message& linkLabel, std::function<void()> follow);
    /// Below the error that still stands there: what follows from it must not hide it.
    void tell(const base::Error& error);
    /// What stands there; GTK does not give it back.
    [[nodiscard]] const wxString& text() const { return text_; }

  private:
    [[nodiscard]] int heightOf(const wxString& text) const;
    void takeRoom();
    void show(const wxString& text, int icon, const base::Message& linkLabel, std::function<void()> follow);

    const base::Catalogue& catalogue_;
    int link_;
    bool hasLink_ = false;
    int measuredAt_ = 0;  ///< the width that the height was last taken for
    std::function<void()> follow_;
    wxString text_;
    wxString error_;  ///< the last that was told; empty when something else was told since
    wxTimer leave_;
};

/// A dialog with one button: what could not be done, and under it why and what to do now.
void showError(wxWindow* parent, const base::Catalogue& catalogue, const base::Error& error);

/// A yes/no question whose buttons are verbs. True when the first was chosen.
[[nodiscard]] bool confirm(wxWindow* parent, const base::Catalogue& catalogue, const base::Message& question,
                           const wxString& details, const base::Message& yes, const base::Message& no);

}  // namespace vertelwerk::gui
