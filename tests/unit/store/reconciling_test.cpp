#include "vertelwerk/store/reconciling.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/merging.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Teams : public ::testing::Test {
  protected:
    SnapshotId snapshot() {
        SnapshotId id;
        project.change([&](UnitOfWork& work) {
            id = must(addSnapshot(work, {{}, "sentence", {"Anna", "Bea"}, "{\"units\": 2}", "", 0}));
        });
        return id;
    }
    base::Status decided(const NewDecision& decision) {
        auto work = must(UnitOfWork::begin(project.database(), {base::msg("decide"), project.coder}));
        auto status = decide(work, decision);
        must(work.commit());
        return status;
    }
    model::Passage only() { return must(passagesOf(project.database(), story)).at(0).passage; }

    base::Result<Merged> merged(const model::Passage& passage) {
        auto work = must(UnitOfWork::begin(project.database(), {base::msg("merge"), project.coder}));
        auto result = mergePassage(work, passage);
        must(work.commit());
        return result;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story = project.add(draft("Ze belde op. Niemand nam op.", "Bellen"));
};

TEST_F(Teams, KeepWhatTheyAgreedOn) {
    const auto id = snapshot();
    const auto kept = must(snapshots(project.database()));
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_THAT(kept[0].id, Eq(id));
    EXPECT_THAT(kept[0].coders, ElementsAre("Anna", "Bea"));
    EXPECT_THAT(kept[0].report, Eq("{\"units\": 2}"));
    EXPECT_THAT(kept[0].madeBy, Eq("Anna"));
}

TEST_F(Teams, DecideOnlyAfterTheAgreementWasKept) {
    const auto passage = project.code(story, {0, 8});
    const auto status = decided({{}, passage, DecisionKind::Keep, "klopt"});
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(must(decisions(project.database())), IsEmpty());
}

TEST_F(Teams, RecordADecisionWithThePassageAsItWas) {
    const auto passage = project.code(story, {0, 8}, "MOV05", model::Valence::Good);
    const auto guid = only().guid;
    const auto id = snapshot();
    NewDecision change{id, passage, DecisionKind::Change, "ook het tweede woord"};
    change.range = text::Range{0, 12};
    change.code = project.codeId("MOV06");
    change.valence = model::Valence::Bad;
    must(decided(change));
    EXPECT_THAT(only().range, Eq(text::Range{0, 12}));
    EXPECT_THAT(only().code, Eq(project.codeId("MOV06")));
    EXPECT_THAT(only().valence, Eq(model::Valence::Bad));
    auto all = must(decisions(project.database()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].passageGuid, Eq(guid));
    EXPECT_THAT(all[0].kind, Eq(DecisionKind::Change));
    EXPECT_THAT(all[0].range, Eq(text::Range{0, 8}));
    EXPECT_THAT(all[0].code, Eq(project.codeId("MOV05")));
    EXPECT_THAT(all[0].valence, Eq(model::Valence::Good));
    EXPECT_THAT(all[0].owner, Eq("Anna"));
    EXPECT_THAT(all[0].reason, Eq("ook het tweede woord"));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(only().range, Eq(text::Range{0, 8}));
    EXPECT_THAT(only().code, Eq(project.codeId("MOV05")));
    EXPECT_THAT(must(decisions(project.database())), IsEmpty());
}

TEST_F(Teams, RemoveAPassageButKeepTheDecision) {
    const auto passage = project.code(story, {0, 8});
    must(decided({snapshot(), passage, DecisionKind::Remove, "hoort bij 6"}));
    EXPECT_THAT(must(passagesOf(project.database(), story)), IsEmpty());
    EXPECT_THAT(must(decisions(project.database())), SizeIs(1));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Teams, AChangeMustChangeSomething) {
    const auto passage = project.code(story, {0, 8});
    NewDecision change{snapshot(), passage, DecisionKind::Change, ""};
    change.range = text::Range{0, 8};
    EXPECT_THAT(decided(change).error().code, Eq(ErrorCode::Invalid));
    change.range = text::Range{0, 800};
    EXPECT_THAT(decided(change).error().code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(must(decisions(project.database())), IsEmpty());
}

TEST_F(Teams, MergeAPassageOnce) {
    const auto bea = must(ensureCoder(project.database(), model::Coder{{}, base::newGuid(), "Bea"}));
    model::Passage passage;
    passage.guid = base::newGuid();
    passage.story = story;
    passage.range = {0, 8};
    passage.code = project.codeId("MOV05");
    passage.coder = bea;
    passage.memo = "twijfel";
    passage.createdAt = 12345;
    EXPECT_THAT(must(merged(passage)), Eq(Merged::Added));
    EXPECT_THAT(only().guid, Eq(passage.guid));
    EXPECT_THAT(only().coder, Eq(bea));
    EXPECT_THAT(only().memo, Eq("twijfel"));
    EXPECT_THAT(only().createdAt, Eq(12345));
    EXPECT_THAT(must(merged(passage)), Eq(Merged::Present));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(passagesOf(project.database(), story)), IsEmpty());
}

TEST_F(Teams, NeverOverwriteAPassageThatDiffers) {
    project.code(story, {0, 8}, "MOV05", model::Valence::Good);
    auto theirs = only();
    theirs.valence = model::Valence::Bad;
    EXPECT_THAT(must(merged(theirs)), Eq(Merged::Conflict));
    theirs.guid = base::newGuid();  // the same coder, code and range
    EXPECT_THAT(must(merged(theirs)), Eq(Merged::Conflict));
    EXPECT_THAT(only().valence, Eq(model::Valence::Good));
    theirs.range = {0, 400};
    EXPECT_THAT(merged(theirs).error().code, Eq(ErrorCode::Invalid));
}

TEST_F(Teams, KnowACoderByIdentityAndThenByName) {
    const auto guid = base::newGuid();
    const auto bea = must(ensureCoder(project.database(), model::Coder{{}, guid, "Bea"}));
    EXPECT_THAT(must(ensureCoder(project.database(), model::Coder{{}, guid, "Beatrix"})), Eq(bea));
    EXPECT_THAT(must(ensureCoder(project.database(), model::Coder{{}, base::newGuid(), "bea"})), Eq(bea));
}

TEST_F(Teams, KnowAStoryByItsText) {
    const auto all = must(storyIdentities(project.database()));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].textHash, Eq(base::sha256("Ze belde op. Niemand nam op.")));
}

}  // namespace
}  // namespace vertelwerk::store::testing
