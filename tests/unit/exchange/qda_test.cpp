#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/refi_qda.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/archive.h"
#include "unit/exchange/office_files.h"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string guid(int n) {
    return fmt::format("00000000-0000-4000-8000-{:012}", n);
}

/// A project with one of everything.
QdaProject sample() {
    QdaProject project;
    project.name = "Proef & <meer>";
    project.origin = "Vertelwerk";
    project.users = {{guid(1), "AB"}};
    QdaCode child{guid(3), "kind \"b\"", "over b", 0x00FF7FU, true, {}, {}};
    project.codes = {{guid(2), "ouder", "regel 1\nregel 2", std::nullopt, false, {guid(9)}, {child}}};
    project.variables = {{guid(4), "leeftijd", QdaType::Integer, "in jaren"},
                         {guid(5), "wijk", QdaType::Text, ""}};
    project.cases = {{guid(6), "Roos", "", {{guid(4), "45"}}, {guid(7)}}};
    QdaSource source;
    source.guid = guid(7);
    source.name = "verhaal.txt";
    source.text = "Zo \U0001F642 ging het.\nEn toen?";
    source.values = {{guid(5), "Oost; West"}};
    QdaSelection selection{guid(8), "\U0001F642 ging", "let op", {3, 9}, guid(1), 1'700'000'000'123, {}, {}};
    selection.codings = {{guid(10), guid(3), guid(1), 1'700'000'001'000, {guid(9)}}};
    source.selections = {selection};
    project.sources = {source};
    project.notes = {{guid(9), "memo", "", "Een memo\nover twee regels", guid(1), 1'700'000'000'000}};
    project.sets = {{guid(11), "groep", "uitleg", {guid(2)}, {guid(7)}}};
    return project;
}

std::string written(const QdaProject& project) {
    QdpxWriter writer(project);
    for (const auto& source : project.sources) {
        writer.add(source);
    }
    for (const auto& note : project.notes) {
        writer.add(note);
    }
    return writer.finish(project.sets, project.description);
}

QdaReading read(const std::string& bytes) {
    auto reading = readQdpx(bytes);
    EXPECT_TRUE(reading.has_value());
    return reading ? *std::move(reading) : QdaReading{};
}

std::string words(const std::vector<base::Message>& problems) {
    std::string all;
    for (const auto& problem : problems) {
        all += base::Catalogue().say(problem) + "\n";
    }
    return all;
}

/// A foreign project with one source and these selections.
std::string foreign(const std::string& text, const std::string& selections,
                    const std::string& origin = "Ander") {
    return zipOf(
        {{"Project.QDE",
          fmt::format(
              R"(<?xml version="1.0"?><p:Project xmlns:p="urn:QDA-XML:project:1.0" name="x" origin="{}">
<p:CodeBook><p:Codes><p:Code guid="{{{}}}" name="code" isCodable="true" color="#0f0"/></p:Codes></p:CodeBook>
<p:Sources><p:TextSource guid="{}" name="bron" plainTextPath="internal://Bron.TXT">{}</p:TextSource></p:Sources></p:Project>)",
              origin, guid(1), guid(2), selections)},
         {"Sources/bron.txt", text}});
}

std::string selection(int n, int begin, int end, const std::string& name) {
    return fmt::format(
        R"(<p:PlainTextSelection guid="{}" name="{}" startPosition="{}" endPosition="{}"><p:Coding guid="{}"><p:CodeRef targetGUID="{}"/></p:Coding></p:PlainTextSelection>)",
        guid(100 + n), name, begin, end, guid(200 + n), guid(1));
}

std::string firstWords(const QdaReading& reading) {
    const auto& source = reading.project.sources.front();
    const auto range = source.selections.front().range;
    return std::string(text::slice(source.text, range));
}

