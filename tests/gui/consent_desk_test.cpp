#include "vertelwerk/app/consent_desk.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/unit_of_work.h"

#include "gui/collection/collection_workspace.h"
#include "gui/collection/consent_view.h"
#include "gui/frame/messages.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include <wx/choice.h>
#include <wx/infobar.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;

class ConsentDeskTest : public test::WindowTest {
  protected:
    CollectionBook* desk() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"))->desk();
    }
    ConsentSheetView* sheet() { return find<ConsentSheetView>(desk()); }
    CollectionListView* list() { return find<CollectionListView>(desk()); }
    wxDataViewVirtualListModel* model() {
        return dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel());
    }
    std::string cell(unsigned row, unsigned column) {
        wxVariant value;
        model()->GetValueByRow(value, row, column);
        return fromWx(value.GetString());
    }
    void openDesk() {
        openSamples();
        ASSERT_TRUE(run("collection.consent"));
        ASSERT_TRUE(waitFor([this] { return desk()->IsShownOnScreen() && model()->GetCount() == 29; }));
        ASSERT_TRUE(waitFor([this] { return cell(0, 0) == "Kolom F"; }));
    }
    void chooseFirst() {
        list()->Select(model()->GetItem(0));
        wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, list(), model()->GetItem(0));
        list()->ProcessWindowEvent(event);
        ASSERT_TRUE(waitFor([this] { return sheet()->sheet().title == "Kolom F"; }));
    }
    /// The desk's control with this accessible name.
    wxWindow* named(const char* name) { return wxWindow::FindWindowByName(toWx(name), desk()); }
};

TEST_F(ConsentDeskTest, AnAnswerIsKeptWithItsProofAndCanBeUndone) {
    openDesk();
    chooseFirst();
    dynamic_cast<wxTextCtrl*>(named("Given on"))->ChangeValue(toWx("3-4-2023"));
    dynamic_cast<wxTextCtrl*>(named("How"))->ChangeValue(toWx("by telephone"));
    sheet()->answered(model::Purpose::Publication, model::Answer::No);
    ASSERT_TRUE(waitFor([this] { return sheet()->sheet().consent[2].answer == model::Answer::No; }));
    EXPECT_THAT(sheet()->sheet().history.front(), HasSubstr("3 April 2023"));
    EXPECT_THAT(sheet()->sheet().history.front(), HasSubstr("by telephone"));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return sheet()->sheet().consent[2].answer == model::Answer::Unknown; }));
}

TEST_F(ConsentDeskTest, TabGoesFromTheStoriesToTheProofAndThenToTheAnswers) {
    openDesk();
    const std::array asRead{named("Which stories"),
                            wxWindow::FindWindowByLabel(toWx("Consent list ..."), desk()),
                            wxWindow::FindWindowByLabel(toWx("The whole collection"), desk()),
                            static_cast<wxWindow*>(list()),
                            wxWindow::FindWindowByName(toWx("Given on"), sheet()),
                            wxWindow::FindWindowByName(toWx("What was asked"), sheet()),
                            wxWindow::FindWindowByName(toWx("research"), sheet()),
                            wxWindow::FindWindowByName(toWx("reuse"), sheet()),
                            wxWindow::FindWindowByName(toWx("Consent holds until"), sheet())};
    std::vector<wxWindow*> inOrder;
    const std::function<void(wxWindow*)> walk = [&](wxWindow* window) {
        inOrder.push_back(window);
        for (auto* child : window->GetChildren()) {
            walk(child);
        }
    };
    walk(desk());
    auto before = inOrder.begin();
    for (auto* window : asRead) {
        ASSERT_NE(window, nullptr);
        const auto place = std::find(before, inOrder.end(), window);
        ASSERT_NE(place, inOrder.end()) << fromWx(window->GetName()) << " comes too early";
        before = place;
    }
}

