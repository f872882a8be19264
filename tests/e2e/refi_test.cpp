#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A new project without stories.
std::string emptyProject(const Scratch& scratch, const std::string& name = "leeg") {
    const auto project = scratch.file(name + ".vertelwerk");
    EXPECT_EQ(cli({"new", project}).status, 0);
    return project;
}

/// What must be equal in two projects that hold the same stories: everything but local ids.
std::map<std::string, Json> comparable(const std::string& project) {
    std::map<std::string, Json> stories;
    for (const Json& story : Json(cli({"stories", project, "--json"}).json()["stories"])) {
        if (!story["set_apart"].is_null()) {
            continue;
        }
        Json row = story;
        row.erase("id");
        Json whole = cli({"show", project, std::to_string(story["id"].get<int>()), "--json"}).json();
        for (const char* local : {"id", "guid"}) {
            whole.erase(local);
        }
        for (auto& passage : whole["passages"]) {
            passage.erase("id");
            passage.erase("story");
        }
        for (auto& part : whole["parts"]) {
            part.erase("media_path");
        }
        // Two rows of one table share a file name.
        const auto key = story["source"].get<std::string>() + "|" + story["title"].dump() + "|" +
                         std::to_string(whole["text"].get<std::string>().size());
        stories[key] = {{"row", row}, {"whole", whole}};
    }
    return stories;
}

std::string selectionXml(int n, int begin, int end, const std::string& name) {
    const auto number = std::to_string(n);
    return "<PlainTextSelection guid=\"00000000-0000-4000-8000-10000000000" + number + "\" name=\"" + name +
           "\" startPosition=\"" + std::to_string(begin) + "\" endPosition=\"" + std::to_string(end) +
           "\"><Coding guid=\"00000000-0000-4000-8000-20000000000" + number +
           "\" creatingUser=\"00000000-0000-4000-8000-000000000009\"><CodeRef "
           "targetGUID=\"00000000-0000-4000-8000-000000000001\"/></Coding></PlainTextSelection>";
}

std::string foreignProject(const Scratch& scratch, const std::string& name, const std::string& text,
                           const std::string& selections) {
    const auto file = scratch.file(name);
    makeZip(file,
            {{"project.qde",
              "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\" "
              "origin=\"Ander\"><Users><User "
              "guid=\"00000000-0000-4000-8000-000000000009\" name=\"Codeur "
              "Ander\"/></Users><CodeBook><Codes><Code "
              "guid=\"00000000-0000-4000-8000-000000000001\" name=\"hoop\" "
              "isCodable=\"true\"/></Codes></CodeBook>"
              "<Sources><TextSource guid=\"00000000-0000-4000-8000-000000000002\" name=\"gesprek.docx\" "
              "plainTextPath=\"internal://bron.txt\">" +
                  selections + "</TextSource></Sources></Project>"},
             {"sources/bron.txt", text}});
    return file;
}

TEST(RefiQda, TheSampleCollectionComesBackEqual) {
    Scratch scratch;
    const auto project = copyOf(codedSampleProject(), scratch);
    const auto file = scratch.file("alles.qdpx");
    const auto out = cli({"export", project, "--out", file, "--json"});
    ASSERT_EQ(out.status, 0) << out.err;
    EXPECT_FALSE(out.json()["not_held"].empty());
    const auto other = emptyProject(scratch, "ander");
    const auto in = cli({"import", other, file, "--json"});
    ASSERT_EQ(in.status, 0) << in.err;
    const auto before = comparable(project);
    const auto after = comparable(other);
    ASSERT_GE(before.size(), 20U);
    ASSERT_EQ(before.size(), after.size());
    for (const auto& [key, story] : before) {
        ASSERT_TRUE(after.contains(key)) << key;
        EXPECT_EQ(Json::diff(story, after.at(key)), Json::array()) << key;
    }
}

