#include "vertelwerk/app/importing.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "gui/coding/coding_workspace.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <tuple>
#include <vector>

#include <wx/uiaction.h>

namespace vertelwerk::gui {
namespace {

using model::Valence;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using text::Range;

/// Range, code and valence of a stored passage.
using Stored = std::tuple<Range, std::string, Valence>;

class CodingTest : public test::WindowTest {
  protected:
    /// Sentences [0,14) [15,29), a blank line, [31,51) [52,58).
    void openTwoStories() {
        const auto path = folder_ / "coderen.vertelwerk";
        {
            auto project = app::createProject(path, {}, app::systemUserName());
            ASSERT_TRUE(project);
            write("bel.txt",
                  "Titel: De bel\n\nZij luisterde. Dat deed goed.\n\nDaarna kwam niemand. Klaar.\n");
            write("trap.txt", "Titel: De trap\nToestemming: onderzoek=nee\n\nIk kan de trap niet op.\n");
            const auto imported = app::importStories(project->database(), project->coder,
                                                     {{folder_ / "bel.txt", folder_ / "trap.txt"}, {}});
            ASSERT_TRUE(imported);
            ASSERT_EQ(imported->imported(), 2U);
        }
        reopen(path);
    }

    void reopen(const std::filesystem::path& path) {
        open(path);
        frame_->showWorkspace("coding");
        ASSERT_TRUE(waitFor([this] { return text().text() != nullptr; }));
        ASSERT_TRUE(waitFor([this] { return text().HasFocus(); }));
    }

    void write(const std::string& name, const std::string& content) {
        ASSERT_TRUE(base::writeFileWhole(folder_ / name, content));
    }

    CodingWorkspace* workspace() { return dynamic_cast<CodingWorkspace*>(frame_->workspace("coding")); }
    ReadingPane& pane() { return *find<ReadingPane>(workspace()); }
    StoryTextView& text() { return pane().text(); }
    wxTextCtrl* memo() { return find<wxTextCtrl>(find<PassageView>(workspace())); }

    /// Presses keys as a person would, one after another.
    void press(const std::vector<int>& keys) {
        for (const int key : keys) {
            // The simulator knows keys, not characters: on this keyboard a plus is a shifted equals sign.
            key == '+' ? wxUIActionSimulator().Char('=', wxMOD_SHIFT) : wxUIActionSimulator().Char(key);
        }
    }

    /// What the project file holds for the open story.
    std::vector<Stored> stored() {
        std::optional<std::vector<Stored>> found;
        frame_->workbench()->read<std::vector<Stored>>(
            [story = text().text()->story.id](app::Reading& reading) {
                std::vector<Stored> rows;
                const auto passages = store::passagesOf(reading.database, story).value();
                for (const auto& row : passages) {
                    rows.emplace_back(row.passage.range, row.codeKey, row.passage.valence);
                }
                return rows;
            },
            [&](std::vector<Stored> rows) { found = std::move(rows); });
        EXPECT_TRUE(waitFor([&] { return found.has_value(); }));
        return found.value_or(std::vector<Stored>());
    }
    [[nodiscard]] bool waitForStored(const std::vector<Stored>& expected) {
        return waitFor([&] { return stored() == expected; });
    }
};

TEST_F(CodingTest, KeysAloneCodeSentencesAndSayHowTheyWereExperienced) {
    openTwoStories();
    press({'S', '5', '+', 'S', '4', '-'});
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::Good}, {Range{15, 29}, "MOV04", Valence::Bad}}));
}

TEST_F(CodingTest, AParagraphIsCodedShortenedAndUncoded) {
    openTwoStories();
    press({WXK_DOWN, WXK_DOWN, 'P', '0', '['});
    EXPECT_TRUE(waitForStored({{Range{31, 50}, "MOV10", Valence::None}}));
    press({WXK_DELETE});
    EXPECT_TRUE(waitForStored({}));
}

TEST_F(CodingTest, EnterRepeatsTheLastCodeOnWhatIsSelected) {
    openTwoStories();
    press({'5', 'U', WXK_RETURN});
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV05", Valence::None}}));
}

TEST_F(CodingTest, UndoTakesTheCodingBackInFileAndWindow) {
    openTwoStories();
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitForStored({}));
    EXPECT_TRUE(waitFor([this] { return !memo()->IsShownOnScreen(); })) << "no passage is in focus any more";
}

TEST_F(CodingTest, AMemoIsKeptWhenTheFieldIsLeft) {
    openTwoStories();
    press({'S', '5', 'M'});
    ASSERT_TRUE(waitFor([this] { return memo()->HasFocus(); }));
    wxUIActionSimulator().Text("let op");
    ASSERT_TRUE(waitFor([this] { return memo()->GetValue() == toWx("let op"); }));
    press({WXK_ESCAPE});
    ASSERT_TRUE(waitFor([this] { return text().HasFocus(); }));
    std::string kept;
    EXPECT_TRUE(waitFor([&] {
        bool answered = false;
        frame_->workbench()->read<std::string>(
            [story = text().text()->story.id](app::Reading& reading) {
                const auto rows = store::passagesOf(reading.database, story);
                return rows && !rows->empty() ? rows->front().passage.memo : std::string();
            },
            [&](std::string memo) {
                kept = std::move(memo);
                answered = true;
            });
        return waitFor([&] { return answered; }) && kept == "let op";
    })) << kept;
}

TEST_F(CodingTest, AClickOnAStripeSelectsItsPassage) {
    openTwoStories();
    press({'S', '5', WXK_END, WXK_DOWN, WXK_DOWN});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    const auto stripe = [this] { return pane().stripes().stripeOf(ShownId{1}); };
    ASSERT_TRUE(waitFor([&] { return stripe().has_value() && text().selection().empty(); }));
    wxUIActionSimulator mouse;
    mouse.MouseMove(pane().stripes().ClientToScreen(stripe()->GetPosition() + stripe()->GetSize() / 2));
    mouse.MouseClick();
    EXPECT_TRUE(waitFor([this] { return text().selection() == Selection{0, 14}; }));
    EXPECT_TRUE(text().HasFocus());
}

TEST_F(CodingTest, AStoryThatIsSetApartIsExplainedAndNotShown) {
    openTwoStories();
    ASSERT_TRUE(run("story.next"));
    ASSERT_TRUE(waitFor([this] { return !pane().IsShownOnScreen(); }));
    EXPECT_EQ(text().text(), nullptr);
    EXPECT_FALSE(enabled("theme.5"));
    ASSERT_TRUE(run("story.previous"));
    EXPECT_TRUE(waitFor([this] { return text().text() != nullptr && pane().IsShownOnScreen(); }));
}

TEST_F(CodingTest, AStoryOpensWhereItWasLeft) {
    openTwoStories();
    press({WXK_DOWN, WXK_DOWN, 'S'});
    ASSERT_TRUE(waitFor([this] { return text().selection() == Selection{31, 51}; }));
    const auto path = frame_->workbench()->path();
    ASSERT_TRUE(run("project.close"));
    reopen(path);
    EXPECT_EQ(text().selection(), (Selection{51, 51}));
}

TEST_F(CodingTest, APlaceFromElsewhereIsSelected) {
    openTwoStories();
    frame_->openStory({text().text()->story.id, Range{15, 29}});
    EXPECT_TRUE(waitFor([this] { return text().selection() == Selection{15, 29}; }));
}

}  // namespace
}  // namespace vertelwerk::gui