TEST_F(ConsentDeskTest, TheCommandsAreAboutTheStoryOfTheDeskAndNotOfTheListBehindIt) {
    openSamples();
    auto* behind = find<CollectionListView>(frame_->workspace("collection"));
    auto* rows = dynamic_cast<wxDataViewVirtualListModel*>(behind->GetModel());
    ASSERT_TRUE(waitFor([&] { return rows->GetCount() == 29; }));
    behind->Select(rows->GetItem(1));
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, behind, rows->GetItem(1));
    behind->ProcessWindowEvent(event);
    ASSERT_TRUE(waitFor([this] { return enabled("consent.withdraw"); }));
    ASSERT_TRUE(run("collection.consent"));
    ASSERT_TRUE(waitFor([this] { return desk()->IsShownOnScreen() && cell(0, 0) == "Kolom F"; }));
    EXPECT_FALSE(enabled("consent.withdraw")) << "no story is chosen here yet";
    EXPECT_FALSE(enabled("story.erase"));
    chooseFirst();
    const test::DialogAnswer keep([&](wxDialog&) { return wxID_NO; });
    ASSERT_TRUE(run("consent.withdraw"));
    EXPECT_TRUE(waitFor([&] { return !keep.said().empty(); }));
    EXPECT_THAT(keep.said().front(), HasSubstr("Kolom F"));
}

TEST_F(ConsentDeskTest, AWithdrawalSaysAfterwardsWhoStillHasACopy) {
    openDesk();
    chooseFirst();
    bool delivered = false;
    frame_->workbench()->write<bool>(
        [story = sheet()->sheet().id](app::Project& project) {
            auto work = store::UnitOfWork::begin(project.database(),
                                                 {base::msg("bundle"), project.coder, false, std::nullopt});
            store::Delivery bundle;
            bundle.title = "Regie";
            bundle.stories = {story};
            return work && store::recordDelivery(*work, bundle) && work->commit();
        },
        [&](bool done) { delivered = done; });
    ASSERT_TRUE(waitFor([&] { return delivered; }));
    const test::DialogAnswer answer(wxID_YES);
    ASSERT_TRUE(run("consent.withdraw"));
    const auto* bar = find<MessageBar>(frame_);
    ASSERT_TRUE(waitFor([&] { return bar->text().Contains(toWx("was withdrawn")); }));
    EXPECT_THAT(bar->GetButtonCount(), Eq(2U)) << "the link and the one that closes";
}

TEST_F(ConsentDeskTest, ADayThatIsNoneKeepsTheAnswerAsItWas) {
    openDesk();
    chooseFirst();
    dynamic_cast<wxTextCtrl*>(named("Given on"))->ChangeValue(toWx("ooit"));
    sheet()->answered(model::Purpose::Publication, model::Answer::No);
    bool over = false;
    frame_->workbench()->write<int>([](app::Project&) { return 0; }, [&](int) { over = true; });
    ASSERT_TRUE(waitFor([&] { return over; }));
    EXPECT_THAT(sheet()->sheet().consent[2].answer, Eq(model::Answer::Unknown));
}

TEST_F(ConsentDeskTest, AStrictCollectionShowsWhatItSetsApart) {
    openDesk();
    auto* which = dynamic_cast<wxChoice*>(named("Which stories"));
    auto* strict = find<wxCheckBox>(desk());
    ASSERT_TRUE(waitFor([&] { return strict->IsEnabled(); }));
    const auto apartNow = [&] {
        which->SetSelection(1);
        wxCommandEvent event(wxEVT_CHOICE, which->GetId());
        event.SetInt(1);
        which->ProcessWindowEvent(event);
    };
    apartNow();
    ASSERT_TRUE(waitFor([this] { return model()->GetCount() == 3; }));
    EXPECT_THAT(cell(0, 1), HasSubstr("refused"));
    strict->SetValue(true);
    wxCommandEvent event(wxEVT_CHECKBOX, strict->GetId());
    event.SetInt(1);
    strict->ProcessWindowEvent(event);
    ASSERT_TRUE(waitFor([this] { return model()->GetCount() > 3; }));
    bool unknown = false;
    ASSERT_TRUE(waitFor([&] {
        for (unsigned row = 0; row < model()->GetCount(); ++row) {
            unknown |= cell(row, 1).find("not known") != std::string::npos;
        }
        return unknown;
    }));
}

TEST_F(ConsentDeskTest, AConsentListIsPreviewedAndRecordedInOneStep) {
    openDesk();
    const auto file = folder_ / "list.csv";
    ASSERT_TRUE(base::writeFileWhole(file,
                                     "Nummer;Toestemming (onderzoek);publicatie;Datum\n"
                                     "ZM-2023-022;nee.;liever niet;12 april 2024\nX-1;ja;ja;\n"));
    std::string summary;
    {
        const test::DialogAnswer answer([&](wxDialog& dialog) {
            summary = fromWx(find<wxStaticText>(&dialog)->GetLabel());
            return wxID_OK;
        });
        desk()->consent()->recordList(file);
        ASSERT_TRUE(
            waitFor([&] { return !summary.empty() && cell(1, 1).find("refused") != std::string::npos; }));
    }
    EXPECT_THAT(summary, HasSubstr("1 row can be recorded"));
    EXPECT_THAT(summary, HasSubstr("1 row cannot be used"));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return cell(1, 1).find("refused") == std::string::npos; }));
}

