#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/stories.h"

#include "gui/collection/collection_workspace.h"
#include "gui/collection/pseudonym_dialog.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <algorithm>
#include <filesystem>

#include <wx/combobox.h>
#include <wx/msgdlg.h>

namespace vertelwerk::gui {
namespace {

using testing::Contains;
using testing::Eq;
using testing::HasSubstr;

class PseudonymsTest : public test::WindowTest {
  protected:
    PseudonymPage* page() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"))->desk()->pseudonyms();
    }
    wxGrid* grid() { return find<wxGrid>(page()); }
    std::string cell(int row, PseudonymSheet::Column column) {
        return fromWx(grid()->GetCellValue(row, static_cast<int>(column)));
    }
    int rowOf(const std::string& words) {
        for (int row = 0; row < grid()->GetNumberRows(); ++row) {
            if (cell(row, PseudonymSheet::Words) == words) {
                return row;
            }
        }
        return -1;
    }
    void openPage() {
        openSamples();
        ASSERT_TRUE(run("collection.pseudonyms"));
        ASSERT_TRUE(waitFor([this] { return grid()->GetNumberRows() > 0; }));
    }
    /// How many stories have the words in their text.
    std::size_t storiesWith(const std::string& words) {
        std::optional<std::size_t> count;
        frame_->workbench()->read<std::size_t>(
            [words](app::Reading& reading) {
                std::size_t stories = 0;
                const auto ids = store::storyIds(reading.database, {});
                for (const auto id : *ids) {
                    const auto story = store::findStory(reading.database, id);
                    stories += story->text.find(words) == std::string::npos ? 0 : 1;
                }
                return stories;
            },
            [&](std::size_t read) { count = read; });
        EXPECT_TRUE(waitFor([&] { return count.has_value(); }));
        return count.value_or(0);
    }
    /// Gives the first row other words; what they replace.
    std::string replaceOne(const std::string& with) {
        const auto first = cell(0, PseudonymSheet::Words);
        grid()->GetTable()->SetValue(0, PseudonymSheet::Replacement, toWx(with));
        return first;
    }
};

TEST_F(PseudonymsTest, ReplacesWhatWasDecidedAsOneStepThatCanBeUndone) {
    openPage();
    const auto words = replaceOne("[iemand anders]");
    const auto before = storiesWith(words);
    ASSERT_THAT(storiesWith("[iemand anders]"), Eq(0U));
    const test::DialogAnswer close(wxID_OK);
    page()->carryOut({});
    ASSERT_TRUE(waitFor([this, &words] { return rowOf(words) < 0; }));
    EXPECT_THAT(close.said(), Contains(HasSubstr("carried out")));
    EXPECT_GT(storiesWith("[iemand anders]"), 0U) << words;
    EXPECT_LT(storiesWith(words), before) << words;
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    ASSERT_TRUE(waitFor([this, &words] { return rowOf(words) >= 0; }));
    EXPECT_THAT(storiesWith(words), Eq(before));
    EXPECT_THAT(storiesWith("[iemand anders]"), Eq(0U));
}

TEST_F(PseudonymsTest, ForGoodKeepsWhoIsWhoInALockedFileAndLeavesNothingToUndo) {
    openPage();
    const bool undoable = enabled("undo.undo");
    const auto words = replaceOne("[iemand anders]");
    const test::DialogAnswer close(wxID_OK);
    page()->carryOut({true, folder_ / "key.vwk", "een lang wachtwoord"});
    ASSERT_TRUE(waitFor([this, &words] { return rowOf(words) < 0 && !frame_->workbench()->busy(); }));
    EXPECT_THAT(enabled("undo.undo"), Eq(undoable));
    EXPECT_THAT(storiesWith(words), Eq(0U));
    EXPECT_GT(storiesWith("[iemand anders]"), 0U);
    const auto keys = app::readKeyTable(folder_ / "key.vwk", "een lang wachtwoord");
    ASSERT_TRUE(keys);
    EXPECT_TRUE(std::ranges::any_of(*keys, [&](const app::PseudonymKey& key) {
        return key.original == words && key.replacement == "[iemand anders]";
    }));
}

TEST_F(PseudonymsTest, OneStoryMayBeDoneAlone) {
    openSamples();
    auto* list = find<CollectionListView>(frame_->workspace("collection"));
    ASSERT_TRUE(waitFor([list] { return list->GetTopItem().IsOk(); }));
    EXPECT_FALSE(enabled("story.pseudonyms")) << "nothing is chosen";
    list->Select(list->GetTopItem());
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, list, list->GetTopItem());
    list->ProcessWindowEvent(event);
    ASSERT_TRUE(waitFor([this] { return enabled("story.pseudonyms"); }));
    ASSERT_TRUE(run("story.pseudonyms"));
    ASSERT_TRUE(waitFor([this] { return grid()->GetNumberRows() > 0; }));
    const int rows = grid()->GetNumberRows();
    const auto first = page()->sheet().mention(0, 0).story;
    for (const auto& mention : page()->sheet().decisions()) {
        EXPECT_THAT(mention.story, Eq(first));
    }
    page()->limitTo({}, {});
    EXPECT_GT(grid()->GetNumberRows(), rows);
}

