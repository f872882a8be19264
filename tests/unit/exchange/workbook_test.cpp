#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/forms.h"
#include "vertelwerk/exchange/tables.h"

#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Sheet onlySheet(const base::Result<Workbook>& book) {
    if (!book) {
        ADD_FAILURE() << base::Catalogue().say(book.error());
        return {};
    }
    EXPECT_THAT(book->sheets, SizeIs(1));
    return book->sheets.empty() ? Sheet() : book->sheets.front();
}

void expectError(const base::Result<Workbook>& book, base::ErrorCode code, const std::string& words) {
    ASSERT_FALSE(book) << words;
    EXPECT_THAT(book.error().code, Eq(code));
    EXPECT_THAT(base::Catalogue().say(book.error()), HasSubstr(words));
    EXPECT_FALSE(book.error().advice.empty());
}

TEST(Xlsx, CellsComeAsTheyAreShown) {
    const Sheet sheet = onlySheet(readXlsx(xlsxOf(
        {{"Blad1",
          R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Leeftijd</t></is></c></row>)"
          R"(<row r="3"><c r="A3" t="str"><v>x &amp; y</v></c><c r="B3"><v>7.5</v></c><c r="D3"><v>0.30000000000000004</v></c>)"
          R"(<c r="E3" t="b"><v>1</v></c><c r="F3"><v>1E3</v></c><c r="G3" t="e"><v>#N/A</v></c></row>)"}},
        R"(<si><r><t xml:space="preserve">Ti</t></r><r><t>tel</t></r><rPh><t>weg</t></rPh></si>)")));
    EXPECT_THAT(sheet.name, Eq("Blad1"));
    ASSERT_THAT(sheet.rows, SizeIs(3));
    EXPECT_THAT(sheet.rows[0], ElementsAre("Titel", "Leeftijd"));
    EXPECT_THAT(sheet.rows[1], IsEmpty());
    EXPECT_THAT(sheet.rows[2], ElementsAre("x & y", "7.5", "", "0.3", "true", "1000", "#N/A"));
}

TEST(Xlsx, DatesAreIso) {
    // 45057 is 11 May 2023; 0.604166... is 14:30; 59 and 61 lie on both sides of the day that never was.
    const std::string styles =
        R"(<numFmts><numFmt numFmtId="164" formatCode="[$-413]d\ mmmm\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.0 &quot;dagen&quot;"/></numFmts>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>)";
    const Sheet sheet = onlySheet(readXlsx(xlsxOf(
        {{"a",
          R"(<row><c s="1"><v>45057</v></c><c s="2"><v>59</v></c><c s="1"><v>61</v></c><c s="3"><v>45057.604166666664</v></c>)"
          R"(<c s="4"><v>45057</v></c><c s="5"><v>0.604166666666667</v></c></row>)"}},
        "", styles)));
    ASSERT_THAT(sheet.rows, SizeIs(1));
    EXPECT_THAT(sheet.rows[0],
                ElementsAre("2023-05-11", "1900-02-28", "1900-03-01", "2023-05-11 14:30", "45057", "14:30"));
}

TEST(Xlsx, SheetsKeepTheirOrderAndHiddenOnesStayAway) {
    const auto book = readXlsx(xlsxOf(
        {{"Een", "<row><c><v>1</v></c></row>"}, {"Twee", ""}, {"~Weg", "<row><c><v>3</v></c></row>"}}));
    ASSERT_TRUE(book);
    ASSERT_THAT(book->sheets, SizeIs(2));
    EXPECT_THAT(book->format, Eq("xlsx"));
    EXPECT_THAT(book->sheets[0].name, Eq("Een"));
    EXPECT_THAT(book->sheets[1].name, Eq("Twee"));
    EXPECT_THAT(book->sheets[1].rows, IsEmpty());
}

std::vector<std::string> toldOf(const base::Result<Workbook>& book) {
    std::vector<std::string> told;
    for (const Sheet& sheet : book->sheets) {
        for (const base::Message& problem : sheet.problems) {
            told.push_back(sheet.name + ": " + base::Catalogue().say(problem));
        }
    }
    return told;
}

