#include "vertelwerk/store/unit_of_work.h"

#include "vertelwerk/store/history.h"
#include "vertelwerk/store/indicators.h"

#include "store/database_impl.h"
#include "unit/store/support.h"

#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

class Units : public ::testing::Test {
  protected:
    UnitOfWork begin() {
        return must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
    }
    std::vector<Change> changesSince(std::int64_t seq) {
        return must(changesAfter(project.database(), seq, 1000));
    }
    std::int64_t seq() { return must(lastChange(project.database())).seq; }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

TEST_F(Units, LeaveNothingWhenNotCommitted) {
    const auto before = dump(project.database());
    const auto last = seq();
    {
        auto work = begin();
        must(addStory(work, draft("weg")));
    }
    EXPECT_THAT(dump(project.database()), Eq(before));
    EXPECT_THAT(seq(), Eq(last));
    EXPECT_FALSE(must(nextUndo(project.database())));
    project.add(draft("blijft"));
}

TEST_F(Units, ThatChangeNothingMakeNoStepAndNoChange) {
    const auto story = project.add(draft("Een."));
    const auto passage = project.code(story, {0, 3}, "MOV05", model::Valence::Good);
    const auto last = seq();
    const auto step = must(nextUndo(project.database()));
    auto work = begin();
    must(setValence(work, passage, model::Valence::Good));
    EXPECT_THAT(must(work.commit()), Eq(std::nullopt));
    EXPECT_THAT(seq(), Eq(last));
    EXPECT_THAT(must(nextUndo(project.database()))->id, Eq(step->id));
}

TEST_F(Units, ThatAreNotUndoableMakeNoStepButAChange) {
    const auto last = seq();
    const auto step = project.change([](UnitOfWork& work) { must(addStory(work, draft("Een."))); },
                                     {.label = base::msg("x"), .undoable = false});
    EXPECT_THAT(step, Eq(std::nullopt));
    EXPECT_FALSE(must(nextUndo(project.database())));
    EXPECT_THAT(changesSince(last).size(), Eq(1U));
}

TEST_F(Units, TellOfEachStoryOnce) {
    const auto last = seq();
    model::StoryId first;
    model::StoryId second;
    project.change([&](UnitOfWork& work) {
        first = must(addStory(work, draft("Een twee.")));
        second = must(addStory(work, draft("Drie vier.")));
        must(addPassage(work, {.story = first, .range = {0, 3}, .code = project.codeId("MOV05")}));
        must(addPassage(work, {.story = first, .range = {4, 8}, .code = project.codeId("MOV05")}));
    });
    const auto changes = changesSince(last);
    ASSERT_THAT(changes.size(), Eq(2U));
    EXPECT_THAT(changes[0].story, Eq(first));
    EXPECT_THAT(changes[1].story, Eq(second));
    EXPECT_THAT(changes[0].seq, Eq(last + 1));
    EXPECT_THAT(changes[1].seq, Eq(last + 2));
    EXPECT_NE(changes[0].token, changes[1].token);
    EXPECT_THAT(must(changeAt(project.database(), changes[0].seq))->token, Eq(changes[0].token));
    EXPECT_THAT(must(changeAt(project.database(), last + 3)), Eq(std::nullopt));
    EXPECT_THAT(must(changesAfter(project.database(), last, 1)).size(), Eq(1U));
}

TEST_F(Units, TellOfWhatConcernsNoStory) {
    const auto last = seq();
    project.change([](UnitOfWork& work) {
        model::Indicator indicator;
        indicator.key = "K";
        indicator.name = "Inwoners";
        must(storeIndicator(work, indicator));
    });
    const auto changes = changesSince(last);
    ASSERT_THAT(changes.size(), Eq(1U));
    EXPECT_FALSE(changes[0].story);
}

TEST_F(Units, AreAuditedWithoutText) {
    auto story = draft("Heel persoonlijk verhaal van Jansen.", "Titel met Jansen");
    story.narrator = "Jansen";
    const auto id =
        project.change([&](UnitOfWork& work) { must(addStory(work, story)); },
                       {.label = base::msg("Import {0}", "brief-jansen.txt"), .coder = project.coder});
    ASSERT_TRUE(id);
    auto row = project.database().impl().connection.query("SELECT * FROM audit ORDER BY id");
    std::set<std::string> actions;
    while (row.next()) {
        actions.insert(std::string(row.text(4)));
        for (int i = 0; i < row.columns(); ++i) {
            EXPECT_THAT(row.text(i).find("ansen"), Eq(std::string_view::npos));
        }
    }
    EXPECT_THAT(actions.count("Import {0}"), Eq(1U));
}

TEST_F(Units, DoNotNest) {
    const auto work = begin();
    EXPECT_THROW(static_cast<void>(UnitOfWork::begin(project.database(), {})), std::logic_error);
    EXPECT_THROW(static_cast<void>(undo(project.database(), project.coder)), std::logic_error);
}

TEST_F(Units, KeepNothingOfAStoryThatIsRefused) {
    const auto before = dump(project.database());
    auto work = begin();
    auto outside = draft("kort");
    model::Part part;
    part.range = {0, 99};
    outside.parts = {part};
    outside.narrator = "Nieuw";
    const auto refused = addStory(work, outside);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(must(work.commit()), Eq(std::nullopt));
    EXPECT_THAT(dump(project.database()), Eq(before));
}

TEST_F(Units, CanBeMovedAndCommittedLater) {
    std::optional<UnitOfWork> kept;
    kept.emplace(begin());
    must(addStory(*kept, draft("Een.")));
    auto moved = std::move(*kept);
    kept.reset();
    EXPECT_TRUE(must(moved.commit()));
    EXPECT_THAT(must(countStories(project.database(), {})), Eq(1U));
    project.add(draft("Twee."));
}

}  // namespace
}  // namespace vertelwerk::store::testing
