#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/responses.h"

#include "gui/shell.h"

#include <filesystem>
#include <functional>

#include <wx/window.h>

namespace vertelwerk::gui {

/// From a file of answers to counted answers: preview, import in the background, and what came of it.
class AnswersFlow {
  public:
    AnswersFlow(wxWindow* parent, Shell& shell) : parent_(parent), shell_(shell) {}

    /// The survey is in the project.
    std::function<void(model::SurveyId)> imported;

    void chooseFile();
    void import(const std::filesystem::path& file);
    /// Answers that are on their way for another project are dropped.
    void forget() { asker_ = {}; }

  private:
    void run(const std::filesystem::path& file, model::SurveyKind kind, const std::filesystem::path& items);
    void tell(const base::Result<app::ImportedResponses>& done);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
