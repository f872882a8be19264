#include "e2e/cli.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

std::string guid(int n) {
    const auto digits = std::to_string(n);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

std::string coded(int n, int begin, int end, const std::string& name, int code) {
    return "<PlainTextSelection guid=\"" + guid(n) + "\" name=\"" + name + "\" startPosition=\"" +
           std::to_string(begin) + "\" endPosition=\"" + std::to_string(end) + "\"><Coding guid=\"" +
           guid(n + 500) + "\"><CodeRef targetGUID=\"" + guid(code) + "\"/></Coding></PlainTextSelection>";
}

std::string project(const std::string& origin, const std::string& content,
                    const std::string& space = "urn:QDA-XML:project:1.0") {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project xmlns=\"" + space + "\" name=\"x\" origin=\"" +
           origin + "\">" + content + "</Project>";
}

Json imported(const Scratch& scratch, const std::string& file, int status = 0) {
    const auto made = scratch.file("p.vertelwerk");
    if (!std::filesystem::exists(made)) {
        EXPECT_EQ(cli({"new", made}).status, 0);
    }
    const auto run = cli({"import", made, file, "--json", "--lang", "en"});
    EXPECT_EQ(run.status, status) << run.err;
    EXPECT_EQ(cli({"check", made, "--json"}).json()["ok"], true);
    return run.json()["files"][0];
}

std::vector<std::string> quotes(const Scratch& scratch) {
    std::vector<std::string> words;
    for (const auto& passage :
         Json(cli({"passages", scratch.file("p.vertelwerk"), "--json"}).json()["passages"])) {
        words.push_back(passage["code"].get<std::string>() + ": " + passage["quote"].get<std::string>());
    }
    std::ranges::sort(words);
    return words;
}

/// As QualCoder writes: categories that are no codes, ends exclusive, cases with attributes, memos as texts
/// of their own.
TEST(ForeignProjects, OfQualCoderComeInWithCategoriesCasesAndMemos) {
    const Scratch scratch;
    const auto file = scratch.file("qualcoder.qdpx");
    makeZip(
        file,
        {{"project.qde",
          project(
              "QualCoder 3.5",
              "<Users><User guid=\"" + guid(9) +
                  "\" name=\"default\"/></Users><CodeBook><Codes><Code "
                  "guid=\"" +
                  guid(1) + "\" name=\"Gevoel\" isCodable=\"false\"><Code guid=\"" + guid(2) +
                  "\" name=\"hoop\" color=\"#F00\" isCodable=\"true\"/></Code></Codes></CodeBook><Variables>"
                  "<Variable guid=\"" +
                  guid(3) +
                  "\" name=\"leeftijd\" typeOfVariable=\"Integer\"/></Variables>"
                  "<Cases><Case guid=\"" +
                  guid(4) + "\" name=\"Roos\"><VariableValue><VariableRef targetGUID=\"" + guid(3) +
                  "\"/><IntegerValue>45</IntegerValue></VariableValue><SourceRef targetGUID=\"" + guid(5) +
                  "\"/></Case></Cases><Sources><TextSource guid=\"" + guid(5) +
                  "\" name=\"gesprek.txt\" plainTextPath=\"internal://" + guid(5) + ".txt\">" +
                  coded(10, 3, 7, "hoop", 2) + "<NoteRef targetGUID=\"" + guid(6) +
                  "\"/></TextSource></Sources><Notes><Note guid=\"" + guid(6) +
                  "\" plainTextPath=\"internal://" + guid(6) + ".txt\"/></Notes>")},
         {"sources/" + guid(5) + ".txt", "Ik hoop het."},
         {"sources/" + guid(6) + ".txt", "Een memo van elders."}});
    const auto report = imported(scratch, file);
    EXPECT_EQ(report["verdict"], "ok") << report;
    EXPECT_THAT(quotes(scratch), testing::ElementsAre("hoop: hoop"));
    const auto story = storyBySource(scratch.file("p.vertelwerk"), "gesprek.txt");
    EXPECT_EQ(story["narrator"], "Roos");
    EXPECT_EQ(story["attributes"]["leeftijd"], "45");
    EXPECT_THAT(cli({"memos", scratch.file("p.vertelwerk"), "list", "--json"}).out,
                HasSubstr("Een memo van elders."));
}

/// As MAXQDA and NVivo write: CR LF that counts for two, other case of names, groups of documents, GUIDs in
/// braces, a rich text beside the plain one.
TEST(ForeignProjects, OfMaxqdaAndNvivoComeInWithTheirGroups) {
    const Scratch scratch;
    const auto file = scratch.file("maxqda.qdpx");
    const auto source = [](int n, const std::string& selections) {
        return "<TextSource guid=\"{" + guid(n) + "}\" name=\"Gesprek\" richTextPath=\"internal://" +
               guid(n) + ".docx\" plainTextPath=\"internal://" + guid(n) + ".TXT\">" + selections +
               "</TextSource>";
    };
    makeZip(
        file,
        {{"Project.qde",
          project("MAXQDA 2022", "<CodeBook><Codes><Code guid=\"{" + guid(2) +
                                     "}\" name=\"hoop\" isCodable=\"true\"/><Code guid=\"{" + guid(3) +
                                     "}\" name=\"hoop\" isCodable=\"true\"/></Codes></CodeBook><Sources>" +
                                     source(5, coded(10, 11, 15, "hoop", 2)) +
                                     source(6, coded(11, 0, 5, "angst", 3)) + "</Sources><Sets><Set guid=\"" +
                                     guid(7) + "\" name=\"Wijk Oost\"><MemberSource targetGUID=\"{" +
                                     guid(5) + "}\"/></Set></Sets>")},
         {"Sources/" + guid(5) + ".txt", "Regel een\r\nhoop"},
         {"Sources/" + guid(6) + ".txt", "angst hier"},
         {"Sources/" + guid(5) + ".docx", "niets"}});
    const auto report = imported(scratch, file);
    EXPECT_EQ(report["stories"], 2) << "two sources of one name";
    EXPECT_EQ(report["codes"], 2);
    EXPECT_THAT(quotes(scratch), AllOf(SizeIs(2), Contains("hoop: hoop")));
    const auto stories = cli({"stories", scratch.file("p.vertelwerk"), "--json"}).json()["stories"];
    EXPECT_EQ(stories[0]["attributes"]["set"], "Wijk Oost");
    EXPECT_FALSE(stories[1]["attributes"].contains("set"));
}

/// All of it odd at once: what can be kept comes in whole, the rest is told.
TEST(ForeignProjects, WhatIsMerelyOddIsReadAndTold) {
    const Scratch scratch;
    const auto file = scratch.file("vreemd.qdpx");
    makeZip(
        file,
        {{"PROJECT.QDE",
          project(
              "Iets",
              "<CodeBook><Codes><Code guid=\"" + guid(2) +
                  "\" name=\"hoop\" isCodable=\"true\"/></Codes></CodeBook><Cases><Case guid=\"" + guid(4) +
                  "\"><SourceRef targetGUID=\"" + guid(5) +
                  "\"/></Case></Cases><Sources><TextSource guid=\"" + guid(5) +
                  "\" name=\"a\" plainTextPath=\"internal://a.txt\">" + coded(10, 3, 6, "hoop", 2) +
                  coded(11, 900, 905, "weg", 2) + coded(12, 0, 1, "Ik", 77) + "<PlainTextSelection guid=\"" +
                  guid(13) +
                  "\" name=\"het\" startPosition=\"8\" endPosition=\"10\"/></TextSource><TextSource guid=\"" +
                  guid(6) + "\" name=\"b\" plainTextPath=\"internal://kwijt.txt\">" +
                  coded(14, 2, 5, "ergens", 2) + "</TextSource><TextSource guid=\"" + guid(7) +
                  "\" name=\"c\" plainTextPath=\"internal://../../etc/passwd\"/></Sources>",
              "urn:QDA-XML:project:2.0")},
         {"a.txt", "Ik hoop het."}});
    const auto report = imported(scratch, file);
    EXPECT_EQ(report["verdict"], "warning");
    const auto told = report["problems"].dump();
    for (const char* words : {"urn:QDA-XML:project:2.0", "last character", "does not hold the text of",
                              "beyond", "no text and no"}) {
        EXPECT_THAT(told, HasSubstr(words));
    }
    EXPECT_THAT(quotes(scratch), Contains("hoop: hoop"));
    const auto memos = cli({"memos", scratch.file("p.vertelwerk"), "list", "--json"}).json()["memos"];
    ASSERT_THAT(memos, SizeIs(2));
    EXPECT_EQ(memos[0]["about"], "words") << "a selection without a code is a remark";
    EXPECT_EQ(memos[1]["text"], "ergens") << "words that do not fill their place are kept beside it";
    EXPECT_EQ(told.find("root:"), std::string::npos);
}

/// A refused file leaves no code, coder or story behind.
TEST(ForeignProjects, WhatIsRefusedLeavesNothing) {
    const Scratch scratch;
    const auto made = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", made}).status, 0);
    const auto before = cli({"export", made, "--out", scratch.file("voor.json")}).status;
    ASSERT_EQ(before, 0);
    const std::string entity =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    std::string deep;
    for (int i = 0; i < 2000; ++i) {
        deep += "<Code guid=\"" + guid(i) + "\" name=\"a\" isCodable=\"true\">";
    }
    const std::vector<std::pair<std::string, std::string>> bad{
        {"entiteit.qdc", entity + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"" +
                             guid(1) + "\" name=\"&a;\" isCodable=\"true\"/></Codes></CodeBook>"},
        {"diep.qdc", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + deep},
        {"half.qdc", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\""},
        {"anders.qdc", "<html><body>geen codeboek</body></html>"},
        {"leeg.qdc", ""},
        {"bytes.qdc", std::string("\x00\xFF\xFE\x01PK\x03\x04", 8)}};
    for (const auto& [name, bytes] : bad) {
        const auto report = imported(scratch, scratch.write(name, bytes), 1);
        EXPECT_EQ(report["verdict"], "refused") << name;
        EXPECT_THAT(report["problems"], SizeIs(testing::Ge(1U))) << name;
    }
    ASSERT_EQ(cli({"export", made, "--out", scratch.file("na.json")}).status, 0);
    EXPECT_EQ(readBytes(scratch.file("voor.json")), readBytes(scratch.file("na.json")));
}

}  // namespace
}  // namespace vertelwerk::e2e
