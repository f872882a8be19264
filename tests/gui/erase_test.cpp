#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"

#include "gui/collection/collection_workspace.h"
#include "gui/collection/erase_dialog.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <tuple>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class EraseTest : public test::WindowTest {
  protected:
    CollectionWorkspace* workspace() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"));
    }
    CollectionListView* list() { return find<CollectionListView>(workspace()); }
    StoryCardView* card() { return find<StoryCardView>(workspace()); }
    wxDataViewVirtualListModel* model() {
        return dynamic_cast<wxDataViewVirtualListModel*>(list()->GetModel());
    }

    /// Two stories of one teller and one of another, the first chosen.
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "in");
        {
            auto project = app::createProject(folder_ / "p.vertelwerk", {}, "AB");
            ASSERT_TRUE(project);
            for (const auto& [name, teller, text] :
                 {std::tuple{"a.txt", "Vogelaar", "De kraanvogel stond daar."},
                  {"b.txt", "Vogelaar", "De reiger vloog weg."},
                  {"c.txt", "Molenaar", "De bus kwam niet."}}) {
                ASSERT_TRUE(base::writeFileWhole(folder_ / "in" / name,
                                                 std::string("Titel: ") + name + "\nVerteller: " + teller +
                                                     "\nToestemming: onderzoek=ja\n\n" + text + "\n"));
            }
            ASSERT_TRUE(app::importStories(project->database(), project->coder, {{folder_ / "in"}, {}}));
        }
        open(folder_ / "p.vertelwerk");
        ASSERT_TRUE(waitFor([this] { return model()->GetCount() == 3; }));
        ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
        list()->Select(model()->GetItem(0));
        wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, list(), model()->GetItem(0));
        list()->ProcessWindowEvent(event);
        ASSERT_TRUE(waitFor([this] { return card()->card() && card()->card()->title == "a.txt"; }));
    }

    static wxTextCtrl* typed(wxDialog& dialog) {
        return dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(toWx("Type ERASE to go on"), &dialog));
    }
    static wxWindow* go(wxDialog& dialog) { return dialog.FindWindow(wxID_OK); }

    /// Which files beside the project hold these words.
    std::vector<std::string> holding(const std::string& words) {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            const bool given = entry.path().parent_path().filename() == "in";
            if (!given && entry.is_regular_file() &&
                base::readFile(entry.path())->find(words) != std::string::npos) {
                names.push_back(entry.path().filename().string());
            }
        }
        return names;
    }
};

TEST_F(EraseTest, AStoryGoesOnlyAfterTheWordWasTyped) {
    ASSERT_THAT(holding("kraanvogel"), Not(IsEmpty()));
    bool before = true;
    bool after = false;
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        before = go(dialog)->IsEnabled();
        typed(dialog)->SetValue(toWx("erase"));
        after = go(dialog)->IsEnabled();
        EXPECT_FALSE(dynamic_cast<EraseDialog&>(dialog).wholeTeller());
        return wxID_OK;
    });
    ASSERT_TRUE(run("story.erase"));
    ASSERT_TRUE(waitFor([this] { return model()->GetCount() == 2; }));
    EXPECT_FALSE(before);
    EXPECT_TRUE(after);
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    EXPECT_THAT(holding("kraanvogel"), IsEmpty());
    EXPECT_THAT(holding("reiger"), Not(IsEmpty()));
    EXPECT_FALSE(card()->card()) << "the card of a story that is gone";
}

TEST_F(EraseTest, EverythingOfATellerCanGoAtOnce) {
    const test::DialogAnswer answer([&](wxDialog& dialog) {
        auto& asked = dynamic_cast<EraseDialog&>(dialog);
        EXPECT_THAT(asked.stories(), SizeIs(1));
        asked.chooseWholeTeller();
        EXPECT_THAT(asked.stories(), SizeIs(2));
        return wxID_OK;
    });
    ASSERT_TRUE(run("story.erase"));
    ASSERT_TRUE(waitFor([this] { return model()->GetCount() == 1; }));
    ASSERT_TRUE(waitFor([this] { return !frame_->workbench()->busy(); }));
    for (const char* words : {"kraanvogel", "reiger", "Vogelaar"}) {
        EXPECT_THAT(holding(words), IsEmpty()) << words;
    }
    EXPECT_THAT(holding("Molenaar"), Not(IsEmpty()));
}

TEST_F(EraseTest, CancelLeavesAllAsItWas) {
    const test::DialogAnswer answer(wxID_CANCEL);
    ASSERT_TRUE(run("story.erase"));
    ASSERT_TRUE(waitFor([&] { return !answer.said().empty(); }));
    bool over = false;
    frame_->workbench()->write<int>([](app::Project&) { return 0; }, [&](int) { over = true; });
    ASSERT_TRUE(waitFor([&] { return over; }));
    EXPECT_THAT(model()->GetCount(), Eq(3U));
}

TEST_F(EraseTest, TabMeetsCancelBeforeTheButtonThatErases) {
    const base::Catalogue catalogue;
    EraseDialog dialog(frame_, catalogue, {{1}, "Lift", "lift.txt", "Anna", {{1}, {2}}, {}, {}});
    const auto& inOrder = dialog.GetChildren();
    EXPECT_LT(inOrder.IndexOf(find<wxRadioButton>(&dialog)), inOrder.IndexOf(typed(dialog)));
    EXPECT_LT(inOrder.IndexOf(typed(dialog)), inOrder.IndexOf(dialog.FindWindow(dialog.GetEscapeId())));
    EXPECT_LT(inOrder.IndexOf(dialog.FindWindow(dialog.GetEscapeId())), inOrder.IndexOf(go(dialog)));
}

TEST_F(EraseTest, TheDialogNamesWhoHasItAlready) {
    app::ErasurePlan plan{{1}, "Lift", "lift.txt", "Anna", {{1}, {2}}, {}, {}};
    store::Delivery delivery;
    delivery.title = "Bundel";
    delivery.fileName = "bundel.docx";
    plan.holdingTheirs.push_back(delivery);
    const base::Catalogue catalogue;
    EraseDialog dialog(frame_, catalogue, plan);
    const auto words = [&dialog] {
        wxString all;
        for (auto* child : dialog.GetChildren()) {
            if (auto* text = dynamic_cast<wxStaticText*>(child)) {
                all += text->GetLabelText() + wxUniChar(' ');
            }
        }
        all.Replace(toWx("\n"), toWx(" "));
        return fromWx(all);
    };
    EXPECT_THAT(words(), HasSubstr("No copy of it has left"));
    EXPECT_THAT(words(), HasSubstr("Erase \"Lift\" for good?"));
    dialog.chooseWholeTeller();
    EXPECT_THAT(words(), HasSubstr("Erase everything of Anna for good?"));
    EXPECT_THAT(words(), HasSubstr("bundel.docx"));
}

}  // namespace
}  // namespace vertelwerk::gui
