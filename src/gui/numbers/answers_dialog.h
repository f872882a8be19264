#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/responses.h"

#include "gui/shell.h"
#include "gui/widgets/prose.h"

#include <filesystem>
#include <optional>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/dialog.h>

namespace vertelwerk::gui {

/// Shows how a file of answers is understood before anything is stored: which survey it is, its questions
/// with their scales and bases, and what each column is. wxID_OK when the user wants it so.
class AnswersDialog : public wxDialog {
  public:
    AnswersDialog(wxWindow* parent, Shell& shell, std::filesystem::path file);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] model::SurveyKind kind() const;
    [[nodiscard]] const std::filesystem::path& items() const { return items_; }
    /// What is shown; nothing while the file is read.
    [[nodiscard]] const std::optional<app::ResponsesPreview>& preview() const { return preview_; }
    /// Reads the questions from this list.
    void takeItems(const std::filesystem::path& items);

  private:
    void layOut();
    void chooseItems();
    void look(std::optional<model::SurveyKind> kind);
    void show(const base::Result<app::ResponsesPreview>& preview);

    Shell& shell_;
    std::filesystem::path file_;
    std::filesystem::path items_;
    std::optional<app::ResponsesPreview> preview_;
    bool opening_ = true;  ///< nothing was shown yet
    app::Asker asker_;
    wxChoice* kind_;
    wxStaticText* list_;
    Prose* words_;
    wxDataViewListCtrl* questions_;
    wxDataViewListCtrl* columns_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
