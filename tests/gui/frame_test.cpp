#include "vertelwerk/app/consent_desk.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/project_file.h"

#include "gui/desk/grid_page.h"
#include "gui/desk/memo_page.h"
#include "gui/frame/messages.h"
#include "gui/frame/window_place.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <set>

#include <wx/menu.h>
#include <wx/srchctrl.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::Contains;
using testing::Eq;
using testing::HasSubstr;
using testing::IsNull;

class FrameTest : public test::WindowTest {
  protected:
    /// What the menu bar says, menu by menu.
    std::vector<std::string> menuLabels() {
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < frame_->GetMenuBar()->GetMenuCount(); ++i) {
            for (const auto* item : frame_->GetMenuBar()->GetMenu(i)->GetMenuItems()) {
                labels.push_back(fromWx(item->GetItemLabelText()));
            }
        }
        return labels;
    }

    void press(int key, int modifiers) {
        wxUIActionSimulator simulator;
        simulator.Char(key, modifiers);
    }
};

TEST_F(FrameTest, AnErrorThatFollowsDoesNotHideTheFirst) {
    const base::Error full{base::ErrorCode::System, base::msg("The disk is full."), {}, {}};
    const base::Error index{base::ErrorCode::System, base::msg("The index stopped."), {}, {}};
    Shell& shell = *frame_;
    shell.tell(full);
    shell.tell(index);
    const auto* bar = find<MessageBar>(frame_);
    EXPECT_THAT(fromWx(bar->text()), Eq("The disk is full.\nThe index stopped."));
    shell.tell(base::msg("Done."));
    shell.tell(index);
    EXPECT_THAT(fromWx(bar->text()), Eq("The index stopped."));
}

TEST_F(FrameTest, AMessageThatIsToldBeforeTheWindowHasItsWidthLeavesRoomForTheWork) {
    wxFrame narrow(nullptr, wxID_ANY, wxEmptyString, wxDefaultPosition, wxSize(40, 40));
    const auto catalogue = base::Catalogue::load(base::Language::English);
    auto* bar = new MessageBar(&narrow, catalogue);
    auto* work = new wxWindow(&narrow, wxID_ANY);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(bar, wxSizerFlags().Expand());
    all->Add(work, wxSizerFlags(1).Expand());
    narrow.SetSizer(all);
    bar->tell(
        base::msg("This collection must be erased in eighteen days, says the last day that was chosen."),
        base::msg("Consent desk"), [] {});
    narrow.SetSize(900, 600);
    narrow.Show();
    EXPECT_TRUE(waitFor([&] { return work->GetSize().y > 500 && work->GetSize().y < 590; }))
        << "the bar has " << bar->GetSize().y << " pixels, the work " << work->GetSize().y;
}

TEST_F(FrameTest, ThatTheCollectionHadToBeErasedIsToldWhateverWorkspaceOpens) {
    const auto path = folder_ / "p.vertelwerk";
    {
        auto project = app::createProject(path, {}, "AB");
        ASSERT_TRUE(project);
        store::CollectionSettings rules;
        rules.keepUntil = "2020-01-01";
        ASSERT_TRUE(app::changeCollection(project->database(), project->coder, rules));
    }
    frame_->openProject(path, "numbers");
    const auto* bar = find<MessageBar>(frame_);
    EXPECT_TRUE(waitFor([&] { return bar->text().Contains(toWx("had to be erased by 1 January 2020")); }));
    EXPECT_THAT(frame_->workspaceInView(), Eq("numbers"));
}

TEST_F(FrameTest, BeginsOnTheStartPageWhereOnlyAProjectCanBeOpened) {
    EXPECT_THAT(frame_->workbench(), IsNull());
    EXPECT_THAT(frame_->workspaceInView(), Eq(""));
    EXPECT_TRUE(enabled("project.new"));
    EXPECT_TRUE(enabled("project.open"));
    EXPECT_FALSE(enabled("project.close"));
    EXPECT_FALSE(enabled("undo.undo"));
    EXPECT_FALSE(enabled("workspace.collection"));
}

TEST_F(FrameTest, EveryActionHasAnIdAndAKeyOfItsOwn) {
    std::set<std::string> ids;
    std::set<std::string> keys;
    for (const auto& action : frame_->actions().all()) {
        EXPECT_TRUE(ids.insert(action.id).second) << action.id;
        if (!action.shortcut.empty()) {
            EXPECT_TRUE(keys.insert(action.shortcut).second) << action.shortcut;
        }
    }
}

