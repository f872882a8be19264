#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <map>
#include <set>
#include <tuple>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string figuresFile(const std::string& name) {
    return std::string(SAMPLES_DIR) + "/cijfers/" + name;
}

std::string withFigures(const Scratch& scratch) {
    const auto project = copyOf(codedSampleProject(), scratch);
    const auto run =
        cli({"indicators", project, "import", figuresFile("kerncijfers-wijken-2021-2024.csv"),
             figuresFile("gezondheidsmonitor-lang.csv"), figuresFile("wmo-registratie-lang.csv")});
    EXPECT_EQ(run.status, 0) << run.err << run.out;
    return project;
}

TEST(Figures, EveryObservationEqualsTheHandMadeTable) {
    Scratch scratch;
    const auto project = withFigures(scratch);
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    std::map<Key, Json> stored;
    for (const Json& indicator : Json(cli({"indicators", project, "list", "--json"}).json()["indicators"])) {
        const auto shown =
            cli({"indicators", project, "show", std::to_string(indicator["id"].get<int>()), "--json"}).json();
        for (const auto& observation : shown["observations"]) {
            stored[{indicator["source"], indicator["name"], observation["area"], observation["period"]}] =
                observation;
        }
    }
    std::size_t rows = 0;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/observations.tsv")) {
        const Key key{row.at("source"), row.at("indicator"), row.at("area"), row.at("period")};
        SCOPED_TRACE(row.at("source") + " " + row.at("indicator") + " " + row.at("area") + " " +
                     row.at("period"));
        ASSERT_TRUE(stored.contains(key));
        const auto& observation = stored[key];
        if (row.at("value").empty()) {
            EXPECT_TRUE(observation["value"].is_null());
        } else {
            ASSERT_FALSE(observation["value"].is_null());
            EXPECT_DOUBLE_EQ(observation["value"].get<double>(), std::stod(row.at("value")));
        }
        EXPECT_EQ(observation["sign"].is_null() ? "" : observation["sign"].get<std::string>(),
                  row.at("sign"));
        EXPECT_EQ(observation["raw"], row.at("raw"));
        ++rows;
    }
    EXPECT_EQ(stored.size(), rows);
}

TEST(Figures, TheSameFileAgainChangesNothingAndANewOneMakesAnEdition) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto table = [&](const std::string& value) {
        return scratch.write(
            "t.csv", "\"ID\";\"WijkenEnBuurten\";\"Perioden\";\"Eenzaam_1\"\n0;\"GM9902    \";\"2023JJ00\";" +
                         value + "\n1;\"WK990201  \";\"2023JJ00\";12,5\n");
    };
    ASSERT_EQ(cli({"indicators", project, "import", table("10,5")}).status, 0);
    const auto again = cli({"indicators", project, "import", table("10,5"), "--json"}).json();
    EXPECT_EQ(again["files"][0]["indicators"][0]["unchanged"], true);
    const auto changed = cli({"indicators", project, "import", table("11,5"), "--json"}).json();
    EXPECT_EQ(changed["files"][0]["indicators"][0]["edition"], 2);
    const auto& changes = changed["files"][0]["indicators"][0]["changes"];
    EXPECT_EQ(changes["changed"], 1);
    EXPECT_EQ(changes["added"], 0);
    EXPECT_EQ(changes["figures"][0],
              Json({{"area", "GM9902"}, {"period", "2023"}, {"before", "10,5"}, {"after", "11,5"}}));
    const auto preview = cli({"indicators", project, "import", table("12,5"), "--preview", "--json"}).json();
    EXPECT_EQ(preview["files"][0]["indicators"][0]["changes"]["changed"], 1);
    const auto list = cli({"indicators", project, "list", "--json"}).json()["indicators"];
    ASSERT_EQ(list.size(), 1U);
    const auto shown = cli({"indicators", project, "show", "Eenzaam", "--json"}).json();
    EXPECT_DOUBLE_EQ(shown["observations"][0]["value"], 11.5);
}

TEST(Figures, ALinkNeedsAnAssumptionAndAnExpectation) {
    Scratch scratch;
    const auto project = withFigures(scratch);
    EXPECT_EQ(cli({"link", project, "--code", "2", "--indicator", "GZ18_0110", "--assumption", " ",
                   "--expects", "lower"})
                  .status,
              1);
    EXPECT_EQ(cli({"link", project, "--code", "2", "--indicator", "GZ18_0110", "--assumption", "x",
                   "--expects", "up"})
                  .status,
              2);
    EXPECT_EQ(cli({"link", project, "--code", "2", "--indicator", "nergens", "--assumption", "x", "--expects",
                   "lower"})
                  .status,
              1);
    EXPECT_EQ(cli({"link", project, "--code", "2", "--indicator", "GZ18_0110", "--assumption",
                   "Wie meedoet is minder eenzaam", "--expects", "lower"})
                  .status,
              0);
    EXPECT_EQ(cli({"history", project, "--json"}).json()["history"][0]["label"],
              "Netwerk en meedoen koppelen aan een indicator");
}

