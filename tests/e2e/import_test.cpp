#include "e2e/cli.h"
#include "e2e/killing.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <csignal>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <sys/resource.h>

namespace vertelwerk::e2e {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Row = std::map<std::string, std::string>;

std::vector<Row> expectedStories() {
    auto rows = readTsv(std::string(TESTS_DIR) + "/expected/stories-a.tsv");
    for (auto& row : readTsv(std::string(TESTS_DIR) + "/expected/stories-b.tsv")) {
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string nameOf(const Row& row) {
    return row.at("row").empty() ? row.at("source") : row.at("source") + "#" + row.at("row");
}

std::string expectedText(const Row& row) {
    const auto ending = row.at("row").empty() ? "" : "." + row.at("row");
    return readBytes(std::string(TESTS_DIR) + "/expected/texts/" + row.at("source") + ending + ".txt");
}

Json nullOr(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

TEST(Import, EverySampleStoryArrivesAsWrittenDownByHand) {
    const auto rows = expectedStories();
    ASSERT_GE(rows.size(), 40U);
    for (const auto& row : rows) {
        SCOPED_TRACE(nameOf(row));
        const auto story = storyBySource(sampleProject(), nameOf(row));
        EXPECT_EQ(story["text"], expectedText(row));
        EXPECT_EQ(story["characters"], std::stoi(row.at("characters")));
        EXPECT_EQ(story["title"], row.at("title"));
        EXPECT_EQ(story["number"], nullOr(row.at("number")));
        EXPECT_EQ(story["method"], row.at("method"));
        EXPECT_EQ(story["language"], row.at("language"));
        EXPECT_EQ(story["narrator"], nullOr(row.at("narrator")));
        EXPECT_EQ(story["date"], nullOr(row.at("date")));
        EXPECT_EQ(story["parts"].size(), static_cast<std::size_t>(std::stoi(row.at("parts"))));
        const auto& area = story["area"];
        EXPECT_TRUE(area["code"] == nullOr(row.at("area")) || area["name"] == nullOr(row.at("area"))) << area;
    }
}

TEST(Import, ConsentIsWhatTheFormSaysAndUnknownOtherwise) {
    for (const auto& row : expectedStories()) {
        SCOPED_TRACE(nameOf(row));
        std::map<std::string, std::string> expected;
        for (const auto& pair : split(row.at("consent"), ';')) {
            expected[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
        }
        const auto story = storyBySource(sampleProject(), nameOf(row));
        for (const auto& [purpose, answer] : story["consent"].items()) {
            EXPECT_EQ(answer, expected.contains(purpose) ? expected[purpose] : "unknown") << purpose;
        }
        EXPECT_EQ(story["consent"].size(), 9U);
    }
}

TEST(Import, PartsOfFormsLieWhereTheyWereCounted) {
    std::map<std::string, std::size_t> seen;
    std::map<std::string, Json> stories;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/parts-b.tsv")) {
        const auto& source = row.at("source");
        SCOPED_TRACE(source + " part " + row.at("ordinal"));
        if (!stories.contains(source)) {
            stories[source] = storyBySource(sampleProject(), source)["parts"];
        }
        const auto& parts = stories[source];
        const auto at = seen[source]++;
        ASSERT_LT(at, parts.size());
        const auto& part = parts[at];
        EXPECT_EQ(part["kind"], row.at("kind"));
        EXPECT_EQ(part["title"], nullOr(row.at("title")));
        EXPECT_EQ(part["date"], nullOr(row.at("date")));
        EXPECT_EQ(part["speaker"], nullOr(row.at("speaker")));
        EXPECT_EQ(part["medium"], nullOr(row.at("medium")));
        EXPECT_EQ(part["begin"], std::stoi(row.at("begin")));
        EXPECT_EQ(part["end"], std::stoi(row.at("end")));
    }
}

TEST(Import, SelectionRoundsOfMostSignificantChange) {
    std::map<std::string, std::size_t> seen;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/selections-b.tsv")) {
        const auto& source = row.at("source");
        SCOPED_TRACE(source + " level " + row.at("level"));
        const auto rounds = storyBySource(sampleProject(), source)["selections"];
        const auto at = seen[source]++;
        ASSERT_LT(at, rounds.size());
        EXPECT_EQ(rounds[at]["level"], std::stoi(row.at("level")));
        EXPECT_EQ(rounds[at]["panel"], row.at("panel"));
        EXPECT_EQ(rounds[at]["date"], nullOr(row.at("date")));
        EXPECT_EQ(rounds[at]["members"],
                  row.at("members").empty() ? Json(nullptr) : Json(std::stoi(row.at("members"))));
        EXPECT_EQ(rounds[at]["chosen"], row.at("chosen") == "yes");
        EXPECT_EQ(rounds[at]["reason"], nullOr(row.at("reason")));
        EXPECT_EQ(rounds[at]["domain"], nullOr(row.at("domain")));
    }
}

TEST(Import, TheSameStoryInThreeEncodingsGivesTheSameText) {
    const std::string nfc = "Titel: E\xC3\xA9n ding\n\nIk zei: \xC3\xA9\xC3\xA9n keer, caf\xC3\xA9.\nToch?\n";
    const std::string nfd =
        "Titel: E\x65\xCC\x81n ding\n\nIk zei: e\xCC\x81"
        "e\xCC\x81n keer, cafe\xCC\x81.\nToch?\n";
    const std::string windows = "Titel: E\xE9n ding\r\n\r\nIk zei: \xE9\xE9n keer, caf\xE9.\r\nToch?\r\n";
    std::string bomCrlf = "\xEF\xBB\xBF";
    for (const char c : nfc) {
        bomCrlf += c == '\n' ? "\r\n" : std::string(1, c);
    }
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    scratch.write("in/a.txt", bomCrlf);
    scratch.write("in/b.txt", windows);
    scratch.write("in/c.txt", nfd);
    ASSERT_EQ(cli({"import", project, scratch.file("in")}).status, 0);
    const std::string text = "Ik zei: \xC3\xA9\xC3\xA9n keer, caf\xC3\xA9.\nToch?";
    for (const char* name : {"a.txt", "b.txt", "c.txt"}) {
        EXPECT_EQ(storyBySource(project, name)["text"], text) << name;
    }
}

TEST(Import, TheWholeSampleFolderSkipsFiguresAndDocumentation) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto run = cli({"import", project, SAMPLES_DIR, "--json"});
    EXPECT_EQ(run.status, 0) << run.err;
    const auto report = run.json();
    EXPECT_EQ(report["imported"], expectedStories().size());
    for (const auto& file : report["files"]) {
        const std::string name = file["file"];
        if (name.starts_with("kerncijfers") || name.starts_with("nps") || name == "README.md" ||
            name == "codering.tsv") {
            EXPECT_EQ(file["verdict"], "skipped") << name;
        }
    }
}

TEST(Import, PreviewStoresNothing) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto run = cli({"import", project, std::string(SAMPLES_DIR) + "/msc", "--preview", "--json"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.json()["files"].size(), 6U);
    EXPECT_THAT(cli({"stories", project, "--json"}).json()["stories"], IsEmpty());
}

TEST(Import, EqualBytesAreSkippedAndEqualTextIsToldOf) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto first = scratch.write("een.txt", "Titel: Een\n\nHet was koud in de wachtkamer.\n");
    ASSERT_EQ(cli({"import", project, first}).status, 0);
    const auto again = cli({"import", project, first, "--json"});
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.json()["files"][0]["verdict"], "skipped");
    const auto twin = scratch.write("twee.txt", "Titel: Twee\n\nHet was koud in de wachtkamer.\r\n");
    const auto told = cli({"import", project, twin, "--json"});
    EXPECT_EQ(told.status, 0);
    EXPECT_EQ(told.json()["files"][0]["verdict"], "warning");
    EXPECT_EQ(cli({"stories", project, "--json"}).json()["stories"].size(), 2U);
}