TEST_F(FrameTest, TheKeysOfTheProgramGoBeforeThoseOfAField) {
    openEmpty();
    frame_->showWorkspace("coding");
    ASSERT_TRUE(waitFor([this] { return enabled("desk.memos"); }));
    ASSERT_TRUE(run("desk.memos"));
    auto* page = test::WindowTest::find<MemoPage>(frame_->workspace("coding"));
    ASSERT_TRUE(waitFor([&] { return page->IsShownOnScreen(); }));
    auto* search = test::WindowTest::find<wxSearchCtrl>(page);
    search->SetFocus();
    press('G', wxMOD_CONTROL | wxMOD_SHIFT);  // in GTK's search field: to the match before
    EXPECT_TRUE(waitFor(
        [this] { return test::WindowTest::find<GridPage>(frame_->workspace("coding"))->IsShownOnScreen(); }));
}

TEST_F(FrameTest, AnOpenProjectIsRememberedAndNamedInTheTitle) {
    openEmpty();
    EXPECT_THAT(fromWx(frame_->GetTitle()), HasSubstr("empty"));
    EXPECT_THAT(settings_.recentProjects(), Contains(folder_ / "empty.vertelwerk"));
    EXPECT_THAT(frame_->workspaceInView(), Eq("collection"));
    EXPECT_TRUE(run("project.close"));
    EXPECT_THAT(frame_->workbench(), IsNull());
    EXPECT_THAT(frame_->workspaceInView(), Eq(""));
    EXPECT_THAT(fromWx(frame_->GetTitle()), Eq("Vertelwerk"));
}

TEST_F(FrameTest, AFileThatIsNoProjectIsRefusedInWordsAndTheProjectStaysOpen) {
    openEmpty();
    const auto other = folder_ / "brief.vertelwerk";
    ASSERT_TRUE(base::writeFileWhole(other, "Beste mevrouw, dit is geen project."));
    const test::DialogAnswer answer(wxID_OK);
    frame_->openProject(other);
    ASSERT_TRUE(waitFor([&] { return !answer.said().empty(); }));
    EXPECT_THAT(answer.said().front(), HasSubstr("brief.vertelwerk"));
    EXPECT_THAT(frame_->workbench()->path(), Eq(folder_ / "empty.vertelwerk"));
}

TEST_F(FrameTest, AnotherOwnerMakesTheProjectReadOnly) {
    openEmpty();
    EXPECT_TRUE(run("project.close"));
    ASSERT_TRUE(waitFor([this] { return !frame_->busy(); }));
    const auto owner = store::ProjectFile::open(folder_ / "empty.vertelwerk");
    ASSERT_TRUE(owner && owner->writable());
    open(folder_ / "empty.vertelwerk");
    EXPECT_FALSE(frame_->workbench()->writable());
    EXPECT_TRUE(find<Banner>(frame_)->IsShown());
    EXPECT_FALSE(enabled("collection.import"));
}

TEST_F(FrameTest, UndoSaysWhatItUndoesAndDoesIt) {
    openSamples();
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    const auto* undo = frame_->actions().find("undo.undo");
    EXPECT_THAT(frame_->catalogue().say(undo->labelNow()), Eq("Undo: import stories"));
    ASSERT_TRUE(run("undo.undo"));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.redo"); }));
    EXPECT_FALSE(enabled("undo.undo"));
    const auto* redo = frame_->actions().find("undo.redo");
    EXPECT_THAT(frame_->catalogue().say(redo->labelNow()), Eq("Redo: import stories"));
}

TEST_F(FrameTest, TheMenusHoldTheActionsOfTheWorkspaceInView) {
    EXPECT_THAT(menuLabels(), Contains(std::string("New project ...")));
    EXPECT_THAT(menuLabels(), testing::Not(Contains(std::string("Import stories ..."))));
    openEmpty();
    EXPECT_THAT(menuLabels(), Contains(std::string("Import stories ...")));
}

TEST_F(FrameTest, TheSearchKeyGoesToTheSearchBox) {
    openEmpty();
    frame_->Raise();
    frame_->SetFocus();
    press('K', wxMOD_CONTROL);
    EXPECT_TRUE(waitFor([this] {
        const auto* focus = wxWindow::FindFocus();
        const auto* box = find<wxSearchCtrl>(find<Toolbar>(frame_));
        return focus != nullptr && (focus == box || focus->GetParent() == box);
    }));
}