TEST(RefiQda, PositionsAreExactWithEmojiCrLfAndByteOrderMark) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    const auto story = scratch.write(
        "gesprek.txt", "\xEF\xBB\xBFTitel: Regels\r\n\r\nZo \U0001F642 ging het.\r\nToen niet.\r\n");
    ASSERT_EQ(cli({"import", project, story}).status, 0);
    ASSERT_EQ(
        cli({"code", project, "--story", "gesprek.txt", "--quote", "\U0001F642 ging", "--code", "5"}).status,
        0);
    ASSERT_EQ(
        cli({"code", project, "--story", "gesprek.txt", "--quote", "Toen", "--code", "3", "--valence", "-"})
            .status,
        0);
    const auto file = scratch.file("p.qdpx");
    ASSERT_EQ(cli({"export", project, "--out", file}).status, 0);
    EXPECT_THAT(zipPart(file, "project.qde"), AllOf(HasSubstr("startPosition=\"3\" endPosition=\"9\""),
                                                    HasSubstr("startPosition=\"15\" endPosition=\"19\"")));
    const auto names = zipNames(file);
    const auto text = std::ranges::find_if(names, [](const auto& name) { return name.ends_with(".txt"); });
    ASSERT_NE(text, names.end());
    EXPECT_THAT(zipPart(file, *text), Eq("Zo \U0001F642 ging het.\nToen niet."));
    const auto other = emptyProject(scratch, "ander");
    ASSERT_EQ(cli({"import", other, file}).status, 0);
    const Json passages = cli({"passages", other, "--json"}).json()["passages"];
    ASSERT_THAT(passages, SizeIs(2));
    EXPECT_EQ(passages[0]["quote"], "\U0001F642 ging");
    EXPECT_EQ(passages[0]["begin"], 3);
    EXPECT_EQ(passages[1]["quote"], "Toen");
    EXPECT_EQ(passages[1]["valence"], "-");
    EXPECT_EQ(passages[1]["code"], "MOV03");
}

TEST(RefiQda, CodingsOfStoriesThatAreSetApartAreLeftOutAndTheRestComes) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    ASSERT_EQ(cli({"collection", project, "--strict", "yes"}).status, 0);
    const auto file = foreignProject(scratch, "ander.qdpx", "Wij gingen op weg naar huis.",
                                     selectionXml(1, 0, 3, "Wij") + selectionXml(2, 4, 10, "gingen"));
    const auto in = cli({"import", project, file, "--json"});
    ASSERT_EQ(in.status, 0) << in.err;
    EXPECT_THAT(in.json()["files"][0]["problems"].dump(), HasSubstr("2 fragmenten en memo's"));
    const auto stories = cli({"stories", project, "--json"}).json()["stories"];
    ASSERT_THAT(stories, SizeIs(1));
    EXPECT_EQ(stories[0]["set_apart"], "consent-unknown");
    EXPECT_THAT(cli({"passages", project, "--json"}).json()["passages"], IsEmpty());
}

TEST(RefiQda, AForeignProjectComesInWithItsCodesCodersAndPassages) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    // Inclusive ends; CR LF counted as one, which only the names tell.
    const auto file =
        foreignProject(scratch, "ander.qdpx", "\xEF\xBB\xBFRegel een\r\n\U0001F642 hoop doet leven",
                       selectionXml(1, 10, 15, "\U0001F642 hoop") + selectionXml(2, 17, 20, "doet"));
    const auto preview = cli({"import", project, file, "--preview", "--json"});
    ASSERT_EQ(preview.status, 0) << preview.err;
    EXPECT_EQ(preview.json()["files"][0]["verdict"], "warning");
    EXPECT_EQ(preview.json()["files"][0]["passages"], 2);
    EXPECT_THAT(Json(cli({"stories", project, "--json"}).json()["stories"]), IsEmpty());
    const auto in = cli({"import", project, file, "--json"});
    ASSERT_EQ(in.status, 0) << in.err;
    const Json report = in.json()["files"][0];
    EXPECT_EQ(report["format"], "qdpx");
    EXPECT_EQ(report["codes"], 1);
    EXPECT_EQ(report["passages"], 2);
    const Json passages = cli({"passages", project, "--json"}).json()["passages"];
    ASSERT_THAT(passages, SizeIs(2));
    EXPECT_EQ(passages[0]["quote"], "\U0001F642 hoop");
    EXPECT_EQ(passages[0]["code"], "hoop");
    EXPECT_EQ(passages[0]["coder"], "Codeur Ander");
    EXPECT_EQ(passages[1]["quote"], "doet");
    EXPECT_EQ(cli({"code", project, "--story", "gesprek.docx", "--quote", "leven", "--code", "hoop"}).status,
              0);
    const auto again = cli({"import", project, file, "--json"});
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.json()["imported"], 0);
    EXPECT_THAT(Json(cli({"passages", project, "--json"}).json()["passages"]), SizeIs(3));
}