TEST(Qdpx, WhatIsWrittenComesBackEqual) {
    const auto project = sample();
    const auto reading = read(written(project));
    const auto& back = reading.project;
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(back.name, Eq(project.name));
    EXPECT_THAT(back.origin, Eq(project.origin));
    ASSERT_THAT(back.users, SizeIs(1));
    EXPECT_THAT(back.users[0].name, Eq("AB"));
    ASSERT_THAT(back.codes, SizeIs(1));
    EXPECT_THAT(back.codes[0].description, Eq("regel 1\nregel 2"));
    EXPECT_FALSE(back.codes[0].codable);
    EXPECT_THAT(back.codes[0].notes, ElementsAre(guid(9)));
    ASSERT_THAT(back.codes[0].codes, SizeIs(1));
    EXPECT_THAT(back.codes[0].codes[0].name, Eq("kind \"b\""));
    EXPECT_THAT(back.codes[0].codes[0].colour, Eq(0x00FF7FU));
    ASSERT_THAT(back.variables, SizeIs(2));
    EXPECT_TRUE(back.variables[0].type == QdaType::Integer);
    EXPECT_THAT(back.variables[0].description, Eq("in jaren"));
    ASSERT_THAT(back.cases, SizeIs(1));
    EXPECT_THAT(back.cases[0].sources, ElementsAre(guid(7)));
    EXPECT_THAT(back.cases[0].values[0].value, Eq("45"));
    ASSERT_THAT(back.sources, SizeIs(1));
    const auto& source = back.sources[0];
    EXPECT_THAT(source.text, Eq(project.sources[0].text));
    EXPECT_THAT(source.values[0].value, Eq("Oost; West"));
    ASSERT_THAT(source.selections, SizeIs(1));
    EXPECT_THAT(source.selections[0].range, Eq(text::Range{3, 9}));
    EXPECT_THAT(source.selections[0].description, Eq("let op"));
    EXPECT_THAT(source.selections[0].createdAt, Eq(1'700'000'000'123));
    ASSERT_THAT(source.selections[0].codings, SizeIs(1));
    EXPECT_THAT(source.selections[0].codings[0].guid, Eq(guid(10)));
    EXPECT_THAT(source.selections[0].codings[0].notes, ElementsAre(guid(9)));
    ASSERT_THAT(back.notes, SizeIs(1));
    EXPECT_THAT(back.notes[0].text, Eq("Een memo\nover twee regels"));
    ASSERT_THAT(back.sets, SizeIs(1));
    EXPECT_THAT(back.sets[0].codes, ElementsAre(guid(2)));
    EXPECT_THAT(back.sets[0].sources, ElementsAre(guid(7)));
}

TEST(Qdpx, IsAFlatArchiveWithTheTextsBesideTheProject) {
    const auto bytes = written(sample());
    const auto archive = Archive::open(bytes);
    ASSERT_TRUE(archive.has_value());
    EXPECT_THAT(archive->names(), ElementsAre("sources/" + guid(7) + ".txt", "project.qde"));
    const auto qde = archive->read("project.qde").value();
    EXPECT_THAT(qde, AllOf(HasSubstr("startPosition=\"3\" endPosition=\"9\""), HasSubstr("color=\"#00FF7F\""),
                           HasSubstr("plainTextPath=\"internal://" + guid(7) + ".txt\""),
                           HasSubstr("creationDateTime=\"2023-11-14T22:13:20.123Z\"")));
}

TEST(Qdpx, TellsInclusiveEndsByTheNames) {
    const auto reading =
        read(foreign("Een twee drie.", selection(1, 4, 7, "twee") + selection(2, 9, 12, "drie")));
    EXPECT_THAT(firstWords(reading), Eq("twee"));
    EXPECT_THAT(words(reading.problems), HasSubstr("last character"));
    EXPECT_THAT(firstWords(read(foreign("Een twee drie.", selection(1, 4, 8, "twee")))), Eq("twee"));
    EXPECT_THAT(firstWords(read(foreign("Een twee drie.", selection(1, 4, 8, "mijn naam")))), Eq("twee"));
}

TEST(Qdpx, TellsHowLineEndsAreCountedByTheNames) {
    const std::string text =
        "\xEF\xBB\xBF"
        "Een\r\ntwee\r\n\U0001F642 drie";
    EXPECT_THAT(firstWords(read(foreign(text, selection(1, 9, 15, "\U0001F642 drie")))),
                Eq("\U0001F642 drie"));
    EXPECT_THAT(firstWords(read(foreign(text, selection(1, 11, 17, "\U0001F642 drie")))),
                Eq("\U0001F642 drie"));
    // Nothing tells: ATLAS.ti counts CR LF as one.
    EXPECT_THAT(firstWords(read(foreign(text, selection(1, 4, 8, ""), "ATLAS.ti 23"))), Eq("twee"));
    EXPECT_THAT(firstWords(read(foreign(text, selection(1, 5, 9, ""), "Ander"))), Eq("twee"));
}

