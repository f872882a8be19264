#include "vertelwerk/base/ids.h"
#include "vertelwerk/model/codebook_changes.h"
#include "vertelwerk/store/editions.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/memos.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "store/message_codec.h"
#include "store/row_log.h"
#include "store/schema.h"
#include "store/tables.h"
#include "unit/store/support.h"

#include <fstream>

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

/// A project as version 1 of the program left it: a theme with a criterion, another with a criterion of the
/// same key, a story with a coded passage, and the step that removed another passage with its memo.
void writeVersion1(const std::filesystem::path& path) {
    std::ofstream(path).close();
    Connection connection(path, OpenMode::ReadWrite);
    connection.script(schemaV1);
    connection.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = 1", applicationId));
    connection.script(
        "INSERT INTO project VALUES (1, 'guid-p', 'Oud', 'consent', 3, 1700000000000);"
        "INSERT INTO coder VALUES (1, 'guid-c', 'Anna', 'anna');"
        "INSERT INTO codebook VALUES (1, 'guid-b', 'ten-themes', '1', 'Tien', 'Ten', '', '', 1);"
        "INSERT INTO code VALUES (1, 'guid-5', 1, 'MOV05', 5, 1, 'Bejegening', 'Treatment', '', '', '', '',"
        " 'Voel je je gehoord?', '', 'source', '', '', '', '', 255, 1);"
        "INSERT INTO code VALUES (2, 'guid-6', 1, 'MOV06', 6, 2, 'Informatie', 'Information', '', '', '', '',"
        " '', '', 'own', '', '', '', '', 128, 1);"
        "INSERT INTO criterion VALUES (1, 1, 1, 'a', 'source', 'Er wordt geluisterd.', 'Listened to.', 1);"
        "INSERT INTO criterion VALUES (2, 2, 1, 'a', 'own', 'Er is uitleg.', 'Explained.', 1);"
        "INSERT INTO source VALUES (1, 'aa', 1, 'oud.txt', 'oud.txt', 'txt', 'utf-8', 0, 1);"
        "INSERT INTO story VALUES (1, 'guid-s', '', '', x'', 'Oud', x'', 'storytelling', 'nl', NULL, '', "
        "NULL,"
        " '', '', '', '', '', '', 1, '', 9, 0, '', 1, 0, 0, '', NULL, 1);"
        "INSERT INTO story_text VALUES (1, 'Een keer.', 1);"
        "INSERT INTO passage VALUES (1, 'guid-x', 1, 1, 1, 0, 3, 'good', 0, 0, 1);"
        "INSERT INTO memo VALUES (7, 'guid-m', 1, NULL, NULL, NULL, 'Oude memo', 1, 1700000000000, 1)");
    // What removePassage of version 1 kept: each row whole, in the columns of then.
    RowLog log;
    RowEntry memo{
        .kind = RowEntry::Kind::Removed, .table = &tables::memo, .row = 8, .story = model::StoryId{1}};
    memo.values = {{0, "guid-n"}, {1, Value()}, {2, 2}, {3, Value()},
                   {4, Value()},  {5, "weg"},   {6, 1}, {7, 5}};
    log.add(memo);
    RowEntry passage{
        .kind = RowEntry::Kind::Removed, .table = &tables::passage, .row = 2, .story = model::StoryId{1}};
    passage.values = {{0, "guid-y"}, {1, 1}, {2, 2}, {3, 1}, {4, 4}, {5, 8}, {6, ""}, {7, 0}, {8, 0}};
    log.add(passage);
    const auto label = encode(base::msg("remove"));
    connection.exec("INSERT INTO undo_step VALUES (3, $1, 1, 0, 0)", Blob{label});
    connection.script("INSERT INTO change VALUES (3, 5, 1, 0)");
    for (const auto& portion : log.take()) {
        connection.exec("INSERT INTO undo_portion (step_id, entries) VALUES (3, $1)", Blob{portion});
    }
    connection.script("PRAGMA journal_mode = WAL");
}

class MigrationTo4 : public ::testing::Test {
  protected:
    MigrationTo4() {
        writeVersion1(dir / "oud.vertelwerk");
        file.emplace(must(ProjectFile::open(dir / "oud.vertelwerk")));
    }
    Database& database() { return file->database(); }

    TempDir dir;
    std::optional<ProjectFile> file;
};