TEST(RefiQda, AnImportIsOneStepThatCanBeUndone) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    const auto file = foreignProject(scratch, "ander.qdpx", "hoop doet leven", selectionXml(1, 0, 4, "hoop"));
    ASSERT_EQ(cli({"import", project, file}).status, 0);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(Json(cli({"stories", project, "--json"}).json()["stories"]), IsEmpty());
    EXPECT_EQ(cli({"redo", project}).status, 0);
    EXPECT_THAT(Json(cli({"passages", project, "--json"}).json()["passages"]), SizeIs(1));
    EXPECT_TRUE(cli({"check", project, "--json"}).json()["ok"]);
}

TEST(RefiQda, BadFilesAreRefusedAndLeaveTheProjectAsItWas) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    const auto good = foreignProject(scratch, "goed.qdpx", "hoop", selectionXml(1, 0, 4, "hoop"));
    const auto bytes = readBytes(good);
    scratch.write("kapot.qdpx", bytes.substr(0, bytes.size() / 2));
    scratch.write("leeg.qdpx", "");
    scratch.write("geen.qdc", "<CodeBook/>");
    makeZip(scratch.file("buiten.qdpx"), {{"project.qde", "<Project name=\"x\"/>"}, {"../../x.txt", "y"}});
    makeZip(scratch.file("bom.qdpx"),
            {{"project.qde", "<Project>" + std::string(20'000'000, ' ') + "</Project>"}});
    for (const char* name : {"kapot.qdpx", "leeg.qdpx", "geen.qdc", "buiten.qdpx", "bom.qdpx"}) {
        const auto run = cli({"import", project, scratch.file(name), "--json"});
        EXPECT_EQ(run.status, 1) << name;
        EXPECT_EQ(run.json()["files"][0]["verdict"], "refused") << name;
        EXPECT_FALSE(run.json()["files"][0]["problems"].empty()) << name;
    }
    EXPECT_THAT(Json(cli({"stories", project, "--json"}).json()["stories"]), IsEmpty());
    EXPECT_EQ(cli({"undo", project}).status, 1) << "nothing was done";
    const auto both = cli({"import", project, scratch.file("kapot.qdpx"), good, "--json"});
    EXPECT_EQ(both.status, 3);
    EXPECT_EQ(both.json()["imported"], 1);
}

TEST(RefiQda, ALockedFileComesInWithItsPassphrase) {
    Scratch scratch;
    const auto project = copyOf(codedSampleProject(), scratch);
    const auto phrase = scratch.write("zin.txt", "vier paarden in de mist\n");
    const auto wrong = scratch.write("fout.txt", "vier paarden in de zon\n");
    const auto file = scratch.file("alles.qdpx.locked");
    ASSERT_EQ(cli({"export", project, "--out", file, "--passphrase-file", phrase}).status, 0);
    const auto other = emptyProject(scratch, "ander");
    const auto stories = [&other] { return cli({"stories", other, "--json"}).json()["stories"].size(); };
    const auto refused = [&](std::vector<std::string> call, const std::string& said) {
        const auto before = stories();
        call.insert(call.begin(), {"import", other});
        call.insert(call.end(), {"--json", "--lang", "en"});
        const auto run = cli(call);
        EXPECT_EQ(run.status, 1) << run.out;
        EXPECT_EQ(run.json()["files"][0]["verdict"], "refused");
        EXPECT_THAT(run.json()["files"][0]["problems"].dump(), HasSubstr(said));
        EXPECT_EQ(stories(), before);
    };
    refused({file}, "locked with a passphrase");
    refused({file, "--passphrase-file", wrong}, "passphrase");
    const auto preview = cli({"import", other, file, "--passphrase-file", phrase, "--preview", "--json"});
    EXPECT_EQ(preview.json()["files"][0]["format"], "qdpx");
    const auto in = cli({"import", other, file, "--passphrase-file", phrase, "--json"});
    ASSERT_EQ(in.status, 0) << in.err;
    EXPECT_EQ(comparable(other).size(), comparable(project).size());
    EXPECT_EQ(cli({"import", other, file, "--passphrase-file", phrase, "--json"}).json()["imported"], 0);
    // What is taken in elsewhere says where, locked or not; in a folder it is passed over.
    for (const char* name : {"werk.codeur", "werk.codeur.locked", "p.vertelwerk", "p.vertelwerk.locked"}) {
        const auto work = scratch.write(std::string("map/") + name, "x");
        refused({work}, std::string(name).starts_with("werk") ? "Coders" : "Open project");
    }
    (void)scratch.write("map/verhaal.txt", "Titel: Een\n\nEr was eens een brug.\n");
    const auto folder = cli({"import", other, scratch.file("map"), "--json"});
    EXPECT_EQ(folder.status, 0) << folder.out;
    EXPECT_EQ(folder.json()["imported"], 1);
}