TEST_F(PseudonymsTest, WhatIsLeftIsNotFoundAgainAndNoTextChanges) {
    openPage();
    const auto rows = grid()->GetNumberRows();
    grid()->SelectAll();
    page()->decide(app::Decision::Leave);
    EXPECT_THAT(page()->sheet().tally().replaced, Eq(0U));
    const test::DialogAnswer close(wxID_OK);
    page()->carryOut({});
    ASSERT_TRUE(waitFor([this] { return grid()->GetNumberRows() == 0; }));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([&] { return grid()->GetNumberRows() == rows; }));
}

TEST_F(PseudonymsTest, DecisionsThatWaitAreNotLostBySurprise) {
    openPage();
    EXPECT_TRUE(page()->unfinished().empty()) << "proposals are no decisions";
    replaceOne("[iemand anders]");
    grid()->SelectRow(0);
    page()->decide(app::Decision::Leave);
    {
        const test::DialogAnswer keepWorking(wxID_NO);
        ASSERT_TRUE(run("project.close"));
        EXPECT_THAT(keepWorking.said(), testing::ElementsAre(HasSubstr("1 decision on names")));
        ASSERT_NE(frame_->workbench(), nullptr);
    }
    const test::DialogAnswer closeAllTheSame(wxID_YES);
    ASSERT_TRUE(run("project.close"));
    EXPECT_EQ(frame_->workbench(), nullptr);
}

TEST_F(PseudonymsTest, ARecordingWithAReplacedNameIsRenamedWhenYouWantThat) {
    ASSERT_TRUE(std::filesystem::create_directory(folder_ / "doos"));
    ASSERT_TRUE(base::writeFileWhole(
        folder_ / "doos" / "doos.txt",
        "Methode: onderzoeksbox\nTitel: De doos\nDeelnemer: P7\n\n"
        "[Item 1 | 2024-03-08 | foto | Joost van Vliet.jpg]\nMeneer Joost van Vliet bracht de krant.\n"));
    ASSERT_TRUE(base::writeFileWhole(folder_ / "doos" / "Joost van Vliet.jpg", "geen echte foto"));
    {
        auto project = app::createProject(folder_ / "doos.vertelwerk", {}, "AB");
        ASSERT_TRUE(project);
        ASSERT_TRUE(app::importStories(project->database(), project->coder, {{folder_ / "doos"}, {}}));
    }
    open(folder_ / "doos.vertelwerk");
    ASSERT_TRUE(run("collection.pseudonyms"));
    ASSERT_TRUE(waitFor([this] { return rowOf("Joost van Vliet") >= 0; }));
    grid()->GetTable()->SetValue(rowOf("Joost van Vliet"), PseudonymSheet::Replacement, toWx("[buurman]"));
    const test::DialogAnswer rename([](wxDialog& dialog) {
        return dynamic_cast<wxMessageDialog*>(&dialog) != nullptr ? wxID_YES : wxID_OK;
    });
    page()->carryOut({true, {}, {}});
    ASSERT_TRUE(waitFor([&] { return rename.said().size() == 3; }));
    EXPECT_THAT(rename.said()[1], HasSubstr("Joost van Vliet.jpg"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "doos" / "Joost van Vliet.jpg"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "doos" / "[buurman].jpg"));
}

TEST_F(PseudonymsTest, RowsAreDecidedByKeyOneAfterTheOther) {
    openPage();
    ASSERT_GT(grid()->GetNumberRows(), 3);
    grid()->GoToCell(0, 0);
    grid()->SelectRow(0);  // as a click does
    const auto press = [this](char key) {
        wxKeyEvent event(wxEVT_CHAR);
        event.m_uniChar = static_cast<unsigned char>(key);
        event.m_keyCode = static_cast<unsigned char>(key);
        event.SetEventObject(grid());
        grid()->ProcessWindowEvent(event);
    };
    press('-');
    EXPECT_THAT(grid()->GetGridCursorRow(), Eq(1));
    press('+');
    EXPECT_THAT(grid()->GetGridCursorRow(), Eq(2));
    press('?');
    EXPECT_THAT(cell(0, PseudonymSheet::Choice), Eq("Leave it"));
    EXPECT_THAT(cell(1, PseudonymSheet::Choice), Eq("Replace it"));
    EXPECT_THAT(cell(2, PseudonymSheet::Choice), Eq("Not decided"));
}

