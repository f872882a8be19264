#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/collection/erase_flow.h"
#include "gui/collection/teller_grid.h"
#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/grid.h>

namespace vertelwerk::gui {

/// Who told the stories, and what is known of them: a grid to write in and to paste into.
class TellersPage : public DeskPage {
  public:
    TellersPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Tellers"); }
    void refresh() override;
    /// The keyboard goes to the grid once it has rows: GTK leaves a page undrawn that gets it any sooner.
    void begin() override { focusDue_ = true; }
    void projectChanged();

    [[nodiscard]] const TellerGrid& cells() const { return cells_; }
    /// Puts tab-separated cells in from the chosen cell on.
    void paste(const std::string& cells);
    /// Makes one of the chosen teller and another.
    void mergeChosen(model::NarratorId other);
    void addAttribute(const std::string& name);

  private:
    class Table;
    void bindEvents();
    void take(TellerGrid cells);
    void fitColumns();
    void write(int row, int column, const std::string& text);
    void change(std::vector<app::TellerChange> changes, const base::Message& told = {});
    /// @param told  once it is done; empty to say nothing
    void run(std::function<base::Status(app::Project&)> task, const base::Message& told = {});
    void askMerge();
    void askAttribute();
    void pasteClipboard();
    void showStories();
    [[nodiscard]] const store::Narrator* chosen() const;
    [[nodiscard]] bool writable() const;

    Shell& shell_;
    bool focusDue_ = false;
    app::Asker reads_;
    app::Asker writes_;
    EraseFlow erasing_;
    TellerGrid cells_;
    std::vector<std::string> added_;  ///< attributes that have no value yet
    wxGrid* grid_;
    wxButton* attribute_;
    wxButton* paste_;
    wxButton* merge_;
    wxButton* erase_;
    Prose* who_;
    MarkupList* stories_;
};

}  // namespace vertelwerk::gui
