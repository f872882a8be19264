#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

/// A project with a story that may be published, one that may not, one of which it is not known and one
/// that is set apart; each has one passage of theme 5.
class Export : public testing::Test {
  protected:
    void SetUp() override {
        project_ = scratch_.file("p.vertelwerk");
        ASSERT_EQ(cli({"new", project_, "--title", "Proef"}).status, 0);
        add("ja", "onderzoek=ja; publicatie=ja; citaat=ja", "=De linde luisterde naar mij.");
        add("nee", "onderzoek=ja; publicatie=nee; citaat=ja", "De beuk luisterde nooit.");
        add("onbekend", "", "De eik luisterde soms.");
        add("weg", "onderzoek=nee", "De wilg luisterde vaak.");
    }

    void add(const std::string& name, const std::string& consent, const std::string& sentence) {
        const auto head = "Titel: Titel " + name + "\nVerteller: Teller" + name + "\nLeeftijd: 45\n" +
                          (consent.empty() ? "" : "Toestemming: " + consent + "\n");
        const auto file = scratch_.write(name + ".txt", head + "\n" + sentence + " Dat was het verhaal.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
        (void)cli({"code", project_, "--story", name + ".txt", "--quote", sentence, "--code", "5",
                   "--valence", "-", "--memo", "geheime notitie", "--coder", "GeheimeCodeur"});
    }

    Outcome run(const std::string& name, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"export", project_, "--out", scratch_.file(name), "--json"});
        return cli(more);
    }

    [[nodiscard]] std::string written(const std::string& name) const {
        const auto path = scratch_.file(name);
        return std::filesystem::exists(path) ? readBytes(path) : std::string();
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(Export, AWorkingCopyHoldsAllThatIsNotSetApartAndIsRecorded) {
    const auto outcome = run("fragmenten.csv", {"--what", "passages"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const auto report = outcome.json();
    EXPECT_EQ(report["what"], "passages");
    EXPECT_EQ(report["format"], "csv");
    EXPECT_TRUE(report["purpose"].is_null());
    EXPECT_EQ(report["rows"], 3);
    EXPECT_EQ(report["stories"], Json::parse("[1,2,3]"));
    ASSERT_THAT(report["left_out"], SizeIs(1));
    EXPECT_EQ(report["left_out"][0]["story"], 4);
    const auto csv = written("fragmenten.csv");
    EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"
                                "code;thema;ervaring;fragment;memo;codeur;"));
    EXPECT_THAT(
        csv, AllOf(HasSubstr(";'=De linde luisterde naar mij.;"), HasSubstr("geheime notitie"),
                   HasSubstr("GeheimeCodeur"), HasSubstr("beuk"), HasSubstr("eik"), Not(HasSubstr("wilg"))));
    const auto withdrawn = cli({"consent", project_, "--story", "nee.txt", "--withdraw", "--json"}).json();
    ASSERT_THAT(withdrawn["deliveries"], SizeIs(1));
    EXPECT_EQ(withdrawn["deliveries"][0]["file"], "fragmenten.csv");
}

TEST_F(Export, ForOthersOnlyWhatTellersAgreedToAndNothingOfTheTeam) {
    for (const char* name : {"f.csv", "f.html", "f.docx", "f.xlsx"}) {
        const auto outcome = run(name, {"--what", "passages", "--purpose", "publicatie"});
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        const auto report = outcome.json();
        EXPECT_EQ(report["verdict"], "warning");
        EXPECT_EQ(report["purpose"], "publication");
        EXPECT_EQ(report["stories"], Json::parse("[1]"));
        EXPECT_THAT(report["left_out"], SizeIs(3));
        std::vector<std::string> parts{written(name)};
        for (const auto& part : zipNames(scratch_.file(name))) {
            parts.push_back(zipPart(scratch_.file(name), part));
        }
        EXPECT_THAT(parts, testing::Contains(HasSubstr("De linde luisterde naar mij."))) << name;
        for (const char* absent : {"beuk", "eik luisterde", "wilg", "geheime", "GeheimeCodeur", "Tellerja",
                                   "ja.txt", "Werkkopie"}) {
            EXPECT_THAT(parts, Each(Not(HasSubstr(absent)))) << name;
        }
    }
}

TEST_F(Export, IsBlockedWhenNoStoryRemainsOrOneHoldsAnIdentifier) {
    const auto none = run("leeg.docx", {"--what", "stories", "--purpose", "learning"});
    EXPECT_EQ(none.status, 1);
    EXPECT_EQ(none.json()["verdict"], "blocked");
    EXPECT_TRUE(none.json()["out"].is_null());
    EXPECT_THAT(written("leeg.docx"), IsEmpty());
    add("nummer", "onderzoek=ja; publicatie=ja; citaat=ja", "Bel me op 06-12345678 zei de kastanje.");
    const auto found = run("nummer.csv", {"--what", "passages", "--purpose", "publication"});
    EXPECT_EQ(found.status, 1);
    EXPECT_EQ(found.json()["verdict"], "blocked");
    EXPECT_THAT(written("nummer.csv"), IsEmpty());
    EXPECT_EQ(run("intern.csv", {"--what", "passages"}).status, 0) << "a working copy is made all the same";
}

TEST_F(Export, AMemoThatHoldsAnIdentifierDoesNotLeave) {
    ASSERT_EQ(cli({"code", project_, "--story", "ja.txt", "--quote", "Dat was het verhaal.", "--code", "3",
                   "--memo", "bel 06-12345678"})
                  .status,
              0);
    EXPECT_EQ(run("memo.docx", {"--what", "memos", "--purpose", "publication"}).status, 1);
    EXPECT_EQ(run("f.docx", {"--what", "passages", "--purpose", "publication"}).status, 0);
}

TEST_F(Export, CheckSaysTheSameAndWritesNothing) {
    const auto outcome = run("f.docx", {"--what", "passages", "--purpose", "publication", "--check"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.json()["stories"], Json::parse("[1]"));
    EXPECT_TRUE(outcome.json()["out"].is_null());
    EXPECT_THAT(written("f.docx"), IsEmpty());
}

TEST_F(Export, StoriesInWordHaveTheirCodesInTheMargin) {
    ASSERT_EQ(run("v.docx", {"--what", "stories"}).status, 0);
    const auto file = scratch_.file("v.docx");
    EXPECT_THAT(zipPart(file, "word/comments.xml"),
                AllOf(HasSubstr("w:author=\"5 Bejegening\""), HasSubstr("geheime notitie")));
    EXPECT_THAT(zipPart(file, "word/document.xml"),
                AllOf(HasSubstr("commentRangeStart"), HasSubstr("w:fill=")));
    EXPECT_THAT(zipPart(file, "word/header1.xml"), HasSubstr("Werkkopie"));
}

TEST_F(Export, TheCodebookForOthersNeedsNoStories) {
    const auto outcome = run("codeboek.docx", {"--what", "codebook", "--purpose", "learning"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.json()["rows"], 10);
    const auto body = zipPart(scratch_.file("codeboek.docx"), "word/document.xml");
    EXPECT_THAT(body, AllOf(HasSubstr("Bejegening"), HasSubstr("ListBullet"), Not(HasSubstr("beuk"))));
    ASSERT_EQ(run("codeboek-intern.docx", {"--what", "codebook"}).status, 0);
    EXPECT_THAT(zipPart(scratch_.file("codeboek-intern.docx"), "word/document.xml"), HasSubstr("luisterde"));
}

TEST_F(Export, ASpreadsheetHoldsEverythingInTypedCells) {
    ASSERT_EQ(run("alles.xlsx").status, 0);
    const auto file = scratch_.file("alles.xlsx");
    EXPECT_THAT(zipPart(file, "xl/workbook.xml"), AllOf(HasSubstr("Fragmenten"), HasSubstr("Verhalen"),
                                                        HasSubstr("Codeboek"), HasSubstr("Memo")));
    EXPECT_THAT(zipPart(file, "xl/sharedStrings.xml"), HasSubstr("=De linde luisterde naar mij."));
    EXPECT_THAT(zipPart(file, "xl/worksheets/sheet1.xml"), Not(HasSubstr("<f>")));
}

TEST_F(Export, FiltersAndCodesChooseThePassages) {
    ASSERT_EQ(
        cli({"code", project_, "--story", "ja.txt", "--quote", "Dat was het verhaal.", "--code", "3"}).status,
        0);
    EXPECT_EQ(run("a.csv", {"--what", "passages", "--code", "3"}).json()["rows"], 1);
    EXPECT_EQ(run("b.csv", {"--what", "passages", "bron:nee.txt"}).json()["rows"], 1);
    EXPECT_EQ(run("c.csv", {"--what", "passages", "--by", "GeheimeCodeur"}).json()["rows"], 3);
    EXPECT_EQ(run("d.csv", {"--what", "matrix"}).json()["rows"], 3);
}

TEST_F(Export, AnArchiveHoldsAllWithChecksums) {
    ASSERT_EQ(run("archief.zip").status, 0);
    const auto file = scratch_.file("archief.zip");
    EXPECT_THAT(zipNames(file),
                testing::IsSupersetOf({"README.txt", "SHA256SUMS", "codebook.csv", "codebook.qdc",
                                       "codings.csv", "indicators.csv", "memos.csv", "method.txt",
                                       "project.json", "stories.csv", "texts/00001.txt", "texts/00003.txt"}));
    EXPECT_THAT(zipPart(file, "texts/00001.txt"), HasSubstr("De linde luisterde naar mij."));
    // The empty line of the story's file is gone; so is what was set apart.
    EXPECT_THAT(zipNames(file), Not(testing::Contains("texts/00004.txt")));
    EXPECT_THAT(zipPart(file, "SHA256SUMS"), HasSubstr("  texts/00001.txt\n"));
    ASSERT_EQ(run("uit.zip", {"--purpose", "publication"}).status, 0);
    EXPECT_THAT(zipNames(scratch_.file("uit.zip")), Not(testing::Contains("memos.csv")));
    for (const auto& name : zipNames(scratch_.file("uit.zip"))) {
        for (const char* absent : {"beuk", "geheime", "GeheimeCodeur", "Tellerja", "ja.txt"}) {
            EXPECT_THAT(zipPart(scratch_.file("uit.zip"), name), Not(HasSubstr(absent))) << name;
        }
    }
}

TEST_F(Export, JsonHoldsEverythingUnderDocumentedKeys) {
    ASSERT_EQ(run("alles.json").status, 0);
    const auto document = Json::parse(written("alles.json"));
    EXPECT_EQ(document["format"], "vertelwerk-project");
    EXPECT_THAT(Json(document["stories"]), SizeIs(3));
    EXPECT_EQ(document["passages"][0]["code"], "MOV05");
    EXPECT_EQ(document["passages"][0]["story"], document["stories"][0]["guid"]);
    const auto schema =
        Json::parse(readBytes(std::string(TESTS_DIR) + "/../assets/schema/project-export.schema.json"));
    const auto known = [](const Json& object, const Json& described) {
        for (const auto& [key, value] : object.items()) {
            EXPECT_TRUE(described["properties"].contains(key)) << key;
        }
        for (const auto& key : described["required"]) {
            EXPECT_TRUE(object.contains(key.get<std::string>())) << key;
        }
    };
    known(document, schema);
    known(document["stories"][0], schema["$defs"]["story"]);
    known(document["passages"][0], schema["$defs"]["passage"]);
    known(document["codebooks"][0]["codes"][0], schema["$defs"]["code"]);
}

TEST_F(Export, AFileIsLockedWithAPassphraseAndOpenedAgain) {
    const auto phrase = scratch_.write("zin.txt", "een zin met woorden\n");
    ASSERT_EQ(run("alles.json.locked", {"--passphrase-file", phrase}).status, 0);
    EXPECT_THAT(written("alles.json.locked"), AllOf(StartsWith("VTWKSEAL"), Not(HasSubstr("linde"))));
    EXPECT_EQ(run("los.json", {"--passphrase-file", phrase}).status, 1)
        << "its name does not say that it is locked";
    EXPECT_EQ(run("los.json.locked").status, 1) << "no passphrase";
    const auto wrong = scratch_.write("fout.txt", "een andere zin\n");
    const auto file = scratch_.file("alles.json.locked");
    EXPECT_EQ(cli({"unlock", file, "--out", scratch_.file("open.json"), "--passphrase-file", wrong}).status,
              1);
    EXPECT_THAT(written("open.json"), IsEmpty());
    ASSERT_EQ(cli({"unlock", file, "--out", scratch_.file("open.json"), "--passphrase-file", phrase}).status,
              0);
    EXPECT_EQ(Json::parse(written("open.json"))["format"], "vertelwerk-project");
}

TEST_F(Export, APdfIsTaggedOrSaidNotToBePossible) {
    const auto outcome = run("f.pdf", {"--what", "passages"});
    if (outcome.status == 0) {
        EXPECT_THAT(written("f.pdf"), AllOf(StartsWith("%PDF-"), HasSubstr("/MarkInfo"), HasSubstr("nl-NL"),
                                            Not(HasSubstr("/CreationDate("))));
    } else {
        EXPECT_THAT(outcome.err, HasSubstr("LibreOffice"));
        EXPECT_THAT(written("f.pdf"), IsEmpty());
    }
}

TEST_F(Export, WhatCannotBeWrittenIsRefusedInWords) {
    EXPECT_THAT(run("x.odt").err, HasSubstr(".xlsx"));
    EXPECT_EQ(run("x.odt").status, 1);
    EXPECT_EQ(run("x.csv", {"--what", "everything"}).status, 1);
    EXPECT_EQ(run("x.csv", {"--what", "iets"}).status, 1);
    EXPECT_EQ(run("x.csv", {"--purpose", "contact"}).status, 1);
    EXPECT_EQ(run("x.csv", {"--code", "99"}).status, 1);
    EXPECT_EQ(cli({"export", project_}).status, 2);
    EXPECT_THAT(written("x.csv"), IsEmpty());
    const auto nowhere = cli({"export", project_, "--out", scratch_.file("geen/map/x.csv")});
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_THAT(cli({"consent", project_, "--story", "ja.txt", "--withdraw", "--json"}).json()["deliveries"],
                IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::e2e