TEST_F(FrameTest, InSearchTheKeyGoesToTheOneFieldThereIs) {
    openEmpty();
    ASSERT_TRUE(run("workspace.search"));
    EXPECT_FALSE(find<wxSearchCtrl>(find<Toolbar>(frame_))->IsShown());
    frame_->Raise();
    frame_->SetFocus();
    press('K', wxMOD_CONTROL);
    EXPECT_TRUE(waitFor([this] {
        const auto* focus = wxWindow::FindFocus();
        const auto* field = find<wxSearchCtrl>(frame_->workspace("search"));
        return focus != nullptr && (focus == field || focus->GetParent() == field);
    }));
    ASSERT_TRUE(run("workspace.collection"));
    EXPECT_TRUE(find<wxSearchCtrl>(find<Toolbar>(frame_))->IsShown());
}

TEST_F(FrameTest, AProjectThatOpensInSearchIsReadyToTypeIn) {
    openEmpty();
    ASSERT_TRUE(run("project.close"));
    frame_->openProject(folder_ / "empty.vertelwerk", "search");
    EXPECT_TRUE(waitFor([this] {
        const auto* focus = wxWindow::FindFocus();
        const auto* field =
            frame_->workspaceInView() == "search" ? find<wxSearchCtrl>(frame_->workspace("search")) : nullptr;
        return focus != nullptr && field != nullptr && (focus == field || focus->GetParent() == field);
    }));
}

TEST_F(FrameTest, WhereTheToolbarHasNoRoomTheLastActionsStandAsAPicture) {
    openEmpty();
    const auto& toolbar = *find<Toolbar>(frame_);
    const auto& tools = *find<wxToolBar>(frame_);
    const auto fits = [&] { return tools.GetBestSize().x <= tools.GetSize().x; };
    for (const char* workspace : {"workspace.coding", "workspace.collection"}) {
        ASSERT_TRUE(run(workspace));
        for (const int width : {1280, 900, 1600, 1280}) {
            frame_->SetSize(width, 700);
            EXPECT_TRUE(waitFor([&] { return frame_->GetSize().x == width && fits(); }))
                << workspace << width;
            EXPECT_EQ(tools.GetToolsCount(), toolbar.actions());
            if (width == 1600) {
                EXPECT_TRUE(waitFor([&] { return toolbar.withWords() == toolbar.actions(); })) << workspace;
            }
        }
        EXPECT_GT(toolbar.withWords(), toolbar.actions() / 2) << workspace;
    }
    frame_->SetSize(800, 700);
    EXPECT_TRUE(waitFor([&] { return toolbar.withWords() < toolbar.actions() && fits(); }));
}

TEST_F(FrameTest, AnotherLanguageIsRememberedAndAsksForAnotherFrame) {
    EXPECT_FALSE(enabled("language.en"));
    ASSERT_TRUE(run("language.nl"));
    EXPECT_THAT(spoken_, Eq(base::Language::Dutch));
    EXPECT_THAT(Settings(folder_ / "settings.json").text("language"), Eq("nl"));
}

TEST_F(FrameTest, WhatIsRunningIsShownUntilItsLastCopyIsGone) {
    auto task = frame_->startTask(base::msg("Importing stories"));
    auto* gauge = find<wxGauge>(find<StatusStrip>(frame_));
    EXPECT_TRUE(frame_->busy());
    EXPECT_TRUE(gauge->IsShown());
    task->progress().at(1, 4);
    EXPECT_TRUE(waitFor([gauge] { return gauge->GetValue() == 25; }));
    task.reset();
    EXPECT_TRUE(waitFor([gauge] { return !gauge->IsShown(); }));
    EXPECT_FALSE(frame_->busy());
}

TEST_F(FrameTest, APlaceOnAScreenThatIsGoneIsNotUsed) {
    settings_.set("frame.x", 90000);
    settings_.set("frame.y", 90000);
    settings_.set("frame.width", 700);
    settings_.set("frame.height", 500);
    restorePlace(*frame_, settings_, "frame", wxSize(900, 600));
    EXPECT_TRUE(waitFor([this] { return frame_->GetSize().x == 900; }));
}

}  // namespace
}  // namespace vertelwerk::gui
