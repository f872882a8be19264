#pragma once

#include "gui/numbers/agreement_page.h"
#include "gui/numbers/answers_page.h"
#include "gui/numbers/figures_flow.h"
#include "gui/numbers/joint_page.h"
#include "gui/numbers/linking.h"
#include "gui/numbers/notes_page.h"
#include "gui/numbers/numbers_presenter.h"
#include "gui/numbers/overview_page.h"
#include "gui/search/story_filter_box.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/workspace.h"

#include <string>
#include <vector>

#include <wx/choice.h>
#include <wx/notebook.h>

namespace vertelwerk::gui {

/// Cijfers en verhalen: themes, the joint display of the theme in view and what stands behind it; beside
/// it the overview of what is coded, how far coders agree, and what people answered in surveys.
class NumbersWorkspace : public Workspace {
  public:
    NumbersWorkspace(wxWindow* parent, Shell& shell);

    [[nodiscard]] std::string id() const override { return "numbers"; }
    void projectChanged() override;
    void dataChanged() override;
    void shown() override;
    [[nodiscard]] ActionTable actions() override;

    [[nodiscard]] const NumbersPresenter& presenter() const { return presenter_; }
    [[nodiscard]] OverviewPage* overview() { return overview_; }
    [[nodiscard]] AgreementPage* agreement() { return agreement_; }
    [[nodiscard]] AnswersPage* answers() { return answers_; }
    [[nodiscard]] FiguresFlow& figures() { return figures_; }
    /// Brings figures, overview, agreement or answers (0, 1, 2, 3) into view.
    void showPage(std::size_t page);
    /// Files dropped here: answers where answers are shown, else figures.
    void takeFiles(const std::vector<std::filesystem::path>& files);

  private:
    [[nodiscard]] wxSizer* layOutHead(wxWindow* parent);
    void bindEvents();
    void read();
    void showChoices();
    void showTopic();
    void link(const LinkDraft& begin);
    void unlink(const LinkNotes& notes);
    void write(std::function<base::Status(app::Project&)> task);
    void exportJoint();
    [[nodiscard]] bool mayWrite() const;

    Shell& shell_;
    NumbersPresenter presenter_;
    FiguresFlow figures_;
    app::Asker reads_;
    app::Asker writes_;
    bool stale_ = true;          ///< the project changed since it was read
    bool showUnlinked_ = false;  ///< figures were just imported: show them

    wxNotebook* book_;
    wxChoice* area_;
    wxChoice* from_;
    wxChoice* to_;
    StoryFilterBox* filter_;
    Panes* panes_;
    MarkupList* topics_;
    JointPage* joint_;
    NotesPage* notes_;
    OverviewPage* overview_;
    AgreementPage* agreement_;
    AnswersPage* answers_;
};

}  // namespace vertelwerk::gui