TEST_F(ConsentDeskTest, APromiseAndALastDayAreKept) {
    openDesk();
    chooseFirst();
    sheet()->promiseChanged("You hear from us in May.");
    sheet()->endChanged("2020-01-31");
    ASSERT_TRUE(waitFor([this] { return sheet()->sheet().until == "31 January 2020"; }));
    EXPECT_THAT(sheet()->sheet().promised, Eq("You hear from us in May."));
    EXPECT_THAT(sheet()->sheet().setApart, HasSubstr("expired"));
}

TEST_F(ConsentDeskTest, EveryPurposeIsSeenAtOnceAndTheRulesStandBesideUntilAStoryIsChosen) {
    openDesk();
    auto* rules = find<RulesView>(desk());
    EXPECT_TRUE(rules->IsShownOnScreen());
    int width = 0;
    for (unsigned column = 0; column <= model::allPurposes.size(); ++column) {
        width += list()->GetColumn(column)->GetWidth();
    }
    EXPECT_LE(width, list()->GetClientSize().x);
    chooseFirst();
    EXPECT_FALSE(rules->IsShownOnScreen());
    EXPECT_TRUE(sheet()->IsShownOnScreen());
    wxWindow* whole = wxWindow::FindWindowByLabel(toWx("The whole collection"), desk());
    ASSERT_NE(whole, nullptr);
    wxCommandEvent event(wxEVT_BUTTON, whole->GetId());
    whole->ProcessWindowEvent(event);
    EXPECT_TRUE(waitFor([&] { return rules->IsShownOnScreen(); }));
}

TEST_F(ConsentDeskTest, TheNameOfAPurposeHasRoomBesideItAndAnAnswerIsWholeAtTheSmallestSize) {
    openDesk();
    const auto bold = list()->GetFont().Bold();
    for (unsigned column = 2; column < 2 + model::allPurposes.size(); ++column) {
        for (const auto& word : wxSplit(list()->GetColumn(column)->GetTitle(), '\n', '\0')) {
            int width = 0;
            list()->GetTextExtent(word, &width, nullptr, nullptr, nullptr, &bold);
            EXPECT_GE(list()->GetColumn(column)->GetWidth(), width + 13) << word;
        }
    }
    chooseFirst();
    EXPECT_TRUE(waitFor([this] {
        auto* view = find<ConsentView>(sheet());
        return std::ranges::all_of(view->GetChildren(), [&](const wxWindow* child) {
            const auto* choice = dynamic_cast<const wxChoice*>(child);
            return choice == nullptr || (choice->GetSize().x >= choice->GetBestSize().x &&
                                         choice->GetRect().GetRight() <= view->GetSize().x);
        });
    }));
}

TEST_F(ConsentDeskTest, ACollectionWhoseLastDayIsNearWarnsWhenItIsOpened) {
    const auto made = [this](const char* name, const std::string& until) {
        auto project = app::createProject(folder_ / name, {}, "AB");
        EXPECT_TRUE(project);
        auto settings = store::collectionSettings(project->database()).value();
        settings.keepUntil = until;
        EXPECT_TRUE(app::changeCollection(project->database(), project->coder, settings));
        return folder_ / name;
    };
    auto* bar = find<wxInfoBar>(frame_);
    open(made("later.vertelwerk", "2098-01-31"));
    bool read = false;
    frame_->workbench()->read<int>([](app::Reading&) { return 0; }, [&](int) { read = true; });
    frame_->workbench()->read<int>([](app::Reading&) { return 0; }, [&](int) { read = true; });
    ASSERT_TRUE(waitFor([&] { return read && !frame_->workbench()->busy(); }));
    EXPECT_FALSE(bar->IsShown());
    open(made("old.vertelwerk", "2020-01-31"));
    EXPECT_TRUE(waitFor([&] { return bar->IsShown(); }));
}

TEST_F(ConsentDeskTest, TheDeskGivesWayToTheStories) {
    openDesk();
    desk()->close();
    EXPECT_FALSE(desk()->IsShownOnScreen());
    ASSERT_TRUE(run("collection.consent"));
    EXPECT_TRUE(waitFor([this] { return desk()->IsShownOnScreen(); }));
}

}  // namespace
}  // namespace vertelwerk::gui