TEST(Figures, TheJointDisplayCountsTellersAndShowsTheSeries) {
    Scratch scratch;
    const auto project = withFigures(scratch);
    ASSERT_EQ(cli({"link", project, "--code", "2", "--indicator", "GZ18_0110", "--assumption",
                   "Wie meedoet is minder eenzaam", "--expects", "lower"})
                  .status,
              0);
    const auto row = cli({"joint-display", project, "--code", "2", "--json"}).json()["rows"][0];
    EXPECT_EQ(row["code"], "MOV02");
    const auto passages = cli({"passages", project, "--code", "2", "--json"}).json()["passages"];
    EXPECT_EQ(row["told"]["passages"], passages.size());
    std::set<int> stories;
    std::map<std::string, int> valences;
    for (const auto& passage : passages) {
        stories.insert(passage["story"].get<int>());
        ++valences[passage["valence"].is_null() ? "none" : passage["valence"].get<std::string>()];
    }
    EXPECT_EQ(row["told"]["stories"], stories.size());
    for (const auto& [sign, count] : valences) {
        EXPECT_EQ(row["valence"][sign]["passages"], count) << sign;
    }
    ASSERT_EQ(row["indicators"].size(), 1U);
    EXPECT_EQ(row["indicators"][0]["assumption"], "Wie meedoet is minder eenzaam");
    EXPECT_EQ(row["indicators"][0]["observations"].size(), 15U) << "five areas, three rounds";
    const auto molenwijk = cli({"joint-display", project, "--code", "2", "--area", "WK990202", "--period",
                                "2022..2024", "--json"})
                               .json();
    EXPECT_EQ(molenwijk["rows"][0]["indicators"][0]["observations"].size(), 2U);
    for (const auto& observation : molenwijk["rows"][0]["indicators"][0]["observations"]) {
        EXPECT_EQ(observation["area"], "WK990202");
    }
}

TEST(Figures, TheJointDisplayIsWrittenWholeAndMarked) {
    Scratch scratch;
    const auto project = withFigures(scratch);
    const auto html = scratch.file("naast.html");
    ASSERT_EQ(cli({"joint-display", project, "--out", html}).status, 0);
    EXPECT_THAT(readBytes(html), HasSubstr("<html lang=\"nl\""));
    EXPECT_THAT(readBytes(html), Not(HasSubstr("http://")));
    ASSERT_EQ(cli({"link", project, "--code", "2", "--indicator", "GZ18_0110", "--assumption",
                   "Wie meedoet is minder eenzaam", "--expects", "lower"})
                  .status,
              0);
    ASSERT_EQ(cli({"joint-display", project, "--out", scratch.file("naast.csv")}).status, 0);
    EXPECT_THAT(readBytes(scratch.file("naast.csv")), ContainsRegex(";[0-9]+,[0-9]+;"));
    EXPECT_THAT(readBytes(scratch.file("naast.csv")), Not(ContainsRegex(";[0-9]+[.][0-9]+;")));
    ASSERT_EQ(cli({"joint-display", project, "--out", scratch.file("naast.docx")}).status, 0);
    EXPECT_THAT(readBytes(scratch.file("naast.docx")), StartsWith("PK"));
    EXPECT_EQ(cli({"joint-display", project, "--out", scratch.file("naast.xyz")}).status, 1);
    EXPECT_FALSE(std::filesystem::exists(scratch.file("naast.xyz")));
    EXPECT_THAT(cli({"joint-display", project, "--out", scratch.file("naast.xyz")}).err, HasSubstr(".csv"));
    EXPECT_THAT(cli({"joint-display", project, "--out", scratch.file("nergens/naast.csv")}).err,
                HasSubstr("nergens bestaat niet"));
}

TEST(Figures, AFileOfCodesGivenAlongIsReadAlong) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto figures =
        scratch.write("cijfers.csv", "Measure;Value;WijkenEnBuurten;Perioden\nM1;5;GM9902;2023JJ00\n");
    const auto codes = scratch.write("maten.csv", "Identifier;Title;Unit\nM1;Klachten;aantal\n");
    const auto run = cli({"indicators", project, "import", figures, codes, "--json"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.json()["files"][1]["verdict"], "skipped");
    EXPECT_EQ(cli({"indicators", project, "list", "--json"}).json()["indicators"][0]["name"], "Klachten");
    EXPECT_EQ(cli({"indicators", project, "import", codes}).status, 1) << "without figures it says nothing";
}

class MappedFigures : public testing::Test {
  protected:
    void SetUp() override { ASSERT_EQ(cli({"new", project_}).status, 0); }

    Outcome import(const std::string& table, const std::string& mapping) {
        return cli({"indicators", project_, "import", scratch_.write("cijfers.csv", table), "--mapping",
                    scratch_.write("koppeling.json", mapping), "--json"});
    }
    Json only() {
        const auto list = cli({"indicators", project_, "list", "--json"}).json()["indicators"];
        EXPECT_EQ(list.size(), 1U);
        return cli({"indicators", project_, "show", list[0]["id"].dump(), "--json"}).json();
    }