TEST(RefiQda, ACodebookGoesOutAndComesIn) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    const auto file = scratch.file("codeboek.qdc");
    ASSERT_EQ(cli({"export", project, "--out", file}).status, 0);
    EXPECT_THAT(readBytes(file), AllOf(HasSubstr("urn:QDA-XML:codebook:1.0"),
                                       HasSubstr("name=\"Bejegening\""), HasSubstr("color=\"#")));
    const auto again = cli({"import", project, file, "--json"});
    ASSERT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.json()["files"][0]["codes"], 10);
    EXPECT_EQ(cli({"export", project, "--what", "codebook", "--out", scratch.file("c.csv"), "--json"})
                  .json()["rows"],
              10)
        << "the project has them already";
    const auto foreign = scratch.write("taguette.qdc",
                                       "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" "
                                       "origin=\"Taguette\"><Codes><Code "
                                       "guid=\"0D62985D-B147-5D01-A9B5-CAE5DCD98342\" name=\"gehoord "
                                       "w\xC3\xB3rden\" isCodable=\"true\"/><Code "
                                       "guid=\"61FAF0E6-D194-5F1B-8981-85E4DBB38E31\" name=\"Bejegening\" "
                                       "isCodable=\"true\"/></Codes><Sets/></CodeBook>");
    const auto in = cli({"import", project, foreign, "--json", "--lang", "en"});
    ASSERT_EQ(in.status, 0) << in.err;
    EXPECT_EQ(in.json()["files"][0]["verdict"], "warning");
    EXPECT_THAT(in.json()["files"][0]["problems"].dump(), HasSubstr("Bejegening"));
    EXPECT_EQ(cli({"export", project, "--what", "codebook", "--out", scratch.file("d.csv"), "--json"})
                  .json()["rows"],
              11);
    EXPECT_THAT(readBytes(scratch.file("d.csv")), HasSubstr("gehoord w\xC3\xB3rden"));
}

TEST(RefiQda, ForOthersHoldsNoCodersMemosTimesOrStoriesWithoutConsent) {
    Scratch scratch;
    const auto project = emptyProject(scratch);
    const auto yes = scratch.write("ja.txt",
                                   "Titel: Ja\nVerteller: Wiebe\nToestemming: onderzoek=ja; hergebruik=ja; "
                                   "citaat=ja\n\nDe linde luisterde.\n");
    const auto no = scratch.write("nee.txt", "Titel: Nee\nToestemming: onderzoek=ja\n\nDe beuk luisterde.\n");
    ASSERT_EQ(cli({"import", project, yes, no}).status, 0);
    for (const char* story : {"ja.txt", "nee.txt"}) {
        ASSERT_EQ(cli({"code", project, "--story", story, "--quote", "luisterde", "--code", "5", "--memo",
                       "geheim", "--coder", "Codeur Geheim"})
                      .status,
                  0);
    }
    const auto file = scratch.file("uit.qdpx");
    const auto run = cli({"export", project, "--out", file, "--purpose", "reuse", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(Json(run.json()["stories"]), SizeIs(1));
    for (const auto& name : zipNames(file)) {
        const auto part = zipPart(file, name);
        for (const char* absent :
             {"beuk", "geheim", "Geheim", "Wiebe", "ja.txt", "creationDateTime", "creatingUser"}) {
            EXPECT_THAT(part, testing::Not(HasSubstr(absent))) << name;
        }
    }
    EXPECT_THAT(zipPart(file, "project.qde"), HasSubstr("<CodeRef"));
}

}  // namespace
}  // namespace vertelwerk::e2e
