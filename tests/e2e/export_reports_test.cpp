#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Two stories that two coders coded, with memos about everything and a summary.
class ExportReports : public testing::Test {
  protected:
    void SetUp() override {
        project_ = scratch_.file("p.vertelwerk");
        done({"new", project_, "--title", "Proef"});
        add("eerste", "De linde luisterde naar mij. Niemand belde terug. De zon scheen.");
        add("tweede", "De beuk luisterde nooit. Het bleef stil.");
        for (const char* coder : {"Anneke", "Bram"}) {
            code("eerste", "De linde luisterde naar mij.", coder);
            code("tweede", "De beuk luisterde nooit.", coder);
        }
        code("eerste", "Niemand belde terug.", "Anneke");
        memo("Over het project", {});
        memo("Over de code\nop twee regels", {"--code", "5"});
        memo("Over het verhaal", {"--story", "eerste.txt"});
        memo("Over de woorden", {"--story", "eerste.txt", "--range", "29:36"});
        memo("Over wie vertelde", {"--story", "tweede.txt", "--narrator"});
        memo("Over het fragment", {"--passage", "1"});
        done({"summaries", project_, "set", "--story", "eerste.txt", "--code", "5", "Er werd geluisterd."});
    }

    static void done(const std::vector<std::string>& call) {
        const auto outcome = cli(call);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }

    void add(const std::string& name, const std::string& words) {
        done({"import", project_,
              scratch_.write(name + ".txt", "Titel: Titel " + name + "\nVerteller: Teller " + name +
                                                "\nToestemming: onderzoek=ja; publicatie=ja; citaat=ja\n\n" +
                                                words + "\n")});
    }

    void code(const std::string& story, const std::string& quote, const std::string& coder) {
        done(
            {"code", project_, "--story", story + ".txt", "--quote", quote, "--code", "5", "--coder", coder});
    }

    void memo(const std::string& words, std::vector<std::string> about) {
        about.insert(about.begin(), {"memos", project_, "add", words, "--coder", "Chris"});
        done(about);
    }

