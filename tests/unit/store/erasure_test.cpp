#include "vertelwerk/store/erasure.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/consents.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "unit/store/support.h"

#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

constexpr std::string_view secret = "De kraanvogel stond in de gang met een koffer van tante Wilhelmina";

/// Every file below `folder` that holds the words.
std::vector<std::string> holding(const fs::path& folder, std::string_view words) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && must(base::readFile(entry.path())).find(words) != std::string::npos) {
            found.push_back(entry.path().filename().string());
        }
    }
    return found;
}

class Erasing : public ::testing::Test {
  protected:
    Erasing() { ::setenv("XDG_DATA_HOME", (dir / "data").c_str(), 1); }
    ~Erasing() override { ::unsetenv("XDG_DATA_HOME"); }

    model::StoryDraft told(std::string_view text) {
        auto story = draft(text, secret);
        story.narrator = "Teller van de kraanvogel";
        story.source.fileName = "kraanvogel.txt";
        story.attributes = {{"Kraanattribuut", "kraanwaarde"}};
        story.consent.push_back({model::Purpose::Quote, model::Answer::Yes, "2024-05-06", "form", {}, 1});
        return story;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

TEST_F(Erasing, LeavesNoWordOfTheStoryInAnyFile) {
    const auto other = project.add(draft("Een ander verhaal dat blijft."));
    const auto story = project.add(told(std::string(secret) + ". Daarna ging ze naar huis."));
    for (int i = 0; i < 200; ++i) {
        project.add(draft(fmt::format("Verhaal {} over de bus, de brug en de brief van de gemeente.", i)));
    }
    const auto passage =
        project.code(story, {0, 20}, "MOV05", model::Valence::Good, std::string(secret) + "!");
    project.change([&](UnitOfWork& work) { must(setMemo(work, passage, "anders")); });
    project.change([&](UnitOfWork& work) {
        must(editText(work, story, 1, std::vector<text::Splice>{{3, 10, "reiger"}}));
    });
    must(undo(project.database(), project.coder));
    project.code(other, {0, 3});
    must(backupBeside(project.database(), project.path));
    EXPECT_THAT(holding(dir.path(), secret), Not(IsEmpty()));

    const auto guid = must(storyGuid(project.database(), story));
    must(eraseStory(project.database(), project.coder, story, "asked"));
    const auto info = project.file->info();
    const auto backups = must(eraseFromBackups(project.path, info.guid, guid));
    EXPECT_THAT(backups.rewritten, SizeIs(1));
    for (const std::string_view words :
         {secret, std::string_view("Teller van de kraanvogel"), std::string_view("kraanvogel.txt"),
          std::string_view("kraanwaarde"), std::string_view("Kraanattribuut"), std::string_view("reiger")}) {
        EXPECT_THAT(holding(dir.path(), words), IsEmpty()) << words;
    }
    EXPECT_THAT(must(check(project.database())), IsEmpty());
    EXPECT_THAT(must(listStories(project.database(), {})), SizeIs(201));
    for (const auto& entry : fs::directory_iterator(backupDir(project.path))) {
        auto copy = must(ProjectFile::open(entry.path()));
        EXPECT_THAT(must(check(copy.database())), IsEmpty());
        EXPECT_THAT(must(listStories(copy.database(), {})), SizeIs(201));
    }
}

TEST_F(Erasing, ReachesCopiesBesideTheProjectAndNoOtherFile) {
    const auto story = project.add(told(std::string(secret)));
    must(backup(project.database(), dir / "kopie.vertelwerk"));
    must(backup(project.database(), dir / "bezet.vertelwerk"));
    Project other(dir / "ander.vertelwerk");
    other.add(told("Een teller in een ander project zei: " + std::string(secret)));
    other.file.reset();
    std::ofstream(dir / "stuk.vertelwerk") << "geen project";
    auto busy = std::optional(must(ProjectFile::open(dir / "bezet.vertelwerk")));

    const auto guid = must(storyGuid(project.database(), story));
    must(eraseStory(project.database(), project.coder, story, "asked"));
    const auto done = must(eraseFromBackups(project.path, project.file->info().guid, guid));
    EXPECT_THAT(done.rewritten, ElementsAre("kopie.vertelwerk"));
    EXPECT_THAT(done.busy, ElementsAre("bezet.vertelwerk"));
    EXPECT_THAT(done.removed, IsEmpty());
    busy.reset();
    EXPECT_THAT(holding(dir.path(), secret), UnorderedElementsAre("ander.vertelwerk", "bezet.vertelwerk"));
    EXPECT_TRUE(fs::exists(dir / "stuk.vertelwerk"));
    auto copy = must(ProjectFile::open(dir / "kopie.vertelwerk"));
    EXPECT_THAT(must(check(copy.database())), IsEmpty());
}

TEST_F(Erasing, LeavesTheOtherStoriesOfItsTellerAndFile) {
    const auto first = project.add(told("Eerste."));
    const auto second = project.add(told("Tweede."));
    must(eraseStory(project.database(), project.coder, first, ""));
    const auto left = must(findStory(project.database(), second));
    EXPECT_THAT(left.narrator, Eq("Teller van de kraanvogel"));
    EXPECT_THAT(left.source.fileName, Eq("kraanvogel.txt"));
    EXPECT_THAT(left.attributes, SizeIs(1));
}

TEST_F(Erasing, CannotBeTakenBackAndLeavesTheUndoOfOthersWhole) {
    const auto story = project.add(told("Weg."));
    const auto other = project.add(draft("Blijft."));
    const auto passage = project.code(other, {0, 4});
    must(eraseStory(project.database(), project.coder, story, ""));
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(passagesOf(project.database(), other)), IsEmpty());
    must(redo(project.database(), project.coder));
    EXPECT_THAT(must(passagesOf(project.database(), other))[0].passage.id, Eq(passage));
    for (int i = 0; i < 2; ++i) {
        must(undo(project.database(), project.coder));
    }
    EXPECT_FALSE(must(nextUndo(project.database())));
    EXPECT_THAT(must(listStories(project.database(), {})), IsEmpty());
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Erasing, KeepsTheProofAndWhoReceivedIt) {
    const auto story = project.add(told("Weg."));
    const auto guid = must(storyGuid(project.database(), story));
    project.change(
        [&](UnitOfWork& work) {
            Delivery delivery;
            delivery.title = "Bundel";
            delivery.format = "html";
            delivery.stories = {story};
            must(recordDelivery(work, delivery));
        },
        {.label = base::msg("deliver"), .undoable = false});
    must(eraseStory(project.database(), project.coder, story, "asked by the teller"));
    auto& connection = project.database().impl().connection;
    auto proof =
        connection.query("SELECT purpose, answer, given_on FROM erased_consent WHERE story_guid = $1", guid);
    ASSERT_TRUE(proof.next());
    EXPECT_THAT(proof.text(0), Eq("quote"));
    EXPECT_THAT(proof.text(2), Eq("2024-05-06"));
    EXPECT_THAT(connection.integer("SELECT count(*) FROM delivery_story WHERE story_guid = $1", guid), Eq(1));
    EXPECT_THAT(connection.integer("SELECT count(*) FROM tombstone WHERE story_guid = $1", guid), Eq(1));
}

TEST_F(Erasing, IsTheLastChangeOfTheStoryInTheFeed) {
    const auto story = project.add(told("Weg."));
    must(eraseStory(project.database(), project.coder, story, ""));
    EXPECT_THAT(must(lastChange(project.database())).story, Eq(story));
}

TEST_F(Erasing, OfAStoryThatIsNotThereFails) {
    EXPECT_THAT(eraseStory(project.database(), project.coder, {99}, "").error().code,
                Eq(base::ErrorCode::NotFound));
}

TEST_F(Erasing, RemovesABackupThatCannotBeReadAndLeavesOtherProjects) {
    const auto story = project.add(told(secret));
    must(backupBeside(project.database(), project.path));
    const auto folder = backupDir(project.path);
    {
        std::ofstream damaged(folder / "20200101-000000-000.vertelwerk");
        damaged << "SQLite format 3 " << secret;
    }
    Project stranger(folder / "vreemd.vertelwerk");
    stranger.add(told(secret));
    stranger.close();
    const auto guid = must(storyGuid(project.database(), story));
    must(eraseStory(project.database(), project.coder, story, ""));
    const auto backups = must(eraseFromBackups(project.path, project.file->info().guid, guid));
    EXPECT_THAT(backups.rewritten, SizeIs(1));
    EXPECT_THAT(backups.removed, ::testing::ElementsAre("20200101-000000-000.vertelwerk"));
    EXPECT_THAT(holding(dir.path(), secret), ::testing::ElementsAre("vreemd.vertelwerk"));
}

TEST_F(Erasing, RemembersOutsideTheFileWithoutAWord) {
    const auto guid = project.file->info().guid;
    must(setTombstone(project.path, guid, {"verhaal-1", 12, false}));
    must(setTombstone(project.path, guid, {"verhaal-2", 13, false}));
    must(setTombstone(project.path, "ander", {"verhaal-3", 14, true}));
    must(setTombstone(project.path, guid, {"verhaal-1", 12, true}));
    const auto stones = must(tombstones(project.path, guid));
    ASSERT_THAT(stones, SizeIs(2));
    EXPECT_TRUE(stones[0].finished);
    EXPECT_FALSE(stones[1].finished);
    EXPECT_THAT(stones[1].erasedAt, Eq(13));
    EXPECT_THAT(must(tombstones(dir / "elders.vertelwerk", guid)), SizeIs(2)) << "a copy in another folder";
    ::setenv("XDG_DATA_HOME", (dir / "leeg").c_str(), 1);
    EXPECT_THAT(must(tombstones(project.path, guid)), SizeIs(2)) << "another user of the same folder";
}

}  // namespace
}  // namespace vertelwerk::store::testing
