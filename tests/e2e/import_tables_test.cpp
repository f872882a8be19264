#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;

constexpr const char* answers =
    "nr;Wat maakte u mee?;Dat betekende;Mag het?;Leeftijd;fam;buren;gem;gevoel\n"
    "1;Ik belde en kreeg meteen iemand.;Rust.;ja;41;60;30;10;2\n"
    "2;Ik wachtte zes weken op een brief.;;nee;67;0;0;100;5\n";

constexpr const char* mapping = R"({"method": "survey", "columns": {
    "nr": "number", "Wat maakte u mee?": "text", "Dat betekende": "text",
    "Mag het?": {"as": "consent", "purpose": "research"}, "Leeftijd": {"as": "attribute", "type": "number"},
    "fam": {"as": "triad", "question": "Wie hielp?", "label": "familie"},
    "buren": {"as": "triad", "question": "Wie hielp?", "label": "buren"},
    "gem": {"as": "triad", "question": "Wie hielp?", "label": "gemeente"},
    "gevoel": {"as": "slider", "from": 1, "to": 5}}})";

Json storyOf(const std::string& project, const std::string& name) {
    return cli({"show", project, name, "--json"}).json();
}

TEST(ImportTables, AMappingSaysWhatColumnsAreAndIsRemembered) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto table = scratch.write("antwoorden.csv", answers);
    const auto rules = scratch.write("koppeling.json", mapping);

    EXPECT_EQ(cli({"import", project, table}).status, 1) << "no column is the text by its name";
    const auto preview = cli({"import", project, table, "--mapping", rules, "--preview", "--json"}).json();
    ASSERT_EQ(preview["files"].size(), 1U);
    EXPECT_EQ(preview["files"][0]["stories"], 2);
    EXPECT_EQ(preview["files"][0]["parts"], 3);
    EXPECT_EQ(preview["files"][0]["method"], "survey");
    ASSERT_EQ(preview["files"][0]["columns"].size(), 9U);
    EXPECT_EQ(preview["files"][0]["columns"][5]["as"], "triad");
    EXPECT_EQ(cli({"stories", project, "--json"}).json()["stories"].size(), 0U);

    ASSERT_EQ(cli({"import", project, table, "--mapping", rules}).status, 0);
    const auto first = storyOf(project, "antwoorden.csv#1");
    EXPECT_EQ(first["number"], "1");
    EXPECT_EQ(first["text"], "Ik belde en kreeg meteen iemand.\n\nRust.");
    EXPECT_EQ(first["consent"]["research"], "yes");
    EXPECT_EQ(first["attributes"], Json({{"Leeftijd", "41"}}));
    ASSERT_EQ(first["parts"].size(), 2U);
    EXPECT_EQ(first["parts"][1]["kind"], "answer");
    EXPECT_EQ(first["parts"][1]["title"], "Dat betekende");
    ASSERT_EQ(first["signification"].size(), 2U);
    EXPECT_EQ(first["signification"][0]["kind"], "triad");
    EXPECT_EQ(first["signification"][0]["question"], "Wie hielp?");
    EXPECT_EQ(first["signification"][0]["marks"][1], Json({{"label", "buren"}, {"value", 30.0}}));
    EXPECT_EQ(first["signification"][1]["marks"][0]["value"], 25.0);

    const auto later = scratch.write("meer.csv", std::string(answers) + "3;Nog een verhaal.;;ja;20;;;;\n");
    ASSERT_EQ(cli({"import", project, later}).status, 0) << "remembered by the columns";
    EXPECT_EQ(storyOf(project, "meer.csv#3")["text"], "Nog een verhaal.");
}

TEST(ImportTables, AMappingThatDoesNotFitIsRefusedWithItsReason) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto table = scratch.write("antwoorden.csv", answers);
    const auto missing = scratch.write("m.json", R"({"columns": {"nr": "number", "Kleur": "text"}})");
    const auto run = cli({"import", project, table, "--mapping", missing, "--json", "--lang", "en"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.json()["files"][0]["problems"][0].get<std::string>(), HasSubstr("Kleur"));
    const auto wrong = scratch.write("w.json", R"({"columns": {"nr": "getal"}})");
    const auto refused = cli({"import", project, table, "--mapping", wrong, "--lang", "en"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("w.json"));
    EXPECT_THAT(refused.err, HasSubstr("getal"));
}

TEST(ImportTables, NearDuplicatesAreToldAndImported) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    std::string text = "Titel: De la\nToestemming: onderzoek=ja\n\n";
    for (int i = 0; i < 120; ++i) {
        text += "woord" + std::to_string(i) + " ";
    }
    ASSERT_EQ(cli({"import", project, scratch.write("een.txt", text)}).status, 0);
    const auto run =
        cli({"import", project, scratch.write("twee.txt", text + "einde."), "--json", "--lang", "en"});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.json()["imported"], 1);
    EXPECT_EQ(run.json()["files"][0]["verdict"], "warning");
    EXPECT_THAT(run.json()["files"][0]["problems"][0].get<std::string>(),
                HasSubstr("nearly the same as \"De la\""));
}

TEST(ImportFiles, AZipWithSubtitlesRichTextAndAPage) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    scratch.write("map/gesprek.vtt",
                  "WEBVTT\n\n00:01.000 --> 00:03.500\n<v Interviewer>Hoe ging dat?\n\n00:04.000 --> "
                  "00:05.000\n<v Roos>Goed.\n");
    scratch.write("map/brief.rtf",
                  "{\\rtf1\\ansi Titel: De brief\\line Wijk: Molenwijk\\par\\par Caf\\'e9.\\par}");
    scratch.write("map/pagina.html", "<p>Titel: De pagina</p><p>Een zin.</p>");
    ASSERT_EQ(cli({"import", project, scratch.file("map")}).status, 0);
    const auto talk = storyOf(project, "gesprek.vtt");
    EXPECT_EQ(talk["text"], "Interviewer: Hoe ging dat?\n\nRoos: Goed.");
    EXPECT_EQ(talk["parts"][0]["from_seconds"], 1.0);
    EXPECT_EQ(talk["parts"][0]["to_seconds"], 3.5);
    EXPECT_EQ(talk["parts"][1]["speaker"], "Roos");
    EXPECT_EQ(storyOf(project, "brief.rtf")["title"], "De brief");
    EXPECT_EQ(storyOf(project, "brief.rtf")["text"], "Caf\xC3\xA9.");
    EXPECT_EQ(storyOf(project, "pagina.html")["text"], "Een zin.");
    EXPECT_EQ(cli({"undo", project}).status, 0);
    EXPECT_EQ(cli({"stories", project, "--json"}).json()["stories"].size(), 0U) << "one step";
}

}  // namespace
}  // namespace vertelwerk::e2e