TEST(Import, OneBadFileStopsNothingAndIsListed) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    scratch.write("in/goed.txt", "Titel: Goed\n\nZe luisterde echt.\n");
    scratch.write("in/kapot.docx", "PK\x03\x04 this is no document");
    const auto run = cli({"import", project, scratch.file("in"), "--json"});
    EXPECT_EQ(run.status, 3);
    EXPECT_THAT(run.err, Not(IsEmpty()));
    for (const Json& file : Json(run.json()["files"])) {
        EXPECT_EQ(file["verdict"], file["file"] == "kapot.docx" ? "refused" : "warning") << file;
    }
    EXPECT_EQ(cli({"stories", project, "--json"}).json()["stories"].size(), 1U);
    const auto alone = cli({"import", project, scratch.file("in/kapot.docx")});
    EXPECT_EQ(alone.status, 1);
}

TEST(Import, AZipWithinAZipIsRefusedInOneSentence) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    makeZip(scratch.file("binnen.zip"), {{"a.txt", "Titel: A\n\nDe bus kwam niet.\n"}});
    const auto inner = readBytes(scratch.file("binnen.zip"));
    const auto alone = scratch.file("alleen.zip");
    makeZip(alone, {{"map/binnen.zip", inner}});
    const auto refused = cli({"import", project, alone, "--lang", "en"});
    EXPECT_EQ(refused.status, 1);
    const std::string sentence =
        "\"map/binnen.zip\" in alleen.zip is a zip within a zip, which is not unpacked: unpack it yourself "
        "and import what is in it.";
    EXPECT_THAT(refused.out + refused.err, HasSubstr(sentence));
    const auto both = scratch.file("beide.zip");
    makeZip(both, {{"binnen.zip", inner}, {"goed.txt", "Titel: Goed\n\nZe luisterde echt.\n"}});
    const auto part = cli({"import", project, both, "--json"});
    EXPECT_EQ(part.status, 3);
    for (const Json& file : Json(part.json()["files"])) {
        EXPECT_EQ(file["verdict"] == "refused", file["file"] == "binnen.zip") << file;
    }
    EXPECT_EQ(cli({"stories", project, "--json"}).json()["stories"].size(), 1U);
}

