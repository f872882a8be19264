#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/exporting.h"

#include "gui/learning/export_choice.h"
#include "gui/search/story_filter_box.h"
#include "gui/shell.h"

#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>

namespace vertelwerk::gui {

class MarkupList;
class Prose;

/// Asks what to export, as what and for whom, and shows what would go and what stays behind.
class ExportDialog : public wxDialog {
  public:
    ExportDialog(wxWindow* parent, Shell& shell);

    [[nodiscard]] const ExportChoice& choice() const { return choice_; }
    /// What was chosen, of the stories that were chosen.
    [[nodiscard]] app::ExportRequest request() const;

  private:
    wxChoice* addChoice(wxSizer* fields, const base::Message& label, const std::vector<std::string>& options);
    void fill(wxChoice* field, const std::vector<std::string>& options);
    void look();
    void show(const base::Result<app::ExportReport>& report);

    Shell& shell_;
    ExportChoice choice_;
    app::Asker checks_;
    wxChoice* content_;
    wxChoice* format_;
    wxChoice* audience_;
    StoryFilterBox* stories_;
    Prose* explanation_;
    Prose* outlook_;
    MarkupList* gate_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
