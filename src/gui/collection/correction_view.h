#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/import_desk.h"

#include <functional>
#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// What a user may say of the chosen file of an import instead of what was recognised, and for which files
/// that holds.
class CorrectionView : public wxPanel {
  public:
    CorrectionView(wxWindow* parent, const base::Catalogue& catalogue, ImportDesk& desk);

    /// Shows the corrections of a file; none when nothing is chosen.
    void show(std::optional<std::size_t> file);

    std::function<void()> changed;
    std::function<void(std::size_t)> encodingAsked;
    std::function<void(std::size_t)> columnsAsked;

    [[nodiscard]] CorrectionScope scope() const;

  private:
    void layOut();
    void connect();
    void showScopes();

    const base::Catalogue& catalogue_;
    ImportDesk& desk_;
    std::optional<std::size_t> file_;
    wxChoice* method_;
    wxChoice* separator_;
    wxButton* encoding_;
    wxButton* columns_;
    wxCheckBox* leaveOut_;
    wxChoice* scope_;
    std::vector<CorrectionScope> scopes_;  ///< that the choice offers
};

}  // namespace vertelwerk::gui
