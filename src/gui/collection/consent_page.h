#pragma once

#include "gui/collection/collection_list_view.h"
#include "gui/collection/consent_flow.h"
#include "gui/collection/consent_sheet_view.h"
#include "gui/collection/erase_flow.h"
#include "gui/collection/rules_view.h"
#include "gui/collection/story_list.h"
#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/widgets/panes.h"

#include <wx/choice.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// The consent desk: what was agreed story by story, and beside it the chosen story or what holds for the
/// whole collection.
class ConsentPage : public DeskPage {
  public:
    ConsentPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Consent"); }
    void refresh() override;
    /// The keyboard comes here once the list has rows: GTK leaves a page undrawn that gets it any sooner.
    void begin() override { focusDue_ = true; }
    void projectChanged();

    /// What was agreed about the story that is chosen here; null when none is.
    [[nodiscard]] const ConsentSheet* chosen() const;

    /// Records a consent list; the user sees first what matches.
    void recordList(const std::filesystem::path& file) { flow_.recordList(file); }

  private:
    [[nodiscard]] wxWindow* layOutList(wxWindow* parent);
    void connect();
    void listChanged(bool resized);
    void showSheet(model::StoryId story);
    void showRules();
    [[nodiscard]] bool writable() const;

    Shell& shell_;
    bool focusDue_ = false;
    app::Asker pages_;
    app::Asker rulesAsker_;
    app::Asker sheetAsker_;
    StoryList list_;
    ConsentFlow flow_;
    EraseFlow erase_;
    LineSplitter* panes_;
    wxSimplebook* beside_;
    RulesView* rules_;
    wxChoice* which_ = nullptr;
    wxStaticText* count_ = nullptr;
    CollectionListView* rows_ = nullptr;
    ConsentSheetView* sheet_;
};

}  // namespace vertelwerk::gui