TEST(Qdpx, NamesMayBeCutOrSqueezed) {
    const std::string text = "Het begin\nvan een lang verhaal dat verder gaat.";
    EXPECT_THAT(
        firstWords(read(foreign(text, selection(1, 0, 28, "Het begin van een lang\u2026") +
                                          selection(2, 29, 32, "dat") + selection(3, 33, 39, "verder")))),
        Eq("Het begin\nvan een lang verha"));
}

TEST(Qdpx, BracedGuidsColoursOfThreeDigitsAndOtherNamesAreUnderstood) {
    const auto reading = read(foreign("Een twee", selection(1, 0, 3, "Een")));
    EXPECT_THAT(reading.project.codes.front().guid, Eq(guid(1)));
    EXPECT_THAT(reading.project.codes.front().colour, Eq(0x00FF00U));
    EXPECT_THAT(reading.project.sources.front().text, Eq("Een twee"));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(Qdpx, AMissingTextIsRebuiltFromWhatSelectionsTell) {
    const auto reading = read(zipOf(
        {{"project.qde",
          fmt::format(
              R"(<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><TextSource guid="{}" name="weg.docx" plainTextPath="internal://weg.txt">
<PlainTextSelection guid="{}" name="twee" startPosition="4" endPosition="8"/>
<PlainTextSelection guid="{}" name="een begin van veel meer&#8230;" startPosition="20" endPosition="60"/>
<PlainTextSelection guid="{}" name="mijn label" startPosition="61" endPosition="70"/>
</TextSource></Sources></Project>)",
              guid(1), guid(2), guid(3), guid(4))}}));
    ASSERT_THAT(reading.project.sources, SizeIs(1));
    const auto& source = reading.project.sources[0];
    EXPECT_TRUE(source.rebuilt);
    ASSERT_THAT(source.selections, SizeIs(3));
    EXPECT_THAT(source.selections[0].range, Eq(text::Range{4, 8}));
    EXPECT_THAT(std::string(text::slice(source.text, {4, 8})), Eq("twee"));
    EXPECT_THAT(std::string(text::slice(source.text, {20, 43})), Eq("een begin van veel meer"));
    EXPECT_THAT(source.selections[2].range, Eq(text::Range{61, 70}));
    EXPECT_THAT(text::length(source.text), Eq(70U));
    EXPECT_THAT(words(reading.problems), AllOf(HasSubstr("weg.docx"), HasSubstr("dots")));
}

TEST(Qdpx, PicturesAndRecordingsBecomeLinesWithTheirPlace) {
    const auto reading =
        read(zipOf({{"project.qde", fmt::format(R"(<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>
<PictureSource guid="{0}" name="foto.jpg" path="internal://foto.jpg"><PictureSelection guid="{1}" name="Citaat 1" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="{2}"><CodeRef targetGUID="{3}"/></Coding></PictureSelection></PictureSource>
<VideoSource guid="{4}" name="film"><VideoSelection guid="{5}" begin="1500" end="3000"/></VideoSource>
<PDFSource guid="{6}" name="blad.pdf"><PDFSelection guid="{7}" name="a" page="0" firstX="1" firstY="2" secondX="3" secondY="4"><Representation guid="{9}"><PlainTextContent> de woorden </PlainTextContent></Representation></PDFSelection><PDFSelection guid="{8}" name="dubbel" page="0" firstX="1" firstY="2" secondX="3" secondY="4"/><Representation guid="{9}"><PlainTextContent>Bladtekst hier</PlainTextContent><PlainTextSelection guid="{8}" name="hier" startPosition="10" endPosition="14"/></Representation></PDFSource>
</Sources></Project>)",
                                                guid(1), guid(2), guid(3), guid(4), guid(5), guid(6), guid(7),
                                                guid(8), guid(9), guid(10))}}));
    ASSERT_THAT(reading.project.sources, SizeIs(3));
    EXPECT_THAT(reading.project.sources[0].text, Eq("Citaat 1 [1,2 - 3,4]"));
    EXPECT_THAT(reading.project.sources[0].selections[0].codings, SizeIs(1));
    EXPECT_THAT(reading.project.sources[1].text, Eq("[1.5-3.0 s]"));
    EXPECT_THAT(reading.project.sources[2].text, Eq("Bladtekst hier\n\nde woorden"));
    ASSERT_THAT(reading.project.sources[2].selections, SizeIs(2));
    EXPECT_THAT(reading.project.sources[2].selections[0].range, Eq(text::Range{10, 14}));
    EXPECT_THAT(reading.project.sources[2].selections[1].range, Eq(text::Range{16, 26}));
}