TEST_F(MigrationTo4, MakesCriteriaCodes) {
    std::vector<std::string> all;
    for (const auto& code : must(codes(database()))) {
        all.push_back(code.key + "<" + code.parentKey + ": " + code.name.nl);
    }
    EXPECT_THAT(all, ElementsAre("MOV05<: Bejegening", "a<MOV05: Er wordt geluisterd.", "MOV06<: Informatie",
                                 "MOV06a<MOV06: Er is uitleg."));
    const auto code = must(resolveCode(database(), "5"));
    EXPECT_THAT(code.criteria, ElementsAre(model::Criterion{
                                   "a", model::Origin::Source, {"Er wordt geluisterd.", "Listened to."}}));
}

TEST_F(MigrationTo4, KeepsTheCodebookAsItsFirstEdition) {
    const auto book = must(codebooks(database())).front();
    const auto kept = must(editions(database(), book.id));
    ASSERT_THAT(kept.size(), Eq(1U));
    EXPECT_THAT(kept[0].name, Eq("1"));
    EXPECT_THAT(kept[0].codes, Eq(4U));
    EXPECT_THAT(model::codebookChanges(must(editionContent(database(), kept[0].id)), book), IsEmpty());
}

TEST_F(MigrationTo4, KeepsMemosAndPassages) {
    const auto memos = must(listMemos(database(), {}));
    ASSERT_THAT(memos.size(), Eq(1U));
    EXPECT_THAT(memos[0].text, Eq("Oude memo"));
    EXPECT_THAT(memos[0].changedAt, Eq(1700000000000));
    const auto rows = must(passagesOf(database(), model::StoryId{1}));
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].quote, Eq("Een"));
}

TEST_F(MigrationTo4, KeepsStepsThatCanBeUndone) {
    const auto coder = must(ensureCoder(database(), "Anna"));
    must(undo(database(), coder));
    const auto rows = must(passagesOf(database(), model::StoryId{1}));
    ASSERT_THAT(rows.size(), Eq(2U));
    EXPECT_THAT(rows[1].quote, Eq("keer"));
    EXPECT_THAT(rows[1].passage.memo, Eq("weg"));
    must(redo(database(), coder));
    EXPECT_THAT(must(passagesOf(database(), model::StoryId{1})).size(), Eq(1U));
}

/// A project of version 6 with consent and what a teller said of a story.
class MigrationTo7 : public ::testing::Test {
  protected:
    MigrationTo7() {
        const auto path = dir / "zes.vertelwerk";
        writeVersion1(path);
        {
            Connection connection(path, OpenMode::ReadWrite);
            must(migrate(connection, path, migrations().first(5)));
            connection.script(
                "INSERT INTO consent_entry VALUES (4, 1, 'quote', 'no', '2024-02-03', 'mondeling', 'Nee.', "
                "9, 2);"
                "INSERT INTO signification VALUES (6, 1, 1, 1, 'slider', 'Hoe zwaar?', 'zwaar', 0.25, 1)");
        }
        file.emplace(must(ProjectFile::open(path)));
    }
    Connection& connection() { return file->database().impl().connection; }

    TempDir dir;
    std::optional<ProjectFile> file;
};

TEST_F(MigrationTo7, KeepsConsentAndWhatTellersSaid) {
    auto entry = connection().query("SELECT * FROM consent_entry");
    ASSERT_TRUE(entry.next());
    EXPECT_THAT(entry.integer(0), Eq(4));
    EXPECT_THAT(entry.integer(1), Eq(1));
    EXPECT_THAT(entry.text(2), Eq("quote"));
    EXPECT_THAT(entry.text(3), Eq("no"));
    EXPECT_THAT(entry.text(4), Eq("2024-02-03"));
    EXPECT_THAT(entry.text(5), Eq("mondeling"));
    EXPECT_THAT(entry.text(6), Eq("Nee."));
    EXPECT_THAT(entry.integer(7), Eq(9));
    EXPECT_THAT(entry.integer(8), Eq(2));
    EXPECT_FALSE(entry.next());
    auto said = connection().query("SELECT * FROM signification");
    ASSERT_TRUE(said.next());
    EXPECT_THAT(said.integer(0), Eq(6));
    EXPECT_THAT(said.text(4), Eq("slider"));
    EXPECT_THAT(said.real(7), Eq(0.25));
    EXPECT_FALSE(said.next());
    EXPECT_THAT(connection().integer("SELECT count(*) FROM pragma_foreign_key_check"), Eq(0));
}

TEST_F(MigrationTo7, StillRefusesAnAnswerThatIsNone) {
    EXPECT_THROW(connection().script("UPDATE consent_entry SET answer = 'maybe'"), SqlFailure);
    EXPECT_THROW(connection().script("UPDATE signification SET kind = 'star'"), SqlFailure);
}

}  // namespace
}  // namespace vertelwerk::store::testing