TEST(Workbooks, WhatIsNoTableIsRefusedForItsOwnReason) {
    const std::string office("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    const std::string encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    expectError(readWorkbook("a.csv", ""), base::ErrorCode::Unreadable, "The table is empty.");
    expectError(readWorkbook("a.csv", std::string("Gebied;2023\nGM9902;1\0", 21)),
                base::ErrorCode::Unreadable, "Line 2 holds bytes that are no text.");
    expectError(readWorkbook("a.xlsx", office + std::string(2048, '\0') + encrypted),
                base::ErrorCode::Unreadable, "protected with a password");
    expectError(readWorkbook("a.xls", office + std::string(4096, '\0')), base::ErrorCode::Unreadable,
                "old Office format");
    const std::string page = "<html><body><table><tr><td>Gebied</td><td>2023</td></tr></table></body></html>";
    for (const char* name : {"a.html", "a.xls", "a.csv"}) {
        expectError(readWorkbook(name, page), base::ErrorCode::Unreadable, "web page");
    }
    expectError(readWorkbook("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHallo, daar\n"),
                base::ErrorCode::Unreadable, "holds no table");
}

TEST(Xlsx, WhatIsHiddenIsTold) {
    const std::string space =
        R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)";
    const auto book = readXlsx(xlsxOf(
        {{"Een",
          space +
              R"(<cols><col min="2" max="2" width="9" hidden="1"/><col min="28" max="40" hidden="1"/></cols>)"
              R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>)"
              R"(<row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="true"/>)"
              R"(<row r="5" hidden="1"><c r="A5"><v>4</v></c><c r="AB5"><v>9</v></c></row>)"
              R"(<row r="6" hidden="0"><c r="A6"><v>5</v></c></row></sheetData></worksheet>)"},
         {"~Ruw", space + "<sheetData/></worksheet>"}},
        "", "", true));
    ASSERT_TRUE(book);
    ASSERT_THAT(book->sheets, SizeIs(1));
    EXPECT_THAT(book->sheets[0].rows[1], ElementsAre("3"));
    EXPECT_THAT(toldOf(book),
                ElementsAre("Een: 2 rows are hidden in the spreadsheet (2, 5); they were read too.",
                            "Een: 2 columns are hidden in the spreadsheet (B, AB); they were read too.",
                            "Een: The hidden sheet ~Ruw was not read; show it in the spreadsheet to read it "
                            "too."));
}

TEST(Ods, WhatIsHiddenIsTold) {
    const std::string cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
    const auto book = readOds(odsOf(
        R"(<table:table table:name="Een"><table:table-column table:number-columns-repeated="2"/>)"
        R"(<table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>)"
        "<table:table-row>" +
        cell + cell + cell +
        "</table:table-row>"
        R"(<table:table-row table:visibility="filter" table:number-rows-repeated="2">)" +
        cell +
        "</table:table-row>"
        R"(<table:table-row table:visibility="collapse" table:number-rows-repeated="9"><table:table-cell/></table:table-row>)"
        "</table:table>"));
    ASSERT_TRUE(book);
    EXPECT_THAT(toldOf(book),
                ElementsAre("Een: 2 rows are hidden in the spreadsheet (2, 3); they were read too.",
                            "Een: Column C is hidden in the spreadsheet; it was read too."));
}

