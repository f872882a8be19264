#pragma once

#include "vertelwerk/app/consent_desk.h"

#include "gui/collection/consent_sheet.h"
#include "gui/collection/consent_view.h"
#include "gui/widgets/prose.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// What was agreed about the chosen story: each purpose, each medium, until when, what was promised; who
/// holds it already, and what was answered when.
class ConsentSheetView : public Page {
  public:
    ConsentSheetView(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(model::Purpose, model::Answer)> answered;
    std::function<void(std::size_t part, model::Answer)> mediumAnswered;
    std::function<void(const std::string& until)> endChanged;
    std::function<void(const std::string& promised)> promiseChanged;
    std::function<void()> withdrawAsked;
    std::function<void()> eraseAsked;
    std::function<void(const base::Error&)> objected;

    void show(const ConsentSheet& sheet, bool writable);
    void showNothing();
    [[nodiscard]] const ConsentSheet& sheet() const { return sheet_; }

    /// What is to be kept as proof of the next answer. Invalid for a date that is none.
    [[nodiscard]] base::Result<app::ConsentProof> proof() const;

  private:
    void layOutProof();
    void bindEvents();
    void showMedia(bool open);
    void keepEnd();
    void keepPromise();

    const base::Catalogue& catalogue_;
    ConsentSheet sheet_;
    wxBoxSizer* column_;
    Prose* title_;
    Prose* summary_;
    Prose* apart_;
    wxTextCtrl* day_;
    wxTextCtrl* how_;
    wxTextCtrl* wording_;
    ConsentView* consent_;
    wxPanel* media_;
    wxTextCtrl* until_;
    wxTextCtrl* promise_;
    Prose* deliveries_;
    Prose* history_;
    wxButton* withdraw_;
    wxButton* erase_;
};

}  // namespace vertelwerk::gui
