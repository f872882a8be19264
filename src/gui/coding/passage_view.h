#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"

#include <array>
#include <functional>

#include <wx/bmpbuttn.h>
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// The passage in focus: its codes, the experience, whose it is and the memo. A memo is kept when the
/// field is left and after a pause in typing.
class PassageView : public wxPanel {
  public:
    PassageView(wxWindow* parent, CodingPresenter& coding, const base::Catalogue& catalogue);

    /// Another passage in focus, or the same one changed.
    void show();
    /// Why a key did nothing; gone at the next change.
    void hint(const wxString& words);
    void focusMemo();
    /// Keeps what is typed in the memo now.
    void keepMemo();
    /// The system's colours changed.
    void dress();

  private:
    void makeControls();
    void layOut();
    [[nodiscard]] bool hasRoom() const;
    void showPassage(const ShownPassage& passage);

    CodingPresenter& coding_;
    const base::Catalogue& catalogue_;
    ShownId shown_;
    bool typed_ = false;
    wxPanel* passage_ = nullptr;
    wxWindow* colour_ = nullptr;
    wxStaticText* code_ = nullptr;
    wxStaticText* others_ = nullptr;
    wxStaticText* coder_ = nullptr;
    wxButton* remove_ = nullptr;
    std::array<wxRadioButton*, 4> valences_{};
    wxStaticText* memoLabel_ = nullptr;
    wxTextCtrl* memo_ = nullptr;
    wxStaticText* hint_ = nullptr;
    wxTimer pause_;
};

}  // namespace vertelwerk::gui
