#include "vertelwerk/base/files.h"
#include "vertelwerk/base/sealed.h"
#include "vertelwerk/store/codebooks.h"

#include "gui/collection/collection_list_view.h"
#include "gui/collection/collection_workspace.h"
#include "gui/collection/correction_view.h"
#include "gui/collection/encoding_dialog.h"
#include "gui/collection/import_dialog.h"
#include "gui/collection/twin_dialog.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <wx/timer.h>
#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;

class CollectionTest : public test::WindowTest {
  protected:
    CollectionListView* list() { return find<CollectionListView>(workspace()); }
    StoryCardView* card() { return find<StoryCardView>(workspace()); }
    CollectionWorkspace* workspace() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"));
    }

    unsigned rows() { return dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel())->GetCount(); }
    std::string cell(unsigned row, unsigned column) {
        wxVariant value;
        const auto* model = dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel());
        model->GetValueByRow(value, row, column);
        return fromWx(value.GetString());
    }
    void choose(const std::string& title) {
        const auto* model = dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel());
        for (unsigned row = 0; row < rows(); ++row) {
            if (cell(row, 0) == title) {
                list()->Select(model->GetItem(row));
                wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, list(), model->GetItem(row));
                list()->ProcessWindowEvent(event);
            }
        }
        ASSERT_TRUE(waitFor([&] { return card()->card() && card()->card()->title == title; }));
    }
    void openListed() {
        openSamples();
        ASSERT_TRUE(waitFor([this] { return rows() == 29; }));
    }
};

TEST_F(CollectionTest, AnEmptyProjectShowsWhereToDropFiles) {
    openEmpty();
    ASSERT_TRUE(waitFor([this] { return find<EmptyView>(workspace())->IsShownOnScreen(); }));
    EXPECT_FALSE(list()->IsShownOnScreen());
}

TEST_F(CollectionTest, ListsTheStoriesWithWhatIsKnownOfThem) {
    openListed();
    EXPECT_TRUE(list()->IsShownOnScreen());
    EXPECT_FALSE(find<EmptyView>(workspace())->IsShownOnScreen());
}

TEST_F(CollectionTest, TheMenuOfAStoryThatWasNotChosenIsAboutThatStory) {
    openListed();
    choose(cell(4, 0));
    const auto item = dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel())->GetItem(1);
    std::string asked;
    bool usable = false;
    bool open = false;
    workspace()->Bind(wxEVT_MENU_OPEN, [&](wxMenuEvent& event) {
        asked = card()->card() ? card()->card()->title : "none";
        usable = event.GetMenu()->FindItemByPosition(0)->IsEnabled();
        open = true;
    });
    workspace()->Bind(wxEVT_MENU_CLOSE, [&](wxMenuEvent&) { open = false; });
    wxTimer closing;
    closing.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        if (open) {
            wxUIActionSimulator().Char(WXK_ESCAPE);
        }
    });
    closing.Start(100);
    const auto place = list()->GetItemRect(item);
    wxUIActionSimulator mouse;
    mouse.MouseMove(list()->ClientToScreen(place.GetPosition() + wxPoint(20, place.height / 2)));
    mouse.MouseClick(wxMOUSE_BTN_RIGHT);
    EXPECT_TRUE(waitFor([&] { return !asked.empty() && !open; }));
    EXPECT_THAT(asked, Eq(cell(1, 0)));
    EXPECT_TRUE(usable);
}

TEST_F(CollectionTest, AQueryFromElsewhereFiltersTheList) {
    openListed();
    frame_->openCollection("verteller:\"Ruben T.\"");
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_THAT(cell(0, 0), Eq("Kolom F"));
    ASSERT_TRUE(run("list.clearFilter"));
    EXPECT_TRUE(waitFor([this] { return rows() == 29; }));
}

TEST_F(CollectionTest, WordsFilterOnceTheyCanBeFound) {
    openListed();
    ASSERT_TRUE(waitFor([this] {
        frame_->openCollection("kolom verteller:\"Ruben T.\"");
        return rows() == 1;
    }));
    EXPECT_TRUE(waitFor([this] { return cell(0, 0) == "Kolom F"; }));
}

TEST_F(CollectionTest, AnUnknownFilterIsExplainedAndLeavesTheList) {
    openListed();
    frame_->openCollection("methode:lezen");
    EXPECT_THAT(rows(), Eq(29U));
    bool explained = false;
    for (auto* child : find<FilterRow>(workspace())->GetChildren()) {
        const auto* text = dynamic_cast<wxStaticText*>(child);
        explained |= text != nullptr && text->IsShown() && text->GetLabel().Contains(toWx("lezen"));
    }
    EXPECT_TRUE(explained);
}

TEST_F(CollectionTest, AChosenStoryIsShownWithWhatTheTellerAgreedTo) {
    openListed();
    choose("Kolom F");
    EXPECT_THAT(card()->card()->consent.at(0).answer, Eq(model::Answer::Yes));
    EXPECT_THAT(fromWx(find<wxTextCtrl>(find<ReadingText>(card()))->GetValue()),
                HasSubstr(card()->card()->told.back().text));
}

