#pragma once

#include "vertelwerk/app/concordance.h"
#include "vertelwerk/store/search_memory.h"

#include "gui/actions.h"
#include "gui/search/search_presenter.h"
#include "gui/shell.h"
#include "gui/widgets/report_dialog.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/menu.h>
#include <wx/window.h>

namespace vertelwerk::gui {

/// What one can do with a query and its hits beyond reading them: the menu behind the field.
class SearchTools {
  public:
    SearchTools(wxWindow* parent, Shell& shell, SearchPresenter& presenter);

    std::function<void(const std::string& query)> onQuery;  ///< search for this instead
    std::function<void(const store::SavedQuery& saved)> onSaved;
    std::function<void()> onOptions;         ///< synonyms or interviewer were switched
    std::function<void(bool words)> onView;  ///< words in context, or hits

    /// Saved queries are read anew.
    void projectChanged();
    [[nodiscard]] bool wordsInContext() const { return wordsInContext_; }

    void popUp(wxWindow& below);
    /// The menu on the hit in focus.
    void popUpOnHit(wxWindow& list, std::function<void()> open);
    void addActions(ActionTable& table);

  private:
    void addItem(wxMenu& menu, const base::Message& label, bool enabled, std::function<void()> run);
    void addCheck(wxMenu& menu, const base::Message& label, bool checked, std::function<void(bool)> run);
    void addSaved(wxMenu& menu);
    [[nodiscard]] const app::SearchHit* hitInFocus() const;
    void fillForm();
    void code();
    void why();
    void similar();
    void showInContext(bool words);
    void typical();
    void save();
    void show(const base::Message& title, const base::Message& summary, std::vector<Row> rows,
              const RowAction& action = {});

    wxWindow* parent_;
    Shell& shell_;
    SearchPresenter& presenter_;
    app::Asker asker_;
    std::vector<store::SavedQuery> saved_;
    bool wordsInContext_ = false;
};

}  // namespace vertelwerk::gui
