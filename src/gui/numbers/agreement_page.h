#pragma once

#include "vertelwerk/app/background.h"

#include "gui/numbers/agreement_presenter.h"
#include "gui/numbers/count_grid.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/prose.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// How far coders agree: alpha of each theme and the places where they differ in front, other measures on
/// demand; the figures can be kept before coders reconcile.
class AgreementPage : public wxPanel {
  public:
    AgreementPage(wxWindow* parent, Shell& shell);

    void projectChanged();
    void dataChanged() { stale_ = true; }
    void shown();

    [[nodiscard]] const AgreementPresenter& presenter() const { return presenter_; }

  private:
    [[nodiscard]] wxWindow* layOutLeft(wxWindow* parent);
    [[nodiscard]] wxWindow* layOutMiddle(wxWindow* parent);
    [[nodiscard]] wxWindow* layOutRight(wxWindow* parent);
    void read();
    void showAll();
    void showTable();
    void showRow();
    void keep();

    Shell& shell_;
    AgreementPresenter presenter_;
    app::Asker reads_;
    app::Asker writes_;
    bool stale_ = true;

    Panes* panes_;
    wxCheckListBox* coders_ = nullptr;
    wxChoice* unit_ = nullptr;
    wxCheckBox* more_ = nullptr;
    wxButton* keep_ = nullptr;
    MarkupList* kept_ = nullptr;
    Prose* summary_ = nullptr;
    CountGrid* grid_ = nullptr;
    Prose* meaning_ = nullptr;
    MarkupList* places_ = nullptr;
};

}  // namespace vertelwerk::gui
