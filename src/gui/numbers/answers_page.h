#pragma once

#include "vertelwerk/app/background.h"

#include "gui/numbers/answers_flow.h"
#include "gui/numbers/answers_presenter.h"
#include "gui/numbers/count_grid.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/prose.h"

#include <cstddef>
#include <filesystem>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// What people answered in surveys: left the surveys, in the middle their questions counted, right how often
/// each answer of the row in focus was given.
class AnswersPage : public wxPanel {
  public:
    AnswersPage(wxWindow* parent, Shell& shell);

    /// The page should come into view: a survey was imported.
    std::function<void()> arrived;

    void projectChanged();
    void dataChanged() { stale_ = true; }
    void shown();

    /// Asks for a file of answers, shows how it is understood, and imports it.
    void chooseFile() { flow_.chooseFile(); }
    void import(const std::filesystem::path& file) { flow_.import(file); }
    [[nodiscard]] const AnswersPresenter& presenter() const { return presenter_; }

  private:
    [[nodiscard]] wxWindow* layOutLeft(wxWindow* parent);
    [[nodiscard]] wxWindow* layOutMiddle(wxWindow* parent);
    void read();
    void showSurvey();
    void showDetail(std::size_t row);

    Shell& shell_;
    AnswersPresenter presenter_;
    AnswersFlow flow_;
    app::Asker reads_;
    bool stale_ = true;

    Panes* panes_;
    MarkupList* surveys_ = nullptr;
    wxButton* import_ = nullptr;
    wxChoice* by_ = nullptr;
    Prose* heading_ = nullptr;
    CountGrid* grid_ = nullptr;
    Prose* note_ = nullptr;
    Page* right_ = nullptr;
    Prose* detail_ = nullptr;
};

}  // namespace vertelwerk::gui
