#pragma once

#include "vertelwerk/model/code.h"

#include "gui/actions.h"
#include "gui/desk/card_page.h"
#include "gui/desk/grid_page.h"
#include "gui/desk/history_page.h"
#include "gui/desk/memo_page.h"
#include "gui/desk/retrieval_page.h"
#include "gui/shell.h"
#include "gui/team/coders_page.h"
#include "gui/team/compare_page.h"

#include <functional>
#include <optional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// The views of the project that take the place of the story: passages, theme card, memos, summaries,
/// coders, two coders side by side, history. Esc or the button goes back to the story.
class DeskBook : public wxPanel {
  public:
    DeskBook(wxWindow* parent, Shell& shell);

    /// It opens or closes; whoever holds it shows it or the story.
    std::function<void(bool open)> toggled;

    [[nodiscard]] bool isOpen() const { return open_; }
    void close();
    /// Another project is open, or none.
    void projectChanged();
    /// Something was written.
    void dataChanged();

    void showCard(const model::Code& theme);
    void showPassages(const model::Code& code, const std::optional<OnlyStory>& only = {});
    void writeMemo(const store::MemoSubject& subject, const base::Message& about);

    /// The actions that open the pages.
    void addActions(ActionTable& table, std::function<const model::Code*()> chosenCode);

  private:
    void open(DeskPage* page);

    Shell& shell_;
    bool open_ = false;
    wxButton* back_;
    wxStaticText* title_;
    wxSimplebook* pages_;
    RetrievalPage* retrieval_;
    CardPage* card_;
    MemoPage* memos_;
    GridPage* grid_;
    HistoryPage* history_;
    CodersPage* coders_;
    ComparePage* compare_;
};

}  // namespace vertelwerk::gui
