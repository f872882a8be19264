#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/store/memos.h"

#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"

#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// All memos with search; the chosen one can be read, changed and followed to its place.
class MemoPage : public DeskPage {
  public:
    MemoPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Memos"); }
    void refresh() override;
    void begin() override { search_->SetFocus(); }

    /// Begins a memo about this; it is kept when something is written.
    void write(const store::MemoSubject& subject, const base::Message& about);

  private:
    void makeWindows();
    void showChosen();
    void keep();
    void exportAll();
    [[nodiscard]] const store::MemoRow* chosen() const;
    [[nodiscard]] store::MemoListing listing() const;

    Shell& shell_;
    std::vector<store::MemoRow> memos_;
    std::optional<store::MemoSubject> new_;  ///< what the memo that is begun is about
    model::MemoId shown_;
    app::Asker asker_;
    wxSearchCtrl* search_ = nullptr;
    wxChoice* about_ = nullptr;
    MarkupList* list_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* keep_ = nullptr;
    wxButton* export_ = nullptr;
};

}  // namespace vertelwerk::gui
