#pragma once

#include "vertelwerk/app/import_twins.h"

#include "gui/collection/import_desk.h"
#include "gui/shell.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/reading_text.h"

#include <memory>
#include <stop_token>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>

namespace vertelwerk::gui {

/// The stories of an import that are like another, wholly or nearly, each beside the one it is like, with
/// the choice to import it or to leave it out.
class TwinDialog : public wxDialog {
  public:
    TwinDialog(wxWindow* parent, Shell& shell, ImportDesk& desk);
    ~TwinDialog() override;

    /// Begins with the first of this file, when it has one.
    void startAt(std::size_t file);

  private:
    void layOut();
    void show(std::size_t index);
    void showTexts(const base::Result<app::TwinTexts>& texts);
    void choose(bool leaveOut);

    Shell& shell_;
    ImportDesk& desk_;
    app::Asker asker_;
    std::stop_source stop_;
    std::vector<ImportDesk::Twin> twins_;
    std::size_t at_ = 0;
    Prose* what_;
    ReadingText* own_;
    ReadingText* other_;
    wxRadioButton* import_;
    wxRadioButton* leave_;
    wxButton* previous_;
    wxButton* next_;
};

}  // namespace vertelwerk::gui
