#include "gui/desk/desk_book.h"

#include <initializer_list>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

DeskBook::DeskBook(wxWindow* parent, Shell& shell)
    : PageBook(parent, shell, msg("Back to the story")),
      retrieval_(new RetrievalPage(pages(), shell)),
      card_(new CardPage(pages(), shell)),
      memos_(new MemoPage(pages(), shell)),
      grid_(new GridPage(pages(), shell)),
      history_(new HistoryPage(pages(), shell)),
      coders_(new CodersPage(pages(), shell)),
      compare_(new ComparePage(pages(), shell)) {
    for (DeskPage* page :
         std::initializer_list<DeskPage*>{retrieval_, card_, memos_, grid_, history_, coders_, compare_}) {
        add(page);
    }
    grid_->passagesAsked = [this](const OnlyStory& story, const model::Code& theme) {
        showPassages(theme, story);
    };
}

void DeskBook::projectChanged() {
    close();
    compare_->forget();
    retrieval_->forget();
    grid_->forget();
}

void DeskBook::showCard(const model::Code& theme) {
    card_->show(theme);
    open(card_);
}

void DeskBook::showPassages(const model::Code& code, const std::optional<OnlyStory>& only) {
    retrieval_->show(code, only);
    open(retrieval_);
}

void DeskBook::writeMemo(const store::MemoSubject& subject, const base::Message& about) {
    open(memos_);
    memos_->write(subject, about);
}

void DeskBook::addActions(ActionTable& table, std::function<const model::Code*()> chosenCode) {
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    const auto opening = [this, &hasProject](const char* id, const base::Message& label, const char* key,
                                             DeskPage* page) {
        return action(id, label, key, [this, page] { open(page); }, hasProject);
    };
    table.add(onToolbar(opening("desk.passages", msg("Retrieve passages"), "Ctrl+Shift+F", retrieval_),
                        "quote", msg("Passages")));
    const auto card = action(
        "desk.card", msg("Theme card"), "Ctrl+Shift+T",
        [this, chosenCode] {
            if (const auto* code = chosenCode()) {
                showCard(*code);
            }
        },
        [hasProject, chosenCode] { return hasProject() && chosenCode() != nullptr; });
    table.add(onToolbar(card, "theme"));
    table.add(
        onToolbar(opening("desk.memos", msg("All memos"), "Ctrl+Shift+M", memos_), "memo", msg("Memos")));
    table.add(onToolbar(opening("desk.summaries", msg("Summaries by story and theme"), "Ctrl+Shift+G", grid_),
                        "table", msg("Summaries")));
    table.add(onToolbar(opening("desk.coders", msg("Coders and their stories"), "Ctrl+Shift+D", coders_),
                        "narrator", msg("Coders")));
    table.add(onToolbar(opening("desk.compare", msg("Compare two coders"), "Ctrl+Shift+V", compare_),
                        "session", msg("Compare")));
    table.add(opening("desk.history", msg("History of the project"), "Ctrl+Shift+H", history_));
}

}  // namespace vertelwerk::gui