TEST_F(PseudonymsTest, ADecisionIsChosenInItsCellAndCarriedOut) {
    openPage();
    ASSERT_GT(grid()->GetNumberRows(), 3);
    grid()->GoToCell(2, PseudonymSheet::Choice);
    grid()->EnableCellEditControl();
    grid()->ForceRefresh();
    grid()->Update();
    grid()->IsReadOnly(0, PseudonymSheet::Words);
    ASSERT_TRUE(grid()->IsCellEditControlShown());
    auto* list = find<wxComboBox>(grid());
    ASSERT_NE(list, nullptr);
    list->SetSelection(static_cast<int>(app::Decision::Leave));
    const test::DialogAnswer cancel(wxID_CANCEL);
    auto* carryOut =
        dynamic_cast<wxButton*>(wxWindow::FindWindowByLabel(wxASCII_STR("Carry out ..."), page()));
    wxCommandEvent event(wxEVT_BUTTON, carryOut->GetId());
    carryOut->ProcessWindowEvent(event);
    EXPECT_THAT(cell(2, PseudonymSheet::Choice), Eq("Leave it"));
}

TEST_F(PseudonymsTest, TabLeavesTheTableBehindItsLastColumn) {
    openPage();
    const auto inTable = [this] {
        auto* focus = wxWindow::FindFocus();
        return focus != nullptr && (focus == grid() || grid()->IsDescendant(focus));
    };
    const auto press = [this] {
        wxKeyEvent event(wxEVT_KEY_DOWN);
        event.m_keyCode = WXK_TAB;
        event.SetEventObject(grid());
        grid()->ProcessWindowEvent(event);
    };
    grid()->SetFocus();
    ASSERT_TRUE(waitFor(inTable));
    grid()->GoToCell(1, PseudonymSheet::Kind);
    press();
    EXPECT_THAT(grid()->GetGridCursorCol(), Eq(static_cast<int>(PseudonymSheet::Sure)));
    EXPECT_TRUE(inTable());
    grid()->GoToCell(1, PseudonymSheet::Choice);
    press();
    EXPECT_TRUE(waitFor([&] { return !inTable(); }));
}

TEST_F(PseudonymsTest, F2GoesToWhatComesInPlace) {
    openPage();
    grid()->GoToCell(1, PseudonymSheet::Words);
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = WXK_F2;
    event.SetEventObject(grid());
    grid()->ProcessWindowEvent(event);
    EXPECT_THAT(grid()->GetGridCursorRow(), Eq(1));
    EXPECT_THAT(grid()->GetGridCursorCol(), Eq(static_cast<int>(PseudonymSheet::Replacement)));
    EXPECT_TRUE(grid()->IsCellEditControlEnabled());
}

TEST_F(PseudonymsTest, ALockedFileNeedsTheSamePassphraseTwice) {
    openPage();
    const base::Catalogue catalogue;
    PseudonymDialog dialog(frame_, catalogue, page()->sheet().tally());
    auto* go = dynamic_cast<wxButton*>(dialog.FindWindow(wxID_OK));
    EXPECT_TRUE(go->IsEnabled());
    EXPECT_FALSE(dialog.irreversible());
    auto* keyed = dynamic_cast<wxRadioButton*>(wxWindow::FindWindowByLabel(
        wxASCII_STR("Take them out for good, and keep who is who in a locked file"), &dialog));
    keyed->SetValue(true);
    wxCommandEvent event(wxEVT_RADIOBUTTON, keyed->GetId());
    keyed->ProcessWindowEvent(event);
    EXPECT_FALSE(go->IsEnabled());
    const auto field = [&](const char* name) {
        return dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(toWx(name), &dialog));
    };
    field("Passphrase")->SetValue(wxASCII_STR("geheim"));
    EXPECT_FALSE(go->IsEnabled());
    field("The same again")->SetValue(wxASCII_STR("geheim"));
    EXPECT_TRUE(go->IsEnabled());
    EXPECT_TRUE(dialog.irreversible());
    EXPECT_THAT(dialog.passphrase(), Eq("geheim"));
}

TEST_F(PseudonymsTest, EnterAloneTakesNothingOutForGood) {
    openPage();
    const base::Catalogue catalogue;
    PseudonymDialog dialog(frame_, catalogue, page()->sheet().tally());
    auto* go = dialog.FindWindow(wxID_OK);
    EXPECT_THAT(dialog.GetDefaultItem(), Eq(go)) << "what can be undone";
    auto* forGood = dynamic_cast<wxRadioButton*>(
        wxWindow::FindWindowByLabel(toWx("Take them out for good, and keep nothing"), &dialog));
    forGood->SetValue(true);
    wxCommandEvent event(wxEVT_RADIOBUTTON, forGood->GetId());
    forGood->ProcessWindowEvent(event);
    EXPECT_TRUE(go->IsEnabled());
    EXPECT_THAT(dialog.GetDefaultItem(), Eq(dialog.FindWindow(dialog.GetEscapeId())));
}

}  // namespace
}  // namespace vertelwerk::gui