TEST(Xlsx, HostileOnesAreRefused) {
    const std::string whole = xlsxOf({{"a", "<row><c><v>1</v></c></row>"}});
    expectError(readXlsx(whole.substr(0, whole.size() / 2)), base::ErrorCode::Unreadable, "damaged");
    expectError(readXlsx(xlsxOf({{"a", "<row><c><v>1</c></row>"}})), base::ErrorCode::Unreadable, "damaged");
    expectError(readXlsx(xlsxOf({{"a", "<row r=\"2000000\"><c r=\"A2000000\"><v>1</v></c></row>"}})),
                base::ErrorCode::Limit, "cells");
    expectError(readXlsx(xlsxOf({{"a", "<!DOCTYPE a [<!ENTITY b \"c\">]><row/>"}}, "", "", true)),
                base::ErrorCode::Unreadable, "document type");
    std::string deep;
    for (int i = 0; i < 300; ++i) {
        deep += "<x>";
    }
    expectError(readXlsx(xlsxOf({{"a", deep}})), base::ErrorCode::Limit, "256");
    std::string repeated;
    for (int i = 0; i < 200; ++i) {
        repeated += "<row><c t=\"s\"><v>0</v></c></row>";
    }
    expectError(readXlsx(xlsxOf({{"a", repeated}}, "<si><t>" + std::string(900'000, 'a') + "</t></si>")),
                base::ErrorCode::Limit, "112 MB");
}

TEST(Ods, CellsComeAsTheyAreShown) {
    const Sheet sheet = onlySheet(readOds(odsOf(
        R"(<table:table table:name="Blad1"><table:table-row><table:table-cell office:value-type="string"><text:p>Titel</text:p></table:table-cell>)"
        R"(<table:table-cell office:value-type="string"><text:p>Een<text:s text:c="2"/>zin</text:p><text:p>en   nog een</text:p><office:annotation><text:p>weg</text:p></office:annotation></table:table-cell></table:table-row>)"
        R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"
        R"(<table:table-row><table:table-cell office:value-type="float" office:value="7.5"><text:p>7,5</text:p></table:table-cell>)"
        R"(<table:table-cell table:number-columns-repeated="2" office:value-type="date" office:date-value="2023-05-11"><text:p>11 mei</text:p></table:table-cell>)"
        R"(<table:covered-table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p></table:table-cell></table:table-row>)"
        R"(<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)")));
    EXPECT_THAT(sheet.name, Eq("Blad1"));
    ASSERT_THAT(sheet.rows, SizeIs(4));
    EXPECT_THAT(sheet.rows[0], ElementsAre("Titel", "Een  zin\nen nog een"));
    EXPECT_THAT(sheet.rows[2], IsEmpty());
    EXPECT_THAT(sheet.rows[3], ElementsAre("7.5", "2023-05-11", "2023-05-11", "", "true"));
}

TEST(Ods, RepetitionIsNoBomb) {
    expectError(
        readOds(odsOf(
            R"(<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="10000" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>)")),
        base::ErrorCode::Limit, "cells");
}

TEST(Workbooks, AMergedCellIsAboutEachOfItsRows) {
    const auto cell = [](const std::string& at, const std::string& text) {
        return "<c r=\"" + at + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
    };
    const std::string told(121, 'a');
    const std::string rows = "<row>" + cell("A1", "Zuid") + cell("B1", "een") + cell("C1", told) +
                             "</row><row>" + cell("B2", "twee") + "</row><row/><row>" + cell("B4", "drie") +
                             "</row><row>" + cell("B5", "vier") + "</row>";
    const Sheet xlsx = onlySheet(readXlsx(
        xlsxOf({{"a", rows + R"(</sheetData><mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="C1:C2"/>)"
                             R"(<mergeCell ref="D1:D1048576"/></mergeCells><sheetData>)"}})));
    const auto row = [](const std::string& cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    };
    const auto text = [](const std::string& words, const std::string& span = "") {
        return "<table:table-cell office:value-type=\"string\"" + span + "><text:p>" + words +
               "</text:p></table:table-cell>";
    };
    const std::string covered = "<table:covered-table-cell/>";
    const Sheet ods = onlySheet(
        readOds(odsOf("<table:table>" +
                      row(text("Zuid", " table:number-rows-spanned=\"4\"") + text("een") +
                          text(told, " table:number-rows-spanned=\"2\"")) +
                      row(covered + text("twee") + covered) + row(covered) + row(covered + text("drie")) +
                      row("<table:table-cell/>" + text("vier")) + "</table:table>")));
    for (const Sheet& sheet : {xlsx, ods}) {
        ASSERT_THAT(sheet.rows, SizeIs(5));
        EXPECT_THAT(sheet.rows[0], ElementsAre("Zuid", "een", told));
        EXPECT_THAT(sheet.rows[1], ElementsAre("Zuid", "twee")) << "what was told is told once";
        EXPECT_THAT(sheet.rows[2], IsEmpty());
        EXPECT_THAT(sheet.rows[3], ElementsAre("Zuid", "drie"));
        EXPECT_THAT(sheet.rows[4], ElementsAre("", "vier"));
    }
}

TEST(Workbooks, AreReadByTheirContent) {
    const std::string xlsx = xlsxOf({{"a", "<row><c><v>1</v></c></row>"}});
    EXPECT_THAT(readWorkbook("tabel.csv", xlsx)->format, Eq("xlsx"));
    const auto csv = readWorkbook("tabel.csv", "Bron: CBS\n\na;b\n1;2\n");
    ASSERT_TRUE(csv);
    EXPECT_THAT(csv->format, Eq("csv"));
    EXPECT_THAT(csv->encoding, Eq("utf-8"));
    ASSERT_THAT(csv->sheets, SizeIs(1));
    EXPECT_THAT(csv->sheets[0].rows, SizeIs(4));
    EXPECT_FALSE(readWorkbook("foto.png", "\x89PNG\r\n"));
}

TEST(Sheets, BecomeTablesWithAHeader) {
    Sheet sheet;
    sheet.rows = {{"Vragenlijst 2023"}, {}, {"Titel", "Tekst", "Cijfer"},
                  {"Een", "Een zin."},  {}, {"Twee", "Nog een.", "7", "let op"}};
    const auto table = tableOf(sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header, ElementsAre("Titel", "Tekst", "Cijfer", ""));
    EXPECT_THAT(table->numbers, ElementsAre(1U, 2U));
    EXPECT_THAT(table->rows[0], ElementsAre("Een", "Een zin.", "", ""));
    EXPECT_THAT(table->rows[1], ElementsAre("Twee", "Nog een.", "7", "let op"));
    EXPECT_THAT(table->problems, SizeIs(1));
    EXPECT_FALSE(tableOf(Sheet()));
}

TEST(Sheets, MayHaveGroupsAboveTheNamesOfTheirColumns) {
    Sheet sheet;
    sheet.rows = {{"Respondent", "", "Ervaring", "", "Achtergrond", ""},
                  {"nr", "datum", "verhaal", "gevolg", "leeftijd", "wijk"},
                  {"1", "5-1-2024", "De hulp kwam laat.", "Ik deed het zelf.", "65+", "Angelslo"}};
    const auto table = tableOf(sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header, ElementsAre("nr", "datum", "verhaal", "gevolg", "leeftijd", "wijk"));
    EXPECT_THAT(table->rows, SizeIs(1));
    EXPECT_THAT(table->numbers, ElementsAre(1U));
    EXPECT_THAT(table->problems, SizeIs(1));
}

TEST(Sheets, MayHaveNamesBelowSomeOfTheirColumns) {
    Sheet sheet;
    sheet.rows = {{"Titel", "Verhaal", "Wie hielp?", "", "", "Wijk"},
                  {"", "", "familie", "buren", "gemeente"},
                  {"Eerst", "Zij kwam langs.", "60", "30", "10", "Oost"}};
    const auto table = tableOf(sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header, ElementsAre("Titel", "Verhaal", "Wie hielp?: familie", "Wie hielp?: buren",
                                           "Wie hielp?: gemeente", "Wijk"));
    EXPECT_THAT(table->rows, SizeIs(1));
}

TEST(Sheets, MayHavePurposesBelowConsent) {
    Sheet sheet;
    sheet.rows = {{"Titel", "Toestemming", "", "Verhaal"},
                  {"", "onderzoek", "citaat", ""},
                  {"Eerst", "ja", "nee", "Zij kwam langs."}};
    const auto table = tableOf(sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header,
                ElementsAre("Titel", "Toestemming: onderzoek", "Toestemming: citaat", "Verhaal"));
}

TEST(Sheets, MayHaveNamesThatReachOverBothRows) {
    Sheet sheet;
    sheet.rows = {{"Titel", "Toestemming", "", "Verhaal"},
                  {"Titel", "onderzoek", "citaat", "Verhaal"},
                  {"Eerst", "ja", "nee", "Zij kwam langs."}};
    const auto table = tableOf(sheet);
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header,
                ElementsAre("Titel", "Toestemming: onderzoek", "Toestemming: citaat", "Verhaal"));
}

TEST(Sheets, HaveNamesThatAreToldApartAndNoCodesBeforeThem) {
    Sheet sheet;
    sheet.rows = {{"id. Response ID", "Q1. Verhaal", "Q2. Opmerking", "Q3. opmerking"},
                  {"1", "Een zin.", "a", "b"}};
    EXPECT_THAT(tableOf(sheet)->header, ElementsAre("Response ID", "Verhaal", "Opmerking", "opmerking (2)"));
    sheet.rows[0][0] = "Dr. Jansen zei";
    sheet.rows[0][1] = "Verhaal";
    EXPECT_THAT(tableOf(sheet)->header,
                ElementsAre("Dr. Jansen zei", "Verhaal", "Q2. Opmerking", "Q3. opmerking"));
}

TEST(Sheets, AStoryBelowNamesThatLackOneStaysAStory) {
    for (const std::vector<std::string>& first : {std::vector<std::string>{"De bus", "Te laat.", "Emmen"},
                                                  {"De bus", "", "Emmen"},
                                                  {"", "Te laat.", "x"}}) {
        Sheet sheet;
        sheet.rows = {{"Titel", "Verhaal", ""}, first, {"De trein", "Op tijd.", "Assen"}};
        const auto table = tableOf(sheet);
        ASSERT_TRUE(table);
        EXPECT_THAT(table->header, ElementsAre("Titel", "Verhaal", ""));
        EXPECT_THAT(table->rows, SizeIs(2));
    }
}

TEST(Workbooks, UnderAnotherNameAreReadAndThatIsSaid) {
    const TemporaryFolder folder;
    const std::string row =
        R"(<row><c t="inlineStr"><is><t>Titel</t></is></c><c t="inlineStr"><is><t>Tekst</t></is></c></row>)"
        R"(<row><c t="inlineStr"><is><t>Een</t></is></c><c t="inlineStr"><is><t>Een verhaal.</t></is></c></row>)";
    const FileReading reading =
        readStories({folder.write("verhalen.docx", xlsxOf({{"Blad1", row}})), true}, {});
    ASSERT_THAT(reading.stories, SizeIs(1));
    ASSERT_THAT(reading.problems, ::testing::Not(IsEmpty()));
    EXPECT_THAT(base::Catalogue().say(reading.problems[0]),
                Eq("The name ends in .docx, but the file was read for what it holds: xlsx."));
}

TEST(Workbooks, HoldStories) {
    const TemporaryFolder folder;
    const std::string row =
        R"(<row><c t="inlineStr"><is><t>Titel</t></is></c><c t="inlineStr"><is><t>Tekst</t></is></c></row>)"
        R"(<row><c t="inlineStr"><is><t>Een</t></is></c><c t="inlineStr"><is><t>Een verhaal.</t></is></c></row>)";
    const auto path = folder.write(
        "verhalen.xlsx", xlsxOf({{"Blad1", row}, {"Uitleg", "<row><c><v>1</v></c></row>"}, {"Blad2", row}}));
    const FileReading reading = readStories({path, true}, {});
    EXPECT_THAT(reading.format, Eq("xlsx"));
    ASSERT_THAT(reading.stories, SizeIs(2));
    EXPECT_THAT(reading.stories[0].text, Eq("Een verhaal."));
    EXPECT_THAT(reading.stories[0].source.place, Eq("1"));
    EXPECT_THAT(reading.stories[1].source.place, Eq("Blad2!1"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
