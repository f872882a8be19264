#pragma once

#include "vertelwerk/model/code.h"

#include "gui/desk/card_page.h"
#include "gui/desk/grid_page.h"
#include "gui/desk/history_page.h"
#include "gui/desk/memo_page.h"
#include "gui/desk/page_book.h"
#include "gui/desk/retrieval_page.h"
#include "gui/team/coders_page.h"
#include "gui/team/compare_page.h"

#include <functional>
#include <optional>

namespace vertelwerk::gui {

/// In place of the story that is being coded: passages, theme card, memos, summaries, coders, two coders
/// side by side, history.
class DeskBook : public PageBook {
  public:
    DeskBook(wxWindow* parent, Shell& shell);

    /// Another project is open, or none.
    void projectChanged();
    void showCard(const model::Code& theme);
    void showPassages(const model::Code& code, const std::optional<OnlyStory>& only = {});
    void writeMemo(const store::MemoSubject& subject, const base::Message& about);

    /// The actions that open the pages.
    void addActions(ActionTable& table, std::function<const model::Code*()> chosenCode);

  private:
    RetrievalPage* retrieval_;
    CardPage* card_;
    MemoPage* memos_;
    GridPage* grid_;
    HistoryPage* history_;
    CodersPage* coders_;
    ComparePage* compare_;
};

}  // namespace vertelwerk::gui
