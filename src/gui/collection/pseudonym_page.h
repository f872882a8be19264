#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/collection/pseudonym_sheet.h"
#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <array>
#include <memory>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// What may give away of whom stories tell: a grid to decide in, and the chosen words where they stand.
class PseudonymPage : public DeskPage {
  public:
    PseudonymPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Replace names"); }
    void refresh() override;
    /// The keyboard goes to the grid once it has rows: GTK leaves a page undrawn that gets it any sooner.
    void begin() override { focusDue_ = true; }
    void projectChanged();
    /// Looks at one story alone; none: at all of them.
    void limitTo(std::optional<model::StoryId> story, const std::string& title);
    /// That decisions wait to be carried out; empty when none do.
    [[nodiscard]] base::Message unfinished() const;

    [[nodiscard]] const PseudonymSheet& sheet() const { return sheet_; }
    /// Decides on the chosen rows.
    void decide(app::Decision decision);
    /// Carries out what was decided, and says what came of it.
    void carryOut(const app::PseudonymKeeping& keeping);

  private:
    [[nodiscard]] wxSizer* layOutLeft();
    [[nodiscard]] wxSizer* layOutRight();
    void bindEvents();
    void take(std::vector<FoundMention> found);
    void showKinds();
    /// Draws the grid and the places again, after a decision or a new choice of rows.
    void showAll();
    void showPlaces();
    void write(int row, int column, const std::string& words);
    /// The same, and on to the next row.
    void decideByKey(app::Decision decision);
    /// The keyboard goes to what stands in the chosen words' place.
    void writeReplacement();
    void decideHere(app::Decision decision);
    void askKeepingAndCarryOut();
    [[nodiscard]] std::vector<int> chosenRows() const;
    [[nodiscard]] bool writable() const;

    Shell& shell_;
    bool focusDue_ = false;
    bool looking_ = false;
    std::weak_ptr<RunningTask> look_;
    bool busy_ = false;
    app::Asker reads_;
    app::Asker writes_;
    PseudonymSheet sheet_;
    std::vector<std::optional<analysis::Identifier>> kinds_;  ///< of the choice
    wxPanel* only_;                                           ///< says which story it is about
    Prose* onlyWords_;
    wxChoice* kind_;
    wxGrid* grid_;
    std::array<wxButton*, 3> decisions_{};  ///< in the order of app::Decision
    std::array<wxButton*, 3> here_{};
    wxStaticText* tally_;
    wxButton* carryOut_;
    Prose* words_;
    MarkupList* places_;
};

}  // namespace vertelwerk::gui
