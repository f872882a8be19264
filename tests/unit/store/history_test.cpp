#include "vertelwerk/store/history.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Ne;

class History : public ::testing::Test {
  protected:
    std::size_t storyCount() { return must(countStories(project.database(), {})); }
    Step undone() { return must(undo(project.database(), project.coder)); }
    Step redone() { return must(redo(project.database(), project.coder)); }
    void withdrawn(model::StoryId story) {
        project.change([&](UnitOfWork& work) { must(withdraw(work, story)); },
                       {.label = base::msg("withdraw"), .undoable = false});
    }
    std::vector<model::PassageRow> passages(model::StoryId story) {
        return must(passagesOf(project.database(), story));
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

TEST_F(History, OfANewProjectIsEmpty) {
    EXPECT_FALSE(must(nextUndo(project.database())));
    EXPECT_FALSE(must(nextRedo(project.database())));
    const auto none = undo(project.database(), project.coder);
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(redo(project.database(), project.coder).error().code, Eq(ErrorCode::NotFound));
}

TEST_F(History, KeepsTheLabelToSayInAnyLanguage) {
    const auto label =
        base::plural("{0} story imported from {1}", "{0} stories imported from {1}", 12, "map");
    project.change([](UnitOfWork& work) { must(addStory(work, draft("a"))); }, {.label = label});
    project.reopen();
    const auto step = must(nextUndo(project.database()));
    ASSERT_TRUE(step);
    EXPECT_THAT(step->label, Eq(label));
    EXPECT_THAT(step->coder, Eq("Anna"));
    EXPECT_THAT(step->madeAt, Ne(0));
}

TEST_F(History, TakesAStoryAwayAndBringsItBackWithTheSameId) {
    const auto before = dump(project.database());
    const auto id = project.add(draft("Tekst."));
    const auto after = dump(project.database());
    undone();
    EXPECT_THAT(dump(project.database()), Eq(before));
    EXPECT_THAT(findStory(project.database(), id).error().code, Eq(ErrorCode::NotFound));
    redone();
    EXPECT_THAT(dump(project.database()), Eq(after));
    EXPECT_THAT(must(findStory(project.database(), id)).text, Eq("Tekst."));
}

TEST_F(History, GoesBackStepByStepInReverse) {
    const auto story = project.add(draft("Een twee drie."));
    const auto first = project.code(story, {0, 3});
    project.change([&](UnitOfWork& work) { must(setValence(work, first, model::Valence::Good)); });
    project.change([&](UnitOfWork& work) { must(setMemo(work, first, "let op")); });
    project.change([&](UnitOfWork& work) { must(removePassage(work, first)); });

    undone();
    ASSERT_THAT(passages(story).size(), Eq(1U));
    EXPECT_THAT(passages(story)[0].passage.memo, Eq("let op"));
    undone();
    EXPECT_THAT(passages(story)[0].passage.memo, IsEmpty());
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::Good));
    undone();
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::None));
    undone();
    EXPECT_THAT(passages(story), IsEmpty());
    redone();
    redone();
    EXPECT_THAT(passages(story)[0].passage.id, Eq(first));
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::Good));
}

TEST_F(History, SurvivesClosing) {
    project.add(draft("Een."));
    project.add(draft("Twee."));
    undone();
    project.reopen();
    EXPECT_THAT(storyCount(), Eq(1U));
    redone();
    EXPECT_THAT(storyCount(), Eq(2U));
    project.reopen();
    undone();
    undone();
    EXPECT_THAT(storyCount(), Eq(0U));
}

TEST_F(History, ForgetsWhatCouldBeRedoneOnceSomethingNewIsDone) {
    project.add(draft("Een."));
    undone();
    project.add(draft("Twee."));
    EXPECT_FALSE(must(nextRedo(project.database())));
    EXPECT_THAT(redo(project.database(), project.coder).error().code, Eq(ErrorCode::NotFound));
}