TEST_F(CollectionTest, AChangeOfConsentIsKeptAndCanBeUndone) {
    openListed();
    choose("Kolom F");
    card()->consentChanged(card()->card()->id, model::Purpose::Research, model::Answer::No);
    ASSERT_TRUE(waitFor([this] { return !card()->card()->setApart.empty(); }));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    EXPECT_FALSE(enabled("story.open"));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([this] { return card()->card()->setApart.empty(); }));
}

TEST_F(CollectionTest, TheFilterGivesAnExampleInTheLanguageOfTheWindow) {
    EXPECT_THAT(fromWx(find<wxSearchCtrl>(workspace())->GetDescriptiveText()),
                Eq("Filter, such as narrator:Wiebe"));
}

TEST_F(CollectionTest, WithdrawalIsAskedAndSetsTheStoryApartForGood) {
    openListed();
    choose("Kolom F");
    const test::DialogAnswer answer(wxID_YES);
    ASSERT_TRUE(run("consent.withdraw"));
    ASSERT_TRUE(waitFor([this] { return !card()->card()->setApart.empty(); }));
    EXPECT_THAT(answer.said(), ElementsAre(AllOf(HasSubstr("Kolom F"), HasSubstr("cannot be undone"))));
    EXPECT_TRUE(card()->card()->withdrawn);
    EXPECT_FALSE(enabled("consent.withdraw"));
}

TEST_F(CollectionTest, AWithdrawalThoughtBetterOfChangesNothing) {
    openListed();
    choose("Kolom F");
    const test::DialogAnswer answer(wxID_NO);
    ASSERT_TRUE(run("consent.withdraw"));
    ASSERT_TRUE(waitFor([&] { return !answer.said().empty(); }));
    bool answered = false;
    frame_->workbench()->write<int>([](app::Project&) { return 1; }, [&](int) { answered = true; });
    ASSERT_TRUE(waitFor([&] { return answered; }));
    EXPECT_FALSE(card()->card()->withdrawn);
}

TEST_F(CollectionTest, FilesArePreviewedAndThenImported) {
    openEmpty();
    const auto file = folder_ / "nieuw.txt";
    ASSERT_TRUE(base::writeFileWhole(file, "Titel: De bel\nVerteller: Ans\n\nHij deed het niet.\n"));
    ImportFlow flow(frame_, *frame_);
    const test::DialogAnswer answer([this](wxDialog& dialog) {
        const auto* import = dialog.FindWindow(wxID_OK);
        return waitFor([import] { return import->IsEnabled(); }) ? wxID_OK : wxID_CANCEL;
    });
    flow.import({file});
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_THAT(cell(0, 0), Eq("De bel"));
    EXPECT_THAT(cell(0, 1), Eq("Ans"));
}

TEST_F(CollectionTest, ALockedFileIsImportedWithItsPassphrase) {
    openEmpty();
    const auto sealed = base::seal("Titel: De bel\n\nHij deed het niet.\n", "een zin met woorden");
    ASSERT_TRUE(sealed && base::writeFileWhole(folder_ / "nieuw.txt.locked", *sealed));
    ImportFlow flow(frame_, *frame_);
    std::vector<std::string> titles;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        titles.push_back(fromWx(dialog.GetTitle()));
        if (titles.size() == 1) {
            find<wxTextCtrl>(&dialog)->SetValue(toWx("een zin met woorden"));
            return wxID_OK;
        }
        const auto* import = dialog.FindWindow(wxID_OK);
        return waitFor([import] { return import->IsEnabled(); }) ? wxID_OK : wxID_CANCEL;
    });
    flow.import({folder_ / "nieuw.txt.locked"});
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_THAT(cell(0, 0), Eq("De bel"));
    EXPECT_THAT(titles, testing::SizeIs(2));
}

TEST_F(CollectionTest, ACodebookAloneIsWorthImporting) {
    openEmpty();
    const auto file = folder_ / "codes.qdc";
    ASSERT_TRUE(base::writeFileWhole(
        file,
        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"11111111-1111-4111-8111-"
        "111111111111\" name=\"hoop\" isCodable=\"true\"/></Codes></CodeBook>"));
    ImportFlow flow(frame_, *frame_);
    std::string summary;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        const auto* import = dialog.FindWindow(wxID_OK);
        const bool enabled = waitFor([import] { return import->IsEnabled(); });
        summary = fromWx(find<wxStaticText>(&dialog)->GetLabel());
        return enabled ? wxID_OK : wxID_CANCEL;
    });
    flow.import({file});
    EXPECT_THAT(summary, HasSubstr("1 code, 0 passages"));
    bool known = false;
    frame_->workbench()->write<bool>(
        [](app::Project& project) { return store::resolveCode(project.database(), "hoop").has_value(); },
        [&known](bool found) { known = found; });
    EXPECT_TRUE(waitFor([&known] { return known; }));
}