    Scratch scratch_;
    std::string project_ = scratch_.file("p.vertelwerk");
};

TEST_F(MappedFigures, ColumnsAreWhatTheMappingSays) {
    const auto run = import(
        "Waar;Hoe heet het;Wanneer;Oordeel;Aantal antwoorden\n"
        "GM0363;Amsterdam;2023;7,4;120\nGM0363;Amsterdam;2024*;7,9;131\nGM0518;Den Haag;2023;.;90\n",
        R"({"others": "ignore", "columns": {"waar": "area", "Hoe heet het": "area_name", "Wanneer": "period",
            "Oordeel": {"as": "figure", "name": "Rapportcijfer hulp", "unit": "cijfer", "direction": "higher",
                        "level": "resident", "definition": "Wat vond u ervan?"}}})");
    ASSERT_EQ(run.status, 0) << run.err << run.out;
    const auto shown = only();
    EXPECT_EQ(shown["name"], "Rapportcijfer hulp");
    EXPECT_EQ(shown["unit"], "cijfer");
    EXPECT_EQ(shown["direction"], "higher");
    EXPECT_EQ(shown["level"], "resident");
    EXPECT_EQ(shown["definition"], "Wat vond u ervan?");
    const auto& figures = shown["observations"];
    ASSERT_EQ(figures.size(), 3U);
    EXPECT_EQ(figures[0]["area"], "GM0363");
    EXPECT_EQ(figures[0]["area_name"], "Amsterdam");
    EXPECT_EQ(figures[0]["period"], "2023");
    EXPECT_DOUBLE_EQ(figures[0]["value"].get<double>(), 7.4);
    EXPECT_EQ(figures[1]["sign"], "*");
    EXPECT_TRUE(figures[2]["value"].is_null());
    EXPECT_EQ(figures[2]["sign"], ".");
}

TEST_F(MappedFigures, ARowMayHoldOneFigure) {
    const auto run = import("Plek,Jaartal,Wat,Uitkomst\nGM0363,2023,Tevreden,71.5\nGM0363,2024,Tevreden,73\n",
                            R"({"columns": {"Plek": "area", "Jaartal": "period", "Wat": "measure",
                                            "Uitkomst": "value"}})");
    ASSERT_EQ(run.status, 0) << run.err << run.out;
    const auto shown = only();
    EXPECT_EQ(shown["name"], "Tevreden");
    EXPECT_DOUBLE_EQ(shown["observations"][0]["value"].get<double>(), 71.5);
}

TEST_F(MappedFigures, ATableWithoutPeriodsGetsOne) {
    const auto run = import("Gemeente;Groep;Score\nGM0363;1;10\nGM0363;2;20\n",
                            R"({"period": 2022, "columns": {"Gemeente": "area", "Groep": "group"}})");
    ASSERT_EQ(run.status, 0) << run.err << run.out;
    const auto list = cli({"indicators", project_, "list", "--json"}).json()["indicators"];
    ASSERT_EQ(list.size(), 2U) << list;
    EXPECT_EQ(list[0]["name"], "Score (Groep 1)");
}

TEST_F(MappedFigures, MistakesAreNamedAndNothingIsStored) {
    const std::string table = "Waar;Wanneer;Oordeel\nGM0363;2023;7,4\n";
    const auto missing = import(table, R"({"columns": {"Waar": "area", "Hoeveel": "figure"}})");
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.out, HasSubstr("Hoeveel"));
    const auto role = import(table, R"({"columns": {"Waar": "oordeel"}})");
    EXPECT_EQ(role.status, 1);
    EXPECT_THAT(role.err, HasSubstr("koppeling.json"));
    EXPECT_EQ(import(table, "geen json").status, 1);
    EXPECT_EQ(import(table, R"({"columns": {"Waar": {"as": "figure", "direction": "omhoog"}}})").status, 1);
    EXPECT_EQ(import(table, R"({"columns": {"Waar": "area", "Oordeel": "value"}})").status, 1);
    EXPECT_EQ(cli({"indicators", project_, "list", "--json"}).json()["indicators"].size(), 0U);
}

TEST_F(MappedFigures, APreviewStoresNothing) {
    const auto table = scratch_.write("c.csv", "Waar;Wanneer;Oordeel\nGM0363;2023;7,4\n");
    const auto mapping = scratch_.write("k.json", R"({"columns": {"Waar": "area", "Wanneer": "period"}})");
    const auto run =
        cli({"indicators", project_, "import", table, "--mapping", mapping, "--preview", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.json()["files"][0]["indicators"][0]["name"], "Oordeel");
    EXPECT_EQ(cli({"indicators", project_, "list", "--json"}).json()["indicators"].size(), 0U);
}

}  // namespace
}  // namespace vertelwerk::e2e