TEST_F(History, TakesBackAsOneWhatWasCommittedInPortions) {
    const auto first = project.change([](UnitOfWork& work) { must(addStory(work, draft("Een."))); });
    const auto between = project.change([](UnitOfWork& work) { must(addStory(work, draft("Tussen."))); });
    const auto second = project.change([](UnitOfWork& work) { must(addStory(work, draft("Twee."))); },
                                       {.label = base::msg("import"), .continues = first});
    EXPECT_THAT(second, Eq(first));
    EXPECT_THAT(between, Ne(first));
    EXPECT_THAT(undone().id, Eq(*between));
    EXPECT_THAT(undone().id, Eq(*first));
    EXPECT_THAT(storyCount(), Eq(0U));
    redone();
    redone();
    EXPECT_THAT(storyCount(), Eq(3U));
}

TEST_F(History, BeginsAnewWhenTheStepToContinueWasUndone) {
    const auto first = project.change([](UnitOfWork& work) { must(addStory(work, draft("Een."))); });
    undone();
    const auto second = project.change([](UnitOfWork& work) { must(addStory(work, draft("Twee."))); },
                                       {.label = base::msg("import"), .continues = first});
    EXPECT_THAT(second, Ne(first));
    undone();
    EXPECT_THAT(storyCount(), Eq(0U));
    EXPECT_THAT(must(nextUndo(project.database())), Eq(std::nullopt));
}

TEST_F(History, NeverUsesAStepsIdAgain) {
    const auto first = project.change([](UnitOfWork& work) { must(addStory(work, draft("Een."))); });
    undone();
    const auto other = project.change([](UnitOfWork& work) { must(addStory(work, draft("Ander."))); });
    EXPECT_THAT(other, Ne(first));
}

TEST_F(History, RefusesAStepWhoseRowsChangedSince) {
    const auto story = project.add(draft("Een twee drie."));
    const auto passage = project.code(story, {0, 3});
    project.change([&](UnitOfWork& work) { must(setValence(work, passage, model::Valence::Bad)); },
                   {.label = base::msg("outside history"), .undoable = false});
    const auto before = dump(project.database());
    const auto refused = undo(project.database(), project.coder);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(said(refused.error()), HasSubstr(std::to_string(story.value)));
    EXPECT_THAT(dump(project.database()), Eq(before));
    EXPECT_TRUE(must(nextUndo(project.database())));
}

TEST_F(History, RefusesToOverwriteALaterChangeOfTheSameRow) {
    const auto story = project.add(draft("Een twee drie."));
    const auto passage = project.code(story, {0, 3});
    project.change([&](UnitOfWork& work) { must(setValence(work, passage, model::Valence::Good)); });
    project.change([&](UnitOfWork& work) { must(setValence(work, passage, model::Valence::Bad)); },
                   {.label = base::msg("outside history"), .undoable = false});
    EXPECT_THAT(undo(project.database(), project.coder).error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::Bad));
}

TEST_F(History, TakesPortionsBackFromTheLastToTheFirst) {
    const auto story = project.add(draft("Een twee drie."));
    const auto passage = project.code(story, {0, 3});
    const auto judge = [&](model::Valence valence, std::optional<model::UndoStepId> continues) {
        return project.change([&](UnitOfWork& work) { must(setValence(work, passage, valence)); },
                              {.label = base::msg("judge"), .continues = continues});
    };
    const auto step = judge(model::Valence::Good, {});
    judge(model::Valence::Bad, step);
    judge(model::Valence::Mixed, step);
    undone();
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::None));
    redone();
    EXPECT_THAT(passages(story)[0].passage.valence, Eq(model::Valence::Mixed));
}

