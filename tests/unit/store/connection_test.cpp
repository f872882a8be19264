#include "store/connection.h"

#include "vertelwerk/store/project_file.h"

#include "store/byte_codec.h"
#include "store/database_impl.h"
#include "store/message_codec.h"
#include "store/row_log.h"
#include "unit/store/support.h"

#include <limits>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::Eq;
using ::testing::IsEmpty;

class Sql : public ::testing::Test {
  protected:
    Connection& connection() { return project.database().impl().connection; }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

TEST_F(Sql, BindsAndReadsEveryKindOfValue) {
    connection().script("CREATE TEMP TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, e TEXT)");
    const std::string withZero("a\0b", 3);
    connection().exec("INSERT INTO t VALUES ($1, $2, $3, $4, $5)", std::numeric_limits<std::int64_t>::min(),
                      -1.5, "één", Blob{withZero}, std::optional<std::string>());
    auto row = connection().query("SELECT a, b, c, d, e FROM t");
    ASSERT_TRUE(row.next());
    EXPECT_THAT(row.integer(0), Eq(std::numeric_limits<std::int64_t>::min()));
    EXPECT_THAT(row.real(1), Eq(-1.5));
    EXPECT_THAT(row.text(2), Eq("één"));
    EXPECT_THAT(row.blob(3), Eq(withZero));
    EXPECT_TRUE(row.isNull(4));
    EXPECT_FALSE(row.next());
}

TEST_F(Sql, KeepsAnEmptyTextApartFromNull) {
    connection().script("CREATE TEMP TABLE t (a TEXT, b BLOB)");
    connection().exec("INSERT INTO t VALUES ($1, $2)", std::string_view(), Blob{});
    EXPECT_THAT(connection().integer("SELECT count(*) FROM t WHERE a = '' AND b = x''"), Eq(1));
}

TEST_F(Sql, RunsTheSameStatementWithinItself) {
    const std::string_view numbers = "SELECT value FROM (SELECT 1 AS value UNION SELECT 2) WHERE value > $1";
    int rows = 0;
    auto outer = connection().query(numbers, 0);
    while (outer.next()) {
        auto inner = connection().query(numbers, 0);
        while (inner.next()) {
            ++rows;
        }
    }
    EXPECT_THAT(rows, Eq(4));
}

TEST_F(Sql, RefusesAWrongNumberOfParameters) {
    EXPECT_THROW(connection().exec("SELECT $1, $2", 1), std::logic_error);
    EXPECT_THROW(connection().exec("SELECT no_such_column FROM story"), SqlFailure);
}

TEST_F(Sql, InsertsAnyNumberOfRowsInTheirOrder) {
    for (const std::int64_t count : {0, 1, 63, 64, 65, 130}) {
        connection().script(
            "DROP TABLE IF EXISTS t; CREATE TEMP TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT)");
        std::vector<Value> values;
        for (std::int64_t i = 1; i <= count; ++i) {
            values.insert(values.end(), {Value(i * 3), Value("x")});
        }
        connection().insertRows("t (a, b)", 2, values);
        EXPECT_THAT(connection().integer("SELECT count(*) FROM t WHERE a = 3 * id AND b = 'x'"), Eq(count));
    }
}

TEST_F(Sql, RollsBackWhatIsNotCommitted) {
    {
        Transaction transaction(connection(), Transaction::Kind::Write);
        connection().exec("INSERT INTO coder (guid, name, folded) VALUES ('g', 'Weg', 'weg')");
    }
    EXPECT_THAT(connection().integer("SELECT count(*) FROM coder WHERE folded = 'weg'"), Eq(0));
    EXPECT_FALSE(connection().inTransaction());
}

TEST_F(Sql, IsHardened) {
    const auto is = [this](std::string_view pragma) {
        return connection().integer("PRAGMA " + std::string(pragma)).value_or(-1);
    };
    EXPECT_THAT(is("foreign_keys"), Eq(1));
    EXPECT_THAT(is("synchronous"), Eq(2));
    EXPECT_THAT(is("secure_delete"), Eq(1));
    EXPECT_THAT(is("trusted_schema"), Eq(0));
    EXPECT_THROW(connection().script("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"), SqlFailure);
    auto mode = connection().query("PRAGMA journal_mode");
    ASSERT_TRUE(mode.next());
    EXPECT_THAT(mode.text(0), Eq("wal"));
}

TEST(ByteCodec, GivesBackWhatWasWritten) {
    EXPECT_TRUE(rc::check([](std::uint64_t plain, std::int64_t number, double real, const std::string& text) {
        ByteWriter out;
        out.number(plain);
        out.signedNumber(number);
        out.real(real);
        out.text(text);
        const auto bytes = out.take();
        ByteReader in(bytes);
        RC_ASSERT(in.number() == plain);
        RC_ASSERT(in.signedNumber() == number);
        RC_ASSERT(in.real() == real);
        RC_ASSERT(in.text() == text);
        RC_ASSERT(in.atEnd());
    }));
    for (const auto edge : {std::numeric_limits<std::int64_t>::min(),
                            std::numeric_limits<std::int64_t>::max(), std::int64_t{-1}, std::int64_t{0}}) {
        ByteWriter out;
        out.signedNumber(edge);
        const auto bytes = out.take();
        EXPECT_THAT(ByteReader(bytes).signedNumber(), Eq(edge));
    }
}

TEST(ByteCodec, RefusesBytesThatEndTooEarly) {
    ByteWriter out;
    out.text("verhaal");
    const auto bytes = out.take();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ByteReader in(std::string_view(bytes).substr(0, size));
        EXPECT_THROW(in.text(), SqlFailure) << size;
    }
    ByteReader endless(std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
    EXPECT_THROW(endless.number(), SqlFailure);
    EXPECT_THROW(ByteReader("1234567").real(), SqlFailure);
}

TEST(MessageCodec, KeepsPluralsAndArguments) {
    const auto message = base::plural("{0} story by {1}", "{0} stories by {1}", 3, "Wiebe é");
    EXPECT_THAT(decodeMessage(encode(message)), Eq(message));
    EXPECT_THAT(decodeMessage(encode(base::msg("Undo"))), Eq(base::msg("Undo")));
}

TEST(RowLogs, SplitAndComeBackInOrder) {
    RowLog log;
    const std::string large(600'000, 'x');
    const auto table = &tables::storyText;
    for (int row = 1; row <= 5; ++row) {
        log.add({.kind = RowEntry::Kind::Removed,
                 .table = table,
                 .row = row,
                 .story = {7},
                 .version = 3,
                 .values = {{0, large}}});
    }
    log.add({.kind = RowEntry::Kind::Inserted, .table = &tables::story, .row = -2, .story = {-2}});
    log.add({.kind = RowEntry::Kind::Updated,
             .table = &tables::part,
             .row = 9,
             .story = {7},
             .version = 5,
             .oldVersion = 4,
             .values = {{2, "kind"}, {12, -1.5}, {0, 3}, {1, Value()}}});
    EXPECT_THAT(log.entries(), Eq(7U));
    const auto portions = log.take();
    EXPECT_TRUE(log.empty());
    EXPECT_THAT(portions.size(), Eq(3U));
    std::vector<RowEntry> all;
    for (const auto& portion : portions) {
        const auto entries = decodeEntries(portion);
        all.insert(all.end(), entries.begin(), entries.end());
    }
    ASSERT_THAT(all.size(), Eq(7U));
    for (int row = 1; row <= 5; ++row) {
        EXPECT_THAT(all[static_cast<std::size_t>(row - 1)].row, Eq(row));
    }
    EXPECT_THAT(std::get<std::string_view>(all[4].values.at(0).second.get()), Eq(large));
    EXPECT_THAT(all[4].version, Eq(3));
    EXPECT_THAT(all[5].row, Eq(-2));
    EXPECT_THAT(all[5].table, Eq(&tables::story));
    EXPECT_THAT(all[6].oldVersion, Eq(4));
    EXPECT_THAT(std::get<double>(all[6].values.at(1).second.get()), Eq(-1.5));
    EXPECT_THAT(std::get<std::int64_t>(all[6].values.at(2).second.get()), Eq(3));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(all[6].values.at(3).second.get()));
}

TEST(RowLogs, RefuseOtherBytes) {
    EXPECT_TRUE(rc::check([](const std::string& bytes) {
        try {
            static_cast<void>(decodeEntries(bytes));
        } catch (const SqlFailure&) {
        }
    }));
    EXPECT_THROW(static_cast<void>(decodeEntries("\x01\x63\x02\x02\x02")), SqlFailure) << "no table 99";
}

/// What the program says of its tables agrees with the file.
class Tables : public Sql {};

TEST_F(Tables, HaveTheColumnsOfTheFile) {
    std::uint64_t last = 0;
    for (const auto* table : undoableTables()) {
        EXPECT_THAT(table->number, ::testing::Gt(last)) << table->name;
        last = table->number;
        EXPECT_THAT(tableByNumber(last), Eq(table));
        std::vector<std::string> columns;
        auto row = connection().query(fmt::format("PRAGMA table_info({})", table->name));
        while (row.next()) {
            columns.emplace_back(row.text(1));
        }
        std::vector<std::string> expected{"id"};
        expected.insert(expected.end(), table->columns.begin(), table->columns.end());
        // A migration puts its columns behind the version.
        EXPECT_THAT(std::erase(columns, "version"), Eq(1U)) << table->name;
        EXPECT_THAT(columns, Eq(expected)) << table->name;
    }
    EXPECT_THAT(tableByNumber(0), Eq(nullptr));
    EXPECT_THAT(tableByNumber(15), Eq(nullptr)) << "never used again";
    EXPECT_THAT(tableByNumber(last + 1), Eq(nullptr));
}

/// Removing a row looks for rows that refer to it: that must not read a whole table.
TEST_F(Tables, FindWhoRefersToThemThroughAnIndex) {
    for (const auto* table : undoableTables()) {
        std::vector<std::pair<std::string, std::string>> references;
        auto row = connection().query(fmt::format("PRAGMA foreign_key_list({})", table->name));
        while (row.next()) {
            if (row.text(2) != "coder") {  // coders are never removed
                references.emplace_back(row.text(2), row.text(3));
            }
        }
        for (const auto& [target, column] : references) {
            auto plan = connection().query(
                fmt::format("EXPLAIN QUERY PLAN SELECT 1 FROM {} WHERE {} = $1", table->name, column), 1);
            ASSERT_TRUE(plan.next());
            EXPECT_THAT(std::string(plan.text(3)), ::testing::StartsWith("SEARCH"))
                << table->name << "." << column;
        }
    }
}

TEST_F(Tables, WhoseRowsAreSharedNameEveryReference) {
    std::map<std::string, std::set<std::string>> held;
    auto all = connection().query("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (all.next()) {
        auto row = connection().query(fmt::format("PRAGMA foreign_key_list({})", all.text(0)));
        while (row.next()) {
            held[std::string(row.text(2))].insert(fmt::format("{}.{}", all.text(0), row.text(3)));
        }
    }
    for (const auto* table : undoableTables()) {
        if (table->sharedBy.empty()) {
            continue;
        }
        std::set<std::string> named;
        for (const auto& [by, column] : table->sharedBy) {
            named.insert(fmt::format("{}.{}", by, column));
        }
        EXPECT_THAT(named, Eq(held[std::string(table->name)])) << table->name;
    }
}

}  // namespace
}  // namespace vertelwerk::store::testing
