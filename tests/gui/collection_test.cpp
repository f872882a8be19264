#include "vertelwerk/base/files.h"

#include "gui/collection/collection_list_view.h"
#include "gui/collection/collection_workspace.h"
#include "gui/collection/import_dialog.h"
#include "gui/text.h"
#include "gui/window_test.h"

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

TEST_F(CollectionTest, AQueryFromElsewhereFiltersTheList) {
    openListed();
    frame_->openCollection("verteller:\"Ruben T.\"");
    ASSERT_TRUE(waitFor([this] { return rows() == 1; }));
    EXPECT_THAT(cell(0, 0), Eq("Kolom F"));
    ASSERT_TRUE(run("list.clearFilter"));
    EXPECT_TRUE(waitFor([this] { return rows() == 29; }));
}

TEST_F(CollectionTest, AnUnknownFilterIsExplainedAndLeavesTheList) {
    openListed();
    frame_->openCollection("keukentafel");
    EXPECT_THAT(rows(), Eq(29U));
    bool explained = false;
    for (auto* child : find<FilterRow>(workspace())->GetChildren()) {
        const auto* text = dynamic_cast<wxStaticText*>(child);
        explained |= text != nullptr && text->IsShown() && text->GetLabel().Contains(toWx("keukentafel"));
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

}  // namespace
}  // namespace vertelwerk::gui