TEST(Qdpx, PositionsBeyondTheTextAreLeftOutAndSaid) {
    const auto reading =
        read(foreign("kort", selection(1, 0, 4, "kort") + selection(2, 3, 99, "") + selection(3, 50, 60, "") +
                                 selection(4, -5, 2, "") + selection(5, 3, 3, "")));
    ASSERT_THAT(reading.project.sources, SizeIs(1));
    EXPECT_THAT(reading.project.sources[0].selections, SizeIs(1));
    EXPECT_THAT(words(reading.problems), HasSubstr("4 passages lie beyond"));
}

TEST(Qdpx, SourcesOfOneIdentityAreBothKept) {
    auto project = sample();
    project.sources.push_back(project.sources.front());
    project.sources.back().text = "Een ander verhaal, lang genoeg.";
    QdpxWriter writer(project);
    writer.add(project.sources[0]);
    const auto bytes = writer.finish({}, {});
    const auto qde = Archive::open(bytes)->read("project.qde").value();
    const auto begin = qde.find("<TextSource");
    const auto end = qde.find("</Sources>");
    const auto doubled = qde.substr(0, end) + qde.substr(begin, end - begin) + qde.substr(end);
    const auto reading =
        read(zipOf({{"project.qde", doubled}, {"sources/" + guid(7) + ".txt", "Zo \U0001F642 ging het."}}));
    ASSERT_THAT(reading.project.sources, SizeIs(2));
    EXPECT_NE(reading.project.sources[0].guid, reading.project.sources[1].guid);
}

TEST(Qdpx, OfAnotherNamespaceIsReadWithANotice) {
    const auto reading =
        read(zipOf({{"project.qde", R"(<Project xmlns="urn:QDA-XML:project:0:4" name="oud"/>)"}}));
    EXPECT_THAT(reading.project.name, Eq("oud"));
    EXPECT_THAT(words(reading.problems), HasSubstr("project:0:4"));
}

TEST(HostileQdpx, IsRefusedInWords) {
    const auto whole = written(sample());
    const std::vector<std::string> files{
        "",
        "geen zip",
        whole.substr(0, whole.size() / 2),
        zipOf({{"anders.txt", "x"}}),
        zipOf({{"project.qde", "<Project"}}),
        zipOf({{"project.qde", "<Anders/>"}}),
        zipOf({{"project.qde", "<!DOCTYPE x [<!ENTITY a \"b\">]><Project name=\"&a;\"/>"}}),
        zipOf({{"project.qde", "<Project/>"}, {"../buiten.txt", "x"}}),
        zipOf({{"project.qde", "<Project>" + std::string(5'000'000, ' ') + "</Project>"}})};
    for (const auto& bytes : files) {
        const auto reading = readQdpx(bytes);
        ASSERT_FALSE(reading.has_value());
        EXPECT_FALSE(reading.error().what.empty());
        EXPECT_FALSE(reading.error().advice.empty());
    }
}

TEST(HostileQdpx, ReferencesOutsideTheFileAreNoTexts) {
    for (const char* path :
         {"relative:///etc/passwd", "/etc/passwd", "file:///etc/passwd", "internal://../../etc/passwd"}) {
        const auto reading = read(zipOf(
            {{"project.qde",
              fmt::format(
                  R"(<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><TextSource guid="{}" name="b" plainTextPath="{}"/></Sources></Project>)",
                  guid(1), path)}}));
        ASSERT_THAT(reading.project.sources, SizeIs(1));
        EXPECT_THAT(reading.project.sources[0].text, IsEmpty());
    }
}

