#include "vertelwerk/store/coder_work.h"

#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"

#include "store/connection.h"
#include "store/schema.h"
#include "unit/store/support.h"

#include <fstream>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class CoderWork : public ::testing::Test {
  protected:
    void mark(model::StoryId story, model::CoderId coder, bool done = true) {
        project.change([&](UnitOfWork& work) { must(markDone(work, story, coder, done)); });
    }
    std::vector<std::pair<model::StoryId, model::CoderId>> marks() {
        std::vector<std::pair<model::StoryId, model::CoderId>> all;
        for (const auto& mark : must(doneMarks(project.database()))) {
            all.emplace_back(mark.story, mark.coder);
        }
        return all;
    }
    void refuse(model::StoryId story) {
        project.change([&](UnitOfWork& work) {
            model::ConsentEntry refusal;
            refusal.answer = model::Answer::No;
            must(recordConsent(work, story, refusal));
        });
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::CoderId bea = must(ensureCoder(project.database(), "Bea"));
    model::StoryId first = project.add(draft("Ze belde op.", "Een"));
    model::StoryId second = project.add(draft("Niemand kwam.", "Twee"));
};

TEST_F(CoderWork, CodersAreFoundByName) {
    EXPECT_THAT(must(resolveCoder(project.database(), "béa")).id, Eq(bea));
    const auto none = resolveCoder(project.database(), "Carl");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(said(none.error()), HasSubstr("Carl"));
    EXPECT_THAT(said(none.error()), HasSubstr("Anna, Bea"));
}

TEST_F(CoderWork, AMarkIsSetOnceAndTakenAway) {
    mark(first, bea);
    mark(first, bea);
    mark(second, project.coder);
    EXPECT_THAT(marks(), ElementsAre(std::pair(first, bea), std::pair(second, project.coder)));
    mark(first, bea, false);
    mark(first, bea, false);
    EXPECT_THAT(marks(), ElementsAre(std::pair(second, project.coder)));
}

TEST_F(CoderWork, AMarkIsUndoneAndRedone) {
    mark(first, bea);
    must(undo(project.database(), project.coder));
    EXPECT_THAT(marks(), IsEmpty());
    must(redo(project.database(), project.coder));
    EXPECT_THAT(marks(), ElementsAre(std::pair(first, bea)));
}

TEST_F(CoderWork, StoriesSetApartCountForNothing) {
    mark(first, bea);
    project.change([&](UnitOfWork& work) { must(assign(work, {first, bea, true})); });
    project.code(first, {0, 2});
    refuse(first);
    EXPECT_THAT(marks(), IsEmpty());
    EXPECT_THAT(must(assignments(project.database())), IsEmpty());
    EXPECT_THAT(must(codedStories(project.database())), IsEmpty());
    auto work = must(UnitOfWork::begin(project.database(), {base::msg("x"), project.coder}));
    EXPECT_THAT(markDone(work, first, bea, true).error().code, Eq(ErrorCode::Refused));
    EXPECT_THAT(assign(work, {first, bea, false}).error().code, Eq(ErrorCode::Refused));
}

TEST_F(CoderWork, AssigningAgainChangesOnlyWhetherItIsBlind) {
    project.change([&](UnitOfWork& work) {
        must(assign(work, {first, bea, false}));
        must(assign(work, {first, bea, true}));
        must(assign(work, {second, bea, false}));
    });
    EXPECT_THAT(must(assignments(project.database())),
                ElementsAre(Assignment{first, bea, true}, Assignment{second, bea, false}));
    project.change([&](UnitOfWork& work) {
        must(unassign(work, first, bea));
        must(unassign(work, first, bea));
    });
    EXPECT_THAT(must(assignments(project.database())), ElementsAre(Assignment{second, bea, false}));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(assignments(project.database())).size(), Eq(2U));
}

TEST_F(CoderWork, CountsThePassagesOfEachCoder) {
    project.code(first, {0, 2});
    project.code(first, {3, 8});
    project.change(
        [&](UnitOfWork& work) { must(addPassage(work, {second, {0, 7}, project.codeId("MOV06")})); },
        {base::msg("code"), bea});
    const auto coded = must(codedStories(project.database()));
    ASSERT_THAT(coded.size(), Eq(2U));
    EXPECT_THAT(coded[0].coder, Eq(project.coder));
    EXPECT_THAT(coded[0].passages, Eq(2U));
    EXPECT_THAT(coded[1].story, Eq(second));
    EXPECT_THAT(coded[1].coder, Eq(bea));
    EXPECT_THAT(coded[1].passages, Eq(1U));
}

TEST_F(CoderWork, AProjectOfVersionOneIsBroughtUpToDateAlsoForWhoOnlyReads) {
    const auto path = dir / "oud.vertelwerk";
    std::ofstream(path).close();
    {
        Connection connection(path, OpenMode::ReadWrite);
        connection.script(schemaV1);
        connection.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = 1", applicationId));
        connection.script(
            "INSERT INTO project VALUES (1, 'g', 'Oud', 'consent', 0, 1);"
            "PRAGMA journal_mode = WAL");
    }
    {
        auto reader = must(ProjectFile::open(path, Access::ReadOnly));
        EXPECT_FALSE(reader.writable());
        EXPECT_THAT(must(doneMarks(reader.database())), IsEmpty());
    }
    project.file.emplace(must(ProjectFile::open(path)));
    const auto carl = must(ensureCoder(project.database(), "Carl"));
    project.coder = carl;
    const auto story = project.add(draft("Toch gebeld.", "Drie"));
    mark(story, carl);
    EXPECT_THAT(marks(), ElementsAre(std::pair(story, carl)));
    EXPECT_THAT(must(check(project.database())), IsEmpty());
    EXPECT_THAT(must(nextUndo(project.database()))->label.id, Eq("change"));
}

}  // namespace
}  // namespace vertelwerk::store::testing