TEST_F(CollectionTest, NothingIsImportedFromAFolderWithoutStories) {
    openEmpty();
    std::filesystem::create_directory(folder_ / "leeg");
    ImportFlow flow(frame_, *frame_);
    bool offered = true;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        auto* summary = find<wxStaticText>(&dialog);
        EXPECT_TRUE(waitFor([summary] { return summary->GetLabel().StartsWith(toWx("0 new stories")); }));
        offered = dialog.FindWindow(wxID_OK)->IsEnabled();
        return wxID_CANCEL;
    });
    flow.import({folder_ / "leeg"});
    EXPECT_FALSE(offered);
}

TEST_F(CollectionTest, AWrongGuessIsCorrectedForAllFilesLikeIt) {
    openEmpty();
    for (const char* name : {"a.txt", "b.txt"}) {
        ASSERT_TRUE(base::writeFileWhole(
            folder_ / name, std::string("Titel: ") + name + "\n\nHet caf\x8e van " + name + " was dicht.\n"));
    }
    ImportFlow flow(frame_, *frame_);
    const test::DialogAnswer answer([this](wxDialog& dialog) {
        if (auto* encoding = dynamic_cast<EncodingDialog*>(&dialog)) {
            auto* list = find<wxDataViewListCtrl>(encoding);
            for (unsigned row = 0; row < static_cast<unsigned>(list->GetItemCount()); ++row) {
                if (fromWx(list->GetTextValue(row, 0)) == "Macintosh") {
                    EXPECT_THAT(fromWx(list->GetTextValue(row, 2)), HasSubstr("Het caf\u00E9 van a.txt"));
                    list->SelectRow(row);
                }
            }
            return wxID_OK;
        }
        const auto* import = dialog.FindWindow(wxID_OK);
        EXPECT_TRUE(waitFor([import] { return import->IsEnabled(); }));
        auto* correction = find<CorrectionView>(&dialog);
        auto* scope =
            dynamic_cast<wxChoice*>(wxWindow::FindWindowByName(toWx("Correction holds for"), correction));
        scope->SetSelection(1);
        correction->encodingAsked(0);
        auto* files = find<wxDataViewListCtrl>(&dialog);
        EXPECT_TRUE(waitFor([files] { return fromWx(files->GetTextValue(1, 3)) == "macintosh"; }));
        return import->IsEnabled() ? wxID_OK : wxID_CANCEL;
    });
    flow.import({folder_ / "a.txt", folder_ / "b.txt"});
    ASSERT_TRUE(waitFor([this] { return rows() == 2; }));
    choose("b.txt");
    EXPECT_THAT(card()->card()->told.back().text, Eq("Het caf\u00E9 van b.txt was dicht."));
}

TEST_F(CollectionTest, AStoryThatIsThereAlreadyIsShownBesideItAndLeftOut) {
    openEmpty();
    for (const char* name : {"eerst", "weer"}) {
        ASSERT_TRUE(base::writeFileWhole(folder_ / (std::string(name) + ".txt"),
                                         "Titel: " + std::string(name) + "\n\nDe bus kwam niet.\n"));
    }
    ImportFlow flow(frame_, *frame_);
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        if (auto* twins = dynamic_cast<TwinDialog*>(&dialog)) {
            auto* page = find<wxTextCtrl>(find<ReadingText>(twins));
            EXPECT_TRUE(waitFor([page] { return page->GetValue().StartsWith(toWx("weer")); }));
            auto* leave =
                dynamic_cast<wxRadioButton*>(wxWindow::FindWindowByLabel(toWx("Leave it out"), twins));
            leave->SetValue(true);
            wxCommandEvent event(wxEVT_RADIOBUTTON, leave->GetId());
            leave->ProcessWindowEvent(event);
            return wxID_CANCEL;
        }
        auto* import = dialog.FindWindow(wxID_OK);
        EXPECT_TRUE(waitFor([import] { return import->IsEnabled(); }));
        auto* compare =
            wxWindow::FindWindowByLabel(toWx("Compare 1 story that is like another ..."), &dialog);
        if (compare == nullptr) {
            ADD_FAILURE() << "nothing to compare";
            return wxID_CANCEL;
        }
        wxCommandEvent event(wxEVT_BUTTON, compare->GetId());
        compare->ProcessWindowEvent(event);
        auto* summary = find<wxStaticText>(&dialog);
        EXPECT_TRUE(waitFor([summary] { return summary->GetLabel().StartsWith(toWx("1 new story")); }));
        return import->IsEnabled() ? wxID_OK : wxID_CANCEL;
    });
    flow.import({folder_ / "eerst.txt", folder_ / "weer.txt"});
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_THAT(cell(0, 0), Eq("eerst"));
}

}  // namespace
}  // namespace vertelwerk::gui