RC_GTEST_PROP(HostileQdpx, AnyBytesAreReadOrRefused,
              (const std::vector<std::pair<std::uint16_t, unsigned char>>& changes)) {
    static const std::string whole = written(sample());
    std::string bytes = whole;
    for (const auto& [at, value] : changes) {
        bytes[at % bytes.size()] = static_cast<char>(value);
    }
    const auto reading = readQdpx(bytes);
    RC_ASSERT(reading || !reading.error().what.empty());
}

RC_GTEST_PROP(HostileQdpx, AnyProjectIsReadOrRefused,
              (const std::vector<std::pair<std::uint16_t, unsigned char>>& changes)) {
    static const std::string archive = written(sample());
    static const std::string whole = Archive::open(archive)->read("project.qde").value();
    std::string qde = whole;
    for (const auto& [at, value] : changes) {
        qde[at % qde.size()] = static_cast<char>(value);
    }
    const auto reading =
        readQdpx(zipOf({{"project.qde", qde}, {"sources/" + guid(7) + ".txt", "Zo \U0001F642 ging het."}}));
    if (reading) {
        for (const auto& source : reading->project.sources) {
            for (const auto& one : source.selections) {
                RC_ASSERT(!one.range.empty());
                RC_ASSERT(one.range.end <= text::length(source.text));
            }
        }
    }
}

TEST(Qdc, WhatIsWrittenComesBackEqual) {
    const auto project = sample();
    const auto reading = readQdc(writeQdc("Vertelwerk", project.codes, project.sets));
    ASSERT_TRUE(reading.has_value());
    EXPECT_THAT(reading->problems, IsEmpty());
    ASSERT_THAT(reading->project.codes, SizeIs(1));
    EXPECT_THAT(reading->project.codes[0].codes[0].name, Eq("kind \"b\""));
    EXPECT_THAT(reading->project.codes[0].description, Eq("regel 1\nregel 2"));
    ASSERT_THAT(reading->project.sets, SizeIs(1));
    EXPECT_THAT(reading->project.sets[0].codes, ElementsAre(guid(2)));
}

TEST(Qdc, OldNamespacesAndAnEmptySetListAreReadWithANotice) {
    const auto reading = readQdc(
        R"(<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4"><Codes><Code guid="{0D62985D-B147-5D01-A9B5-CAE5DCD98342}" name="één" isCodable="true"/></Codes><Sets/></CodeBook>)");
    ASSERT_TRUE(reading.has_value());
    EXPECT_THAT(reading->project.codes[0].name, Eq("één"));
    EXPECT_THAT(reading->problems, SizeIs(2));
    for (const char* bad : {"", "<CodeBook/>", "<Anders/>", "geen xml"}) {
        EXPECT_FALSE(readQdc(bad).has_value()) << bad;
    }
}

TEST(QdaFieldsInDescriptions, ComeBackWhateverTheyHold) {
    const QdaFields fields{{"key", "MOV05"}, {"question.nl", "Eén?\nTwee: \\n drie"}, {"leeg", ""}};
    const auto split = splitFields(withFields("Woorden voor mensen.", fields));
    EXPECT_THAT(split.words, Eq("Woorden voor mensen."));
    EXPECT_THAT(split["key"], Eq("MOV05"));
    EXPECT_THAT(split["question.nl"], Eq("Eén?\nTwee: \\n drie"));
    EXPECT_THAT(split.fields, SizeIs(2));
    EXPECT_THAT(splitFields("Zomaar").words, Eq("Zomaar"));
    EXPECT_THAT(splitFields("Zomaar").fields, IsEmpty());
}

TEST(QdaGuids, AreStableAndWellFormed) {
    EXPECT_THAT(guidFor("a"), Eq(guidFor("a")));
    EXPECT_NE(guidFor("a"), guidFor("b"));
    EXPECT_THAT(guidFor("a"), ::testing::MatchesRegex(
                                  "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