    Outcome run(const std::string& name, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"export", project_, "--out", scratch_.file(name), "--json"});
        return cli(more);
    }

    [[nodiscard]] std::string written(const std::string& name) const {
        const auto path = scratch_.file(name);
        if (!std::filesystem::exists(path)) {
            return {};
        }
        return name.ends_with(".docx") ? zipPart(path, "word/document.xml") : readBytes(path);
    }

    /// What memos say, of what, by whom and when; without what is only this project's.
    static std::vector<std::string> memosOf(const std::string& project) {
        std::vector<std::string> all;
        const auto document = cli({"memos", project, "list", "--json"}).json();
        for (auto memo : document["memos"]) {
            for (const char* local : {"id", "story", "passage"}) {
                memo.erase(local);
            }
            all.push_back(memo.dump());
        }
        std::ranges::sort(all);
        return all;
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(ExportReports, MemosAboutEverythingComeBackThroughRefiQda) {
    ASSERT_EQ(run("p.qdpx").status, 0);
    const auto other = scratch_.file("ander.vertelwerk");
    done({"new", other});
    const auto in = cli({"import", other, scratch_.file("p.qdpx"), "--json"});
    ASSERT_EQ(in.status, 0) << in.err;
    EXPECT_THAT(in.json()["files"][0]["problems"], IsEmpty());
    const auto before = memosOf(project_);
    ASSERT_THAT(before, SizeIs(6));
    EXPECT_EQ(memosOf(other), before);
    ASSERT_EQ(cli({"import", other, scratch_.file("p.qdpx")}).status, 0);
    EXPECT_EQ(memosOf(other), before);
}

TEST_F(ExportReports, LineEndsInMemosComeBackAsTheyWereKept) {
    memo("Eerste regel\r\ntweede \U0001F642\rderde", {});
    ASSERT_EQ(run("p.qdpx").status, 0);
    const auto other = scratch_.file("ander.vertelwerk");
    done({"new", other});
    done({"import", other, scratch_.file("p.qdpx")});
    EXPECT_EQ(memosOf(other), memosOf(project_));
    EXPECT_THAT(memosOf(other), testing::Contains(HasSubstr("Eerste regel\\ntweede \U0001F642\\nderde")));
}

TEST_F(ExportReports, MemosInWordAndTablesSayWhatTheyAreAbout) {
    ASSERT_EQ(run("m.docx", {"--what", "memos"}).status, 0);
    for (const char* words :
         {"Over het project", "Over de woorden", "Over wie vertelde", "Over het fragment", "Niemand"}) {
        EXPECT_THAT(written("m.docx"), HasSubstr(words));
    }
    EXPECT_THAT(written("m.docx"), Not(HasSubstr("MOV05")));  // people know it by its name
    ASSERT_EQ(run("m.csv", {"--what", "memos"}).status, 0);
    EXPECT_THAT(written("m.csv"), AllOf(HasSubstr("Over de woorden"), HasSubstr(";29;36;")));
}

TEST_F(ExportReports, OnlyMemosOfStoriesLeave) {
    ASSERT_EQ(run("m.html", {"--what", "memos", "--purpose", "publicatie"}).status, 0);
    EXPECT_THAT(written("m.html"), AllOf(HasSubstr("Over de woorden"), Not(HasSubstr("Over het project")),
                                         Not(HasSubstr("Over wie vertelde")), Not(HasSubstr("Chris"))));
}

TEST_F(ExportReports, JsonHoldsMemosSummariesAndSurveysAsDocumented) {
    done({"responses", project_, "import", std::string(SAMPLES_DIR) + "/cijfers/nps-2023.csv", "--kind",
          "nps"});
    ASSERT_EQ(run("p.json").status, 0);
    const auto document = Json::parse(written("p.json"));
    const auto schema =
        Json::parse(readBytes(std::string(TESTS_DIR) + "/../assets/schema/project-export.schema.json"));
    const auto known = [&schema](const Json& object, const std::string& kind) {
        const Json& described = schema["$defs"][kind];
        EXPECT_EQ(object.size(), described["properties"].size()) << kind;
        for (const auto& [key, value] : object.items()) {
            EXPECT_TRUE(described["properties"].contains(key)) << key;
        }
    };
    ASSERT_THAT(Json(document["memos"]), SizeIs(5));  // that on the passage stands with it
    known(document["memos"][0], "memo");
    ASSERT_THAT(Json(document["summaries"]), SizeIs(1));
    EXPECT_EQ(document["summaries"][0]["text"], "Er werd geluisterd.");
    known(document["summaries"][0], "summary");
    ASSERT_THAT(Json(document["surveys"]), SizeIs(1));
    known(document["surveys"][0], "survey");
    ASSERT_EQ(run("uit.json", {"--purpose", "publicatie"}).status, 0);
    EXPECT_THAT(written("uit.json"), AllOf(Not(HasSubstr("Over het")), Not(HasSubstr("\"surveys\"")),
                                           Not(HasSubstr("Er werd geluisterd."))));
}

TEST_F(ExportReports, TheAgreementNamesItsCodersOnlyInside) {
    const std::vector<std::string> asked{"--what", "agreement", "--coders", "Anneke,Bram"};
    for (const char* name : {"o.docx", "o.html", "o.csv"}) {
        const auto outcome = run(name, asked);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_THAT(written(name), AllOf(HasSubstr("Anneke"), HasSubstr("Bram"))) << name;
    }
    // Units: five sentences; theme 5 in three by Anneke, in two by Bram. Four of five agree.
    EXPECT_THAT(written("o.csv"), HasSubstr(";5;3;2;2;80;"));
    EXPECT_THAT(written("o.docx"), AllOf(HasSubstr("Niemand belde terug."), HasSubstr("<w:tblHeader/>")));
    auto looking = asked;
    looking.emplace_back("--check");
    EXPECT_EQ(run("o.docx", looking).json()["stories"], Json::parse("[1,2]"));  // the stories it quotes
    EXPECT_EQ(run("o.csv", looking).json()["stories"], Json::array());
    auto outside = asked;
    outside.insert(outside.end(), {"--purpose", "publicatie"});
    ASSERT_EQ(run("uit.html", outside).status, 0);
    EXPECT_THAT(written("uit.html"),
                AllOf(HasSubstr("Codeur 1"), Not(HasSubstr("Anneke")), Not(HasSubstr("Niemand belde"))));
    ASSERT_EQ(run("allen.csv", {"--what", "agreement"}).status, 0);  // all who coded
    EXPECT_EQ(written("allen.csv"), written("o.csv"));
    EXPECT_EQ(run("x.docx", {"--what", "agreement", "--coders", "Anneke"}).status, 1);
    const auto withdrawn = cli({"consent", project_, "--story", "tweede.txt", "--withdraw", "--json"}).json();
    EXPECT_THAT(withdrawn["deliveries"].dump(), AllOf(HasSubstr("o.docx"), Not(HasSubstr("o.csv"))));
    EXPECT_THAT(written("x.docx"), IsEmpty());
}

TEST_F(ExportReports, TheSummaryGridGoesToWordAndTables) {
    for (const char* name : {"s.docx", "s.html", "s.csv"}) {
        const auto outcome = run(name, {"--what", "samenvattingen"});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_THAT(written(name), AllOf(HasSubstr("Er werd geluisterd."), HasSubstr("Titel eerste")));
    }
    EXPECT_THAT(written("s.docx"), HasSubstr("w:orient=\"landscape\""));
    EXPECT_THAT(written("s.docx"), Not(HasSubstr("Titel tweede")));  // has no summary
    done({"summaries", project_, "set", "--story", "eerste.txt", "--code", "5", "Bel 06-12345678."});
    EXPECT_EQ(run("uit.docx", {"--what", "summaries", "--purpose", "publicatie"}).status, 1);
    EXPECT_THAT(written("uit.docx"), IsEmpty());
}

TEST_F(ExportReports, AnswersGoToATableOfTheTeam) {
    done({"responses", project_, "import", std::string(SAMPLES_DIR) + "/cijfers/nps-2023.csv", "--kind",
          "nps"});
    const auto answers = run("a.csv", {"--what", "answers"});
    ASSERT_EQ(answers.status, 0) << answers.err;
    EXPECT_THAT(written("a.csv"), HasSubstr("nps-2023.csv"));
    ASSERT_EQ(run("a.xlsx", {"--what", "antwoorden"}).status, 0);
    ASSERT_EQ(run("alles.xlsx").status, 0);
    EXPECT_THAT(zipPart(scratch_.file("alles.xlsx"), "xl/workbook.xml"),
                AllOf(HasSubstr("Antwoorden"), HasSubstr("Samenvattingen")));
    EXPECT_EQ(run("uit.csv", {"--what", "answers", "--purpose", "publicatie"}).status, 1);
    EXPECT_THAT(written("uit.csv"), IsEmpty());
}

TEST_F(ExportReports, AWorkingCopyOfTheProjectIsLockedAndOpenedAgain) {
    const auto phrase = scratch_.write("zin.txt", "een zin met woorden\n");
    const auto wrong = scratch_.write("fout.txt", "een andere zin\n");
    const auto file = scratch_.file("kopie.vertelwerk.locked");
    done({"backup", project_, "--out", file, "--passphrase-file", phrase});
    EXPECT_THAT(readBytes(file), AllOf(testing::StartsWith("VTWKSEAL"), Not(HasSubstr("linde"))));
    for (const auto& entry : std::filesystem::directory_iterator(scratch_.path())) {  // nothing in the clear
        EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr("p.vertelwerk-0")));
    }
    const auto opened = scratch_.file("kopie.vertelwerk");
    EXPECT_EQ(cli({"unlock", file, "--out", opened, "--passphrase-file", wrong}).status, 1);
    EXPECT_FALSE(std::filesystem::exists(opened));
    done({"unlock", file, "--out", opened, "--passphrase-file", phrase});
    EXPECT_EQ(memosOf(opened), memosOf(project_));
    EXPECT_EQ(
        cli({"backup", project_, "--out", scratch_.file("x.vertelwerk"), "--passphrase-file", phrase}).status,
        1);
    const auto withdrawn = cli({"consent", project_, "--story", "eerste.txt", "--withdraw", "--json"}).json();
    EXPECT_THAT(withdrawn["deliveries"].dump(), HasSubstr("kopie.vertelwerk.locked"));
}

}  // namespace
}  // namespace vertelwerk::e2e
