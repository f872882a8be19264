#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using text::Splice;

class Edits : public ::testing::Test {
  protected:
    Edits() {
        auto told = draft("Mevrouw Jansen belde één keer.");
        model::Part part;
        part.range = {0, 30};
        told.parts = {part};
        story = project.add(told);
        name = project.code(story, {8, 14});
        call = project.code(story, {15, 20}, "MOV06");
    }

    base::Status edit(int revision, const std::vector<Splice>& splices) {
        base::Status done;
        project.change([&](UnitOfWork& work) { done = editText(work, story, revision, splices); });
        return done;
    }
    model::Story now() { return must(findStory(project.database(), story)); }
    std::vector<model::PassageRow> passages() { return must(passagesOf(project.database(), story)); }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story;
    model::PassageId name;
    model::PassageId call;
};

TEST_F(Edits, ShiftPartsAndPassages) {
    must(edit(1, {{8, 6, "[naam van de wijkverpleegkundige]"}}));
    EXPECT_THAT(now().text, Eq("Mevrouw [naam van de wijkverpleegkundige] belde één keer."));
    EXPECT_THAT(now().textRevision, Eq(2));
    EXPECT_THAT(now().parts[0].range, Eq(text::Range{0, 57}));
    const auto rows = passages();
    ASSERT_THAT(rows.size(), Eq(2U));
    EXPECT_THAT(rows.back().quote, Eq("belde"));
    EXPECT_THAT(rows.back().passage.range, Eq(text::Range{42, 47}));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Edits, SendAPassageThatLostItsWordsToReview) {
    must(edit(1, {{7, 7, ""}}));
    EXPECT_THAT(now().text, Eq("Mevrouw belde één keer."));
    const auto rows = passages();
    ASSERT_THAT(rows.size(), Eq(2U)) << "never dropped";
    EXPECT_THAT(rows[0].passage.id, Eq(name));
    EXPECT_TRUE(rows[0].passage.needsReview);
    EXPECT_THAT(rows[0].quote, IsEmpty());
    EXPECT_FALSE(rows[1].passage.needsReview);
    project.change([&](UnitOfWork& work) { must(setRange(work, name, {0, 7})); });
    EXPECT_FALSE(passages()[0].passage.needsReview);
    EXPECT_THAT(passages()[0].quote, Eq("Mevrouw"));
}

TEST_F(Edits, LeaveAListOfPassagesToReviewByCoder) {
    EXPECT_THAT(must(passagesToReview(project.database(), "")), IsEmpty());
    must(edit(1, {{7, 7, ""}}));
    const auto rows = must(passagesToReview(project.database(), ""));
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].passage.id, Eq(name));
    EXPECT_THAT(must(passagesToReview(project.database(), rows[0].coder)).size(), Eq(1U));
    EXPECT_THAT(must(passagesToReview(project.database(), "somebody else")), IsEmpty());
}

TEST_F(Edits, MakePositionsInTheOlderTextStale) {
    must(checkRevision(project.database(), story, 1));
    must(edit(1, {{0, 7, "Mw."}}));
    EXPECT_THAT(checkRevision(project.database(), story, 1).error().code, Eq(ErrorCode::Stale));
    must(checkRevision(project.database(), story, 2));
}

TEST_F(Edits, AreAppliedOneAfterAnother) {
    must(edit(1, {{0, 7, "Mw."}, {4, 6, "X"}}));
    EXPECT_THAT(now().text, Eq("Mw. X belde één keer."));
    EXPECT_THAT(passages().back().quote, Eq("belde"));
}

TEST_F(Edits, OfAnOlderTextAreStale) {
    must(edit(1, {{0, 7, "Mw."}}));
    const auto stale = edit(1, {{0, 1, "x"}});
    ASSERT_FALSE(stale);
    EXPECT_THAT(stale.error().code, Eq(ErrorCode::Stale));
    EXPECT_THAT(now().text, Eq("Mw. Jansen belde één keer."));
    must(edit(2, {{0, 1, "x"}}));
}

TEST_F(Edits, BeyondTheTextAreRefusedWhole) {
    const auto before = dump(project.database());
    EXPECT_THAT(edit(1, {{0, 1, "x"}, {30, 1, ""}}).error().code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(dump(project.database()), Eq(before));
}

TEST_F(Edits, KeepTheTextInItsOneForm) {
    must(edit(1, {{30, 0, "\r\ne\xCC\x81"}}));  // a line end of Windows; e and a combining accent
    EXPECT_THAT(now().text, Eq("Mevrouw Jansen belde één keer.\né"));
    EXPECT_THAT(edit(2, {{7, 0, "\xCC\x81"}}).error().code, Eq(ErrorCode::Invalid))
        << "would melt with the w before it";
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Edits, KeepNoWordsBesideTheUndoStep) {
    must(edit(1, {{8, 6, "[naam]"}}));
    auto row = project.database().impl().connection.query(
        "SELECT at_cp, removed_cp, inserted_cp FROM text_edit ORDER BY id");
    ASSERT_TRUE(row.next());
    EXPECT_THAT(row.integer(0), Eq(8));
    EXPECT_THAT(row.integer(1), Eq(6));
    EXPECT_THAT(row.integer(2), Eq(6));
}

TEST_F(Edits, ThatChangeNothingLeaveTheRevision) {
    must(edit(1, {{0, 7, "Mevrouw"}}));
    EXPECT_THAT(now().textRevision, Eq(1));
}

TEST_F(Edits, CanBeUndone) {
    must(edit(1, {{7, 7, ""}}));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(now().text, Eq("Mevrouw Jansen belde één keer."));
    EXPECT_THAT(now().textRevision, Eq(1));
    EXPECT_THAT(passages()[0].quote, Eq("Jansen"));
    must(redo(project.database(), project.coder));
    EXPECT_THAT(now().text, Eq("Mevrouw belde één keer."));
    EXPECT_TRUE(passages()[0].passage.needsReview);
}

}  // namespace
}  // namespace vertelwerk::store::testing