TEST_F(History, RefusesToTakeAwayWhatLaterWorkRestsOn) {
    const auto story = project.add(draft("Een twee drie."));
    project.change(
        [&](UnitOfWork& work) {
            must(addPassage(work, {.story = story, .range = {0, 3}, .code = project.codeId("MOV05")}));
        },
        {.label = base::msg("outside history"), .undoable = false});
    const auto before = dump(project.database());
    EXPECT_THAT(undo(project.database(), project.coder).error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(dump(project.database()), Eq(before));
}

TEST_F(History, RefusesToBringBackARowWhosePlaceIsTaken) {
    const auto story = project.add(draft("Een twee drie."));
    project.code(story, {0, 3});
    undone();
    project.change(
        [&](UnitOfWork& work) {
            must(addPassage(work, {.story = story, .range = {4, 8}, .code = project.codeId("MOV05")}));
        },
        {.label = base::msg("outside history"), .undoable = false});
    EXPECT_THAT(redo(project.database(), project.coder).error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(passages(story).size(), Eq(1U));
}

TEST_F(History, LeavesANarratorThatAnotherStoryHas) {
    auto one = draft("Een.");
    one.narrator = "Wiebe";
    project.add(one);
    auto other = draft("Twee.");
    other.narrator = "Wiebe";
    model::StoryId kept;
    project.change([&](UnitOfWork& work) { kept = must(addStory(work, other)); },
                   {.label = base::msg("outside history"), .undoable = false});
    undone();
    EXPECT_THAT(must(findStory(project.database(), kept)).narrator, Eq("Wiebe"));
    redone();
    EXPECT_THAT(must(check(project.database())), IsEmpty());
    EXPECT_THAT(storyCount(), Eq(2U));
}

TEST_F(History, WritesTheFeedAsWell) {
    const auto story = project.add(draft("Een."));
    const auto before = must(lastChange(project.database()));
    undone();
    const auto changes = must(changesAfter(project.database(), before.seq, 10));
    ASSERT_THAT(changes.size(), Eq(1U));
    EXPECT_THAT(changes[0].story, Eq(story));
    EXPECT_THAT(changes[0].seq, Eq(before.seq + 1));
}

TEST_F(History, NeverRevivesAWithdrawnStory) {
    const auto story = project.add(draft("Een twee drie."));
    project.code(story, {0, 3});
    withdrawn(story);
    EXPECT_FALSE(must(nextUndo(project.database()))) << "its steps went with the withdrawal";
    EXPECT_THAT(must(findStory(project.database(), story)).setApart, Eq(model::SetApart::Withdrawn));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(History, LeavesAWithdrawnStoryOutOfTheImportThatBroughtIt) {
    model::StoryId kept;
    project.change([&](UnitOfWork& work) {
        auto first = draft("Een.");
        first.narrator = "Wiebe";
        first.area = {"WK990201", "De Kreken"};
        first.attributes = {{"Leeftijd", "75+"}};
        kept = must(addStory(work, first));
        first.text = "Twee.";
        must(addStory(work, first));
    });
    withdrawn(kept);
    undone();
    const auto stories = must(listStories(project.database(), {}));
    ASSERT_THAT(stories.size(), Eq(1U));
    EXPECT_THAT(stories[0].id, Eq(kept));
    EXPECT_THAT(stories[0].setApart, Eq(model::SetApart::Withdrawn));
    EXPECT_THAT(must(findStory(project.database(), kept)).narrator, Eq("Wiebe"));
    redone();
    EXPECT_THAT(storyCount(), Eq(2U));
    EXPECT_THAT(must(findStory(project.database(), kept)).setApart, Eq(model::SetApart::Withdrawn));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(History, KeepsNoOldWordingOfAWithdrawnStory) {
    const auto story = project.add(draft("Geheim Jansen."));
    const text::Splice splice{.at = 7, .removed = 6, .inserted = "[naam]"};
    project.change([&](UnitOfWork& work) { must(editText(work, story, 1, {&splice, 1})); });
    undone();
    withdrawn(story);
    EXPECT_THAT(redo(project.database(), project.coder).error().code, Eq(ErrorCode::NotFound));
    project.close();
    std::string bytes = must(base::readFile(dir / "p.vertelwerk"));
    EXPECT_THAT(bytes.find("[naam]"), Eq(std::string::npos));
}

TEST_F(History, RefusesToMakeAWithdrawalUndoable) {
    const auto story = project.add(draft("Een."));
    auto work =
        must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
    EXPECT_THROW(static_cast<void>(withdraw(work, story)), std::logic_error);
}

}  // namespace
}  // namespace vertelwerk::store::testing
