#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A project with one story per consent, each with one passage of theme 5.
class Bundle : public testing::Test {
  protected:
    void SetUp() override {
        project_ = scratch_.file("p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
        add("ja", "onderzoek=ja; leersessie=ja; citaat=ja", "De linde luisterde naar mij.");
        add("nee", "onderzoek=ja; leersessie=nee; citaat=ja", "De beuk luisterde nooit.");
        add("onbekend", "", "De eik luisterde soms.");
        add("geencitaat", "onderzoek=ja; leersessie=ja; citaat=nee", "De es luisterde altijd.");
        add("ingetrokken", "onderzoek=ja; leersessie=ja; citaat=ja", "De wilg luisterde vaak.");
        ASSERT_EQ(cli({"consent", project_, "--story", "ingetrokken.txt", "--withdraw"}).status, 0);
    }

    void add(const std::string& name, const std::string& consent, const std::string& sentence) {
        const auto head = "Titel: Titel " + name + "\nVerteller: Teller" + name + "\n" +
                          (consent.empty() ? "" : "Toestemming: " + consent + "\n");
        const auto file = scratch_.write(name + ".txt", head + "\n" + sentence + " Dat was het verhaal.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
        ASSERT_EQ(cli({"code", project_, "--story", name + ".txt", "--quote", sentence, "--code", "5",
                       "--valence", "+", "--memo", "geheime notitie", "--coder", "GeheimeCodeur"})
                      .status,
                  0);
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(Bundle, HoldsOnlyStoriesWhoseTellersAgreedAndListsTheOthers) {
    const auto out = scratch_.file("bundel.html");
    const auto run = cli({"bundle", project_, "--title", "Luisteren", "--codes", "5", "--purpose", "learning",
                          "--out", out, "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto gate = run.json();
    EXPECT_EQ(gate["verdict"], "warning");
    EXPECT_EQ(gate["stories"].size(), 1U);
    std::map<int, std::string> checks;
    for (const auto& check : gate["checks"]) {
        if (check["verdict"] == "warning") {
            checks[check["story"].get<int>()] = check["check"];
        }
    }
    EXPECT_EQ(checks,
              (std::map<int, std::string>{{2, "consent"}, {3, "consent"}, {4, "quote"}, {5, "set-apart"}}));
    const auto html = readBytes(out);
    EXPECT_THAT(html, HasSubstr("De linde luisterde naar mij."));
    for (const char* absent :
         {"beuk", "eik", " es ", "wilg", "geheime notitie", "GeheimeCodeur", "Tellerja", "ja.txt"}) {
        EXPECT_THAT(html, Not(HasSubstr(absent)));
    }
    EXPECT_THAT(html, HasSubstr("lang=\"nl\""));
}

TEST_F(Bundle, AsWordHoldsTheSameAndNothingHidden) {
    const auto out = scratch_.file("bundel.docx");
    const auto run = cli({"bundle", project_, "--title", "Luisteren", "--codes", "5", "--purpose", "learning",
                          "--out", out, "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto names = zipNames(out);
    ASSERT_FALSE(names.empty());
    for (const auto& name : names) {
        const auto part = zipPart(out, name);
        for (const char* absent : {"beuk", "eik", " es ", "wilg", "geheime notitie", "GeheimeCodeur",
                                   "Tellerja", "ja.txt", "creator", "rsid", "/tmp"}) {
            EXPECT_THAT(part, Not(HasSubstr(absent))) << name;
        }
    }
    const auto body = zipPart(out, "word/document.xml");
    EXPECT_THAT(body, HasSubstr("De linde luisterde naar mij."));
    EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"Heading1\"/>"));
    EXPECT_THAT(zipPart(out, "word/styles.xml"), HasSubstr("nl-NL"));
    const auto withdrawn = cli({"consent", project_, "--story", "ja.txt", "--withdraw", "--json"}).json();
    ASSERT_EQ(withdrawn["deliveries"].size(), 1U);
    EXPECT_EQ(withdrawn["deliveries"][0]["file"], "bundel.docx");
}

TEST_F(Bundle, WithAnEndingThatNothingWritesIsRefusedAndWritesNothing) {
    const auto out = scratch_.file("bundel.odt");
    const auto run =
        cli({"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "learning", "--out", out});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr(".odt"));
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(Bundle, CheckWritesAndRecordsNothing) {
    const auto run = cli(
        {"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "leersessie", "--check", "--json"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.json()["verdict"], "warning");
    const auto withdrawn = cli({"consent", project_, "--story", "ja.txt", "--withdraw", "--json"}).json();
    EXPECT_THAT(withdrawn["deliveries"], IsEmpty());
}

TEST_F(Bundle, IsBlockedWhenNothingRemains) {
    const auto out = scratch_.file("bundel.html");
    const auto run = cli({"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "publication",
                          "--out", out, "--json"});
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.json()["verdict"], "blocked");
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(Bundle, IsBlockedByAnIdentifierInAKeptStory) {
    add("nummer", "onderzoek=ja; leersessie=ja; citaat=ja", "Bel me op 06-12345678 zei de kastanje.");
    const auto out = scratch_.file("bundel.html");
    const auto run = cli({"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "learning",
                          "--out", out, "--json"});
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.json()["verdict"], "blocked");
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(Bundle, IsRecordedSoThatAWithdrawalNamesIt) {
    const auto out = scratch_.file("bundel.html");
    ASSERT_EQ(cli({"bundle", project_, "--title", "Luisteren", "--codes", "5", "--purpose", "learning",
                   "--out", out})
                  .status,
              0);
    const auto withdrawn = cli({"consent", project_, "--story", "ja.txt", "--withdraw", "--json"}).json();
    ASSERT_EQ(withdrawn["deliveries"].size(), 1U);
    EXPECT_EQ(withdrawn["deliveries"][0]["title"], "Luisteren");
    EXPECT_EQ(withdrawn["deliveries"][0]["file"], "bundel.html");
    const auto again = cli(
        {"bundle", project_, "--title", "Luisteren", "--codes", "5", "--purpose", "learning", "--out", out});
    EXPECT_EQ(again.status, 1) << "nothing remains";
}

TEST_F(Bundle, NothingRevivesAWithdrawnStory) {
    for (int i = 0; i < 30; ++i) {
        (void)cli({"undo", project_});
    }
    for (int i = 0; i < 30; ++i) {
        (void)cli({"redo", project_});
    }
    for (const Json& story : Json(cli({"stories", project_, "--json"}).json()["stories"])) {
        if (story["source"] == "ingetrokken.txt") {
            EXPECT_EQ(story["set_apart"], "withdrawn");
        }
    }
    EXPECT_EQ(cli({"search", project_, "wilg", "--json"}).json()["total"], 0);
    EXPECT_EQ(cli({"consent", project_, "--story", "ingetrokken.txt", "--set", "research=yes"}).status, 1);
}

TEST_F(Bundle, ATellersNameIsThereOnlyWhenAgreed) {
    ASSERT_EQ(cli({"consent", project_, "--story", "ja.txt", "--set", "name=yes"}).status, 0);
    const auto out = scratch_.file("bundel.html");
    ASSERT_EQ(cli({"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "learning", "--out", out})
                  .status,
              0);
    EXPECT_THAT(readBytes(out), HasSubstr("Tellerja"));
}

TEST(SampleBundle, FollowsTheConsentOfEachSampleStory) {
    Scratch scratch;
    const auto project = copyOf(codedSampleProject(), scratch);
    const auto out = scratch.file("b.html");
    const auto gate = cli({"bundle", project, "--title", "Alle thema's", "--codes", "1,2,3,4,5,6,7,8,9,10",
                           "--purpose", "learning", "--out", out, "--json"})
                          .json();
    std::set<int> kept;
    for (const auto& id : gate["stories"]) {
        kept.insert(id.get<int>());
    }
    std::set<int> expected;
    for (const Json& story : Json(cli({"stories", project, "--json"}).json()["stories"])) {
        const bool agreed = story["consent"]["learning"] == "yes" && story["consent"]["quote"] == "yes";
        if (agreed && story["set_apart"].is_null() && story["passages"].get<int>() > 0) {
            expected.insert(story["id"].get<int>());
        }
    }
    EXPECT_EQ(kept, expected);
    EXPECT_GE(kept.size(), 4U);
}

}  // namespace
}  // namespace vertelwerk::e2e