/// No file may become larger, as when a disk is full; for the programs that are started as well.
class NoRoom {
  public:
    explicit NoRoom(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        auto limited = before_;
        limited.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~NoRoom() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

  private:
    rlimit before_{};
};

TEST(Import, ThatFailsHalfwaySaysWhatIsIn) {
    const Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_THAT(cli({"new", project}).status, Eq(0));
    std::string csv = "Nummer;Tekst\n";
    for (int i = 0; i < 900; ++i) {
        csv +=
            std::to_string(i) + ";Verhaal " + std::to_string(i) + " " + std::string(3000, 'a') + " is uit.\n";
    }
    const auto table = scratch.write("veel.csv", csv);
    Json said;
    {
        const NoRoom limit(3'000'000);
        const auto outcome = cli({"import", project, table, "--json"});
        EXPECT_THAT(outcome.status, Eq(3)) << outcome.err;
        EXPECT_FALSE(outcome.err.empty());
        said = outcome.json();
    }
    const auto stories = cli({"stories", project, "--json"}).json().at("stories").size();
    EXPECT_GE(stories, 100U);
    EXPECT_THAT(said.at("imported"), Eq(stories));
    EXPECT_THAT(cli({"import", project, table, "--json"}).status, Eq(0));
    EXPECT_THAT(cli({"stories", project, "--json"}).json().at("stories").size(), Eq(900U));
}

TEST(Import, ThatIsInterruptedStopsBetweenStoriesAndTheNextOneCompletesIt) {
    constexpr std::size_t rows = 30'000;
    const Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_THAT(cli({"new", project}).status, Eq(0));
    std::string csv = "Nummer;Tekst\n";
    for (std::size_t i = 0; i < rows; ++i) {
        csv += std::to_string(i) + ";Antwoord " + std::to_string(i) + " is gegeven.\n";
    }
    const auto table = scratch.write("veel.csv", csv);
    EXPECT_THAT(signalAt({"import", project, table}, project, 1, SIGINT), Eq(3));
    const auto stories = cli({"stories", project, "--json"}).json().at("stories").size();
    EXPECT_THAT(stories, testing::AllOf(testing::Ge(500U), testing::Lt(rows)));
    const auto rest = cli({"import", project, table, "--json"});
    EXPECT_THAT(rest.status, Eq(0)) << rest.err;
    EXPECT_THAT(rest.json().at("imported"), Eq(rows - stories));
    EXPECT_THAT(rest.json().at("cancelled"), Eq(false));
}

TEST(Import, IsOneUndoStep) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    for (int i = 0; i < 130; ++i) {
        scratch.write("in/" + std::to_string(i) + ".txt",
                      "Verhaal nummer " + std::to_string(i) + " van deze week.\n");
    }
    ASSERT_EQ(cli({"import", project, scratch.file("in")}).status, 0);
    const auto before = cli({"stories", project, "--json"}).json();
    ASSERT_EQ(before["stories"].size(), 130U);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(cli({"stories", project, "--json"}).json()["stories"], IsEmpty());
    ASSERT_EQ(cli({"redo", project}).status, 0);
    EXPECT_EQ(cli({"stories", project, "--json"}).json(), before);
}

TEST(Import, ConsentAndMethodGivenOnTheLineFillWhatTheFormLeavesOpen) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto file = scratch.write("een.txt", "Toestemming: leersessie=nee\n\nZe belde nooit terug.\n");
    ASSERT_EQ(
        cli({"import", project, file, "--method", "klantreis", "--consent", "research=yes,learning=yes"})
            .status,
        0);
    const auto story = storyBySource(project, "een.txt");
    EXPECT_EQ(story["consent"]["research"], "yes");
    EXPECT_EQ(story["consent"]["learning"], "no");
    EXPECT_EQ(story["method"], "journey");
}

}  // namespace
}  // namespace vertelwerk::e2e
