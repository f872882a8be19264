#pragma once

#include "vertelwerk/app/exporting.h"

#include "gui/learning/bundle_maker_page.h"
#include "gui/learning/bundles_page.h"
#include "gui/workspace.h"

#include <string>

#include <wx/simplebook.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// Leren: the bundles that were made, and the making of a new one.
class LearningWorkspace : public Workspace {
  public:
    LearningWorkspace(wxWindow* parent, Shell& shell);

    [[nodiscard]] std::string id() const override { return "learning"; }
    void projectChanged() override;
    void dataChanged() override;
    void shown() override;
    [[nodiscard]] ActionTable actions() override;

  private:
    void readCards();
    void beginBundle();
    void draft();
    void makeBundle();
    void made(const base::Result<app::GateReport>& gate, const std::filesystem::path& out);
    void exportSome();
    void exported(const base::Result<app::ExportReport>& report, const std::filesystem::path& out);
    void showCards();
    [[nodiscard]] bool isMaking() const { return book_->GetSelection() == 1; }
    [[nodiscard]] bool mayWrite() const;

    Shell& shell_;
    BundleCards cards_;
    BundleMaker maker_;
    app::Asker cardReads_;
    app::Asker codeReads_;
    app::Asker drafts_;
    app::Asker writes_;
    wxTimer pause_;
    bool stale_ = true;
    bool making_ = false;  ///< a bundle is being written

    wxSimplebook* book_;
    BundlesPage* bundlesPage_;
    BundleMakerPage* makerPage_;
};

}  // namespace vertelwerk::gui
