#include "vertelwerk/app/bundle.h"

#include "gui/learning/bundle_maker_page.h"
#include "gui/learning/bundles_page.h"
#include "gui/learning/learning_workspace.h"
#include "gui/start/sample_project.h"
#include "gui/text.h"
#include "gui/widgets/markup_list.h"
#include "gui/window_test.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::Gt;
using testing::HasSubstr;

class LearningTest : public test::WindowTest {
  protected:
    void openLearning() {
        const auto path = folder_ / "collection.vertelwerk";
        {
            const auto project = makeSampleProject(path, SAMPLES_DIR, "AB", {});
            ASSERT_TRUE(project) << base::Catalogue().say(project.error());
        }
        open(path);
        frame_->showWorkspace("learning");
        ASSERT_TRUE(waitFor([this] { return newButton()->IsShownOnScreen(); }));
    }

    void beginBundle() {
        ASSERT_TRUE(run("learning.new"));
        ASSERT_TRUE(waitFor([this] { return maker()->IsShownOnScreen(); }));
    }

    void check(unsigned theme) {
        auto* themes = find<wxCheckListBox>(maker());
        themes->Check(theme);
        wxCommandEvent event(wxEVT_CHECKLISTBOX, themes->GetId());
        event.SetEventObject(themes);
        event.SetInt(static_cast<int>(theme));
        themes->GetEventHandler()->ProcessEvent(event);
    }

    wxButton* makeButton() {
        for (auto* child : find<MarkupList>(maker())->GetParent()->GetChildren()) {
            if (auto* button = dynamic_cast<wxButton*>(child);
                button && button->GetLabel() == toWx("Make bundle")) {
                return button;
            }
        }
        return nullptr;
    }

    LearningWorkspace* workspace() { return dynamic_cast<LearningWorkspace*>(frame_->workspace("learning")); }
    BundleMakerPage* maker() { return find<BundleMakerPage>(workspace()); }
    BundlesPage* bundles() { return find<BundlesPage>(workspace()); }
    wxButton* newButton() { return find<wxButton>(bundles()); }
    wxTextCtrl* title() { return find<wxTextCtrl>(find<wxCheckListBox>(maker())->GetParent()); }
    MarkupList* gate() { return find<MarkupList>(maker()); }
    std::string pages() { return fromWx(find<wxTextCtrl>(find<ReadingText>(maker()))->GetValue()); }
};

TEST_F(LearningTest, ABundleIsPreviewedWithTheGatesChecks) {
    openLearning();
    beginBundle();
    EXPECT_TRUE(title()->HasFocus());
    EXPECT_FALSE(makeButton()->IsEnabled());
    check(4);
    ASSERT_TRUE(waitFor([this] { return gate()->rows() > 0; }));
    EXPECT_FALSE(makeButton()->IsEnabled()) << "it has no title yet";
    title()->SetValue(toWx("Omgang"));
    EXPECT_TRUE(waitFor([this] { return makeButton()->IsEnabled(); }))
        << fromWx(makeButton()->GetToolTipText());
    EXPECT_THAT(pages(), HasSubstr("Omgang"));
    EXPECT_THAT(pages(), HasSubstr("How people are treated"));
}

TEST_F(LearningTest, ABundleThatWasMadeStandsAmongTheCards) {
    openLearning();
    const auto out = folder_ / "omgang.html";
    using Made = base::Result<app::GateReport>;
    frame_->workbench()->write<Made>(
        [out](app::Project& project) {
            return app::makeBundle(project, {"Omgang", {"5"}, model::Purpose::Learning}, out,
                                   base::Catalogue());
        },
        [](const Made& made) { ASSERT_TRUE(made) << base::Catalogue().say(made.error()); });
    auto* cards = find<MarkupList>(bundles());
    EXPECT_TRUE(waitFor([cards] { return cards->IsShownOnScreen() && cards->rows() == 1; }));
    EXPECT_TRUE(std::filesystem::exists(out));
    EXPECT_THAT(cards->selected(), Eq(std::optional<std::size_t>(0)));
}

TEST_F(LearningTest, WithoutAStoryThatMayLeaveTheButtonStaysOff) {
    openEmpty();
    frame_->showWorkspace("learning");
    ASSERT_TRUE(waitFor([this] { return newButton()->IsShownOnScreen(); }));
    beginBundle();
    title()->SetValue(toWx("Omgang"));
    check(0);
    ASSERT_TRUE(waitFor([this] { return gate()->rows() > 0; }));
    EXPECT_FALSE(makeButton()->IsEnabled());
    EXPECT_THAT(fromWx(makeButton()->GetToolTipText()), HasSubstr("1 check stops the bundle"));
}

}  // namespace
}  // namespace vertelwerk::gui
