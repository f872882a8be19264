#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// A form of Most Significant Change as pairs of question and answer.
const std::vector<std::pair<std::string, std::string>>& form() {
    static const std::vector<std::pair<std::string, std::string>> pairs{
        {"Methode", "MSC"},
        {"Titel", "De sleutel"},
        {"Verteller", "Wiebe"},
        {"Verhaalnummer", "MSC-07"},
        {"Wijk", "Molenwijk"},
        {"Datum en plaats", "4 oktober 2023, bibliotheek"},
        {"Domein van verandering", "Zelf doen"},
        {"Toestemming", "onderzoek=ja; leersessie=ja; citaat=nee"},
        {"Wat gebeurde er?", "Ik kreeg de sleutel."},
        {"Waarom is deze verandering voor u het belangrijkst?", "Nu ga ik zelf."},
        {"Selectie niveau 1", "wijkpanel, 2023-10-12, 7 leden, gekozen=ja, reden=raakte iedereen"},
        {"Verificatie", "gebeld met de buurvrouw"},
        {"Terugkoppeling", "kaart gestuurd"}};
    return pairs;
}

std::string asText(bool questionsApart) {
    std::string text;
    for (const auto& [key, value] : form()) {
        const bool question = key.ends_with('?');
        text += question ? (questionsApart ? "\n" : "") + key + "\n\n" + value + "\n\n"
                         : key + ": " + value + "\n";
    }
    return text;
}

std::string expected() {
    return describe(recogniseText(asText(true)).draft);
}

TEST(OneForm, InTextIsReadAsWritten) {
    const model::StoryDraft draft = recogniseText(asText(true)).draft;
    EXPECT_THAT(draft.text, Eq("Ik kreeg de sleutel.\n\nNu ga ik zelf."));
    EXPECT_THAT(draft.verification, Eq("gebeld met de buurvrouw"));
    EXPECT_THAT(draft.feedback, Eq("kaart gestuurd"));
    ASSERT_THAT(draft.selections, SizeIs(1));
    EXPECT_THAT(draft.selections[0].panel, Eq("wijkpanel"));
    EXPECT_THAT(draft.title, Eq("De sleutel"));
    EXPECT_THAT(draft.area.name, Eq("Molenwijk"));
}

TEST(OneForm, InParagraphsOfWordAndLibreOfficeIsTheSame) {
    std::string docx;
    std::string odt;
    for (const auto& [key, value] : form()) {
        if (key.ends_with('?')) {
            docx += "<w:p/>" + docxParagraph(key) + docxParagraph(value);
            odt += "<text:p/>" + odtParagraph(key) + odtParagraph(value);
        } else {
            docx += docxParagraph(key + ": " + value);
            odt += odtParagraph(key + ": " + value);
        }
    }
    EXPECT_THAT(describe(recognise(readDocx(docxOf(docx))).draft), Eq(expected()));
    EXPECT_THAT(describe(recognise(readOdt(odtOf(odt))).draft), Eq(expected()));
}

TEST(OneForm, InATableOfTwoColumnsIsTheSame) {
    std::string docx;
    std::string odt;
    std::string html;
    std::string rtf;
    for (const auto& [key, value] : form()) {
        docx +=
            "<w:tr><w:tc>" + docxParagraph(key) + "</w:tc><w:tc>" + docxParagraph(value) + "</w:tc></w:tr>";
        odt += "<table:table-row><table:table-cell>" + odtParagraph(key) +
               "</table:table-cell><table:table-cell>" + odtParagraph(value) +
               "</table:table-cell></table:table-row>";
        html += "<tr><td>" + key + "</td><td>" + value + "</td></tr>";
        rtf += "\\trowd\\pard\\intbl " + key + "\\cell " + value + "\\cell\\row";
    }
    EXPECT_THAT(describe(recognise(readDocx(docxOf("<w:tbl>" + docx + "</w:tbl>"))).draft), Eq(expected()));
    EXPECT_THAT(describe(recognise(readOdt(odtOf("<table:table>" + odt + "</table:table>"))).draft),
                Eq(expected()));
    EXPECT_THAT(describe(recognise(readHtml("<table>" + html + "</table>")).draft), Eq(expected()));
    EXPECT_THAT(describe(recognise(readRtf("{\\rtf1" + rtf + "}")).draft), Eq(expected()));
}

TEST(OneForm, AsARowOfATableIsTheSame) {
    std::string header;
    std::string row;
    for (const auto& [key, value] : form()) {
        header += (header.empty() ? "" : "\t") + key;
        row += (row.empty() ? "" : "\t") + value;
    }
    std::vector<base::Message> problems;
    const auto stories = recogniseStories(readCsv(header + "\n" + row + "\n").value(), problems);
    ASSERT_THAT(stories, SizeIs(1));
    EXPECT_THAT(describe(stories[0]), Eq(expected()));
}

TEST(OneForm, AsARowAQuestionOfASpreadsheetIsTheSame) {
    std::string csv;
    std::string rows;
    for (const auto& [key, value] : form()) {
        const auto cell = [](const std::string& text) {
            return R"(<c t="inlineStr"><is><t>)" + text + "</t></is></c>";
        };
        csv += key + ";\"" + value + "\"\n";
        rows += "<row>" + cell(key) + cell(value) + "</row>";
    }
    const TemporaryFolder folder;
    for (const auto& [name, bytes] :
         {std::pair("formulier.csv", csv), std::pair("formulier.xlsx", xlsxOf({{"Blad1", rows}}))}) {
        const auto read = readStories({folder.write(name, bytes), true}, {});
        ASSERT_THAT(read.stories, SizeIs(1)) << name;
        EXPECT_THAT(describe(read.stories[0]), Eq(expected())) << name;
    }
    const auto list = folder.write("lijst.csv", "Titel;Verteller\nDe bus;Jan\nDe trap;Piet\n");
    EXPECT_THAT(readStories({list, true}, {}).verdict, Eq(Verdict::Refused)) << "a list is no form";
}

TEST(OneForm, EachSheetOfAWorkbookMayBeOne) {
    const auto row = [](const std::string& key, const std::string& value) {
        const auto cell = [](const std::string& text) {
            return R"(<c t="inlineStr"><is><t>)" + text + "</t></is></c>";
        };
        return "<row>" + cell(key) + cell(value) + "</row>";
    };
    const auto sheet = [&](const std::string& title, const std::string& consent, const std::string& told) {
        return row("Titel:", title) + row("Leeftijd:", "67") + row("Toestemming:", consent) +
               row("Verhaal:", told);
    };
    const TemporaryFolder folder;
    const auto bytes = xlsxOf({{"V1", sheet("De stoep", "onderzoek=ja", "Ik viel op de stoep.")},
                               {"Uitleg", row("Vul dit in", "")},
                               {"V2", sheet("De bus", "onderzoek=nee", "De bus kwam niet.")}});
    const auto read = readStories({folder.write("twee.xlsx", bytes), true}, {});
    ASSERT_THAT(read.stories, SizeIs(2));
    EXPECT_THAT(read.stories[0].title, Eq("De stoep"));
    EXPECT_THAT(read.stories[0].text, Eq("Ik viel op de stoep."));
    EXPECT_THAT(describe(read.stories[0]), HasSubstr("consent research=yes"));
    EXPECT_THAT(read.stories[1].text, Eq("De bus kwam niet."));
    EXPECT_THAT(describe(read.stories[1]), HasSubstr("consent research=no"));
    EXPECT_THAT(read.stories[1].source.place, Eq("V2"));
}

TEST(FormTable, PlainTitlesMayStandAboveIt) {
    const auto row = [](const std::string& left, const std::string& right) {
        return "<w:tr><w:tc>" + docxParagraph(left) + "</w:tc><w:tc>" + docxParagraph(right) +
               "</w:tc></w:tr>";
    };
    const auto form = "<w:tbl>" + row("Titel", "De la") + row("Toestemming", "onderzoek=nee") +
                      row("Verhaal", "Een zin.") + "</w:tbl>";
    const auto read = recognise(readDocx(
        docxOf(docxParagraph("Verhalenformulier 2023") + docxParagraph("Vul dit samen in.") + form)));
    EXPECT_THAT(read.draft.title, Eq("De la"));
    EXPECT_THAT(read.draft.text, Eq("Een zin."));
    EXPECT_THAT(describe(read.draft), HasSubstr("consent research=no"));
    EXPECT_THAT(read.problems, SizeIs(2)) << "what stood above it";
    const auto told = recognise(readDocx(docxOf(docxParagraph(std::string(130, 'a') + ".") + form)));
    EXPECT_THAT(told.draft.text, HasSubstr("aaa"));
}

TEST(Journey, MayBeATableWithARowAPhase) {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "reizen.csv",
        "Reisnummer;Reiziger;Fase;Naam fase;Kanaal;Bejegening;Expertise;Curve;Toestemming;Tekst\n"
        "R1;Dhr. V.;1;Zoeken;website;;4;-1;\"onderzoek=ja; citaat=nee\";Ik kon niets vinden.\n"
        "R1;Dhr. V.;2;Melden;telefoon;8;6;1;;Een vriendelijke stem.\n"
        "R2;Mw. B.;1;Zoeken;balie;7;7;0;onderzoek=nee;Ik ging langs.\n");
    const auto read = readStories({file, true}, {});
    ASSERT_THAT(read.stories, SizeIs(2));
    const auto& first = read.stories[0];
    EXPECT_THAT(first.method, Eq(model::Method::Journey));
    EXPECT_THAT(first.number, Eq("R1"));
    EXPECT_THAT(first.narrator, Eq("Dhr. V."));
    EXPECT_THAT(first.text, Eq("Ik kon niets vinden.\n\nEen vriendelijke stem."));
    ASSERT_THAT(first.parts, SizeIs(2));
    EXPECT_THAT(first.parts[0].title, Eq("Zoeken"));
    EXPECT_THAT(first.parts[0].ratings,
                ElementsAre(model::Rating{"bejegening", std::nullopt}, model::Rating{"expertise", 4.0}));
    EXPECT_THAT(first.parts[1].number, Eq("2"));
    EXPECT_THAT(first.parts[1].ratings,
                ElementsAre(model::Rating{"bejegening", 8.0}, model::Rating{"expertise", 6.0}));
    EXPECT_THAT(describe(first), HasSubstr("consent research=yes\nconsent quote=no\n"));
    EXPECT_THAT(describe(read.stories[1]), HasSubstr("consent research=no\n"));
    EXPECT_THAT(read.stories[1].source.place, Eq("3"));
    const auto list =
        folder.write("lijst.csv", "Verhaalnummer;Fase;Tekst\n1;a;Een lang verhaal.\n2;b;Nog een.\n");
    EXPECT_THAT(readStories({list, true}, {}).stories[0].method, Eq(model::Method::Storytelling));
}

TEST(FormTable, ConsentMayBeBoxesARowAPurpose) {
    const auto row = [](const std::string& left, const std::string& right) {
        return "<w:tr><w:tc>" + docxParagraph(left) + "</w:tc><w:tc>" + docxParagraph(right) +
               "</w:tc></w:tr>";
    };
    const auto read = recognise(readDocx(
        docxOf("<w:tbl>" + row("TITEL:", "De la") + row("Toestemming voor:", "") + row("- onderzoek", "ja") +
               row("- citaat", "\u2610 ja \u2612 nee") + row("Toestemming foto", "\u2612 ja \u2610 nee") +
               row("Uw verhaal:", "Een zin.") + "</w:tbl>")));
    EXPECT_THAT(read.draft.text, Eq("Een zin."));
    EXPECT_THAT(describe(read.draft),
                HasSubstr("consent research=yes\nconsent quote=no\nconsent photo=yes\n"));
}

TEST(FormTable, TheStoryMayStandInItAndConsentBelowIt) {
    const auto row = [](const std::string& left, const std::string& right) {
        return "<w:tr><w:tc>" + docxParagraph(left) + "</w:tc><w:tc>" + right + "</w:tc></w:tr>";
    };
    const auto read =
        recognise(readDocx(docxOf("<w:tbl>" + row("Titel", docxParagraph("De la")) +
                                  row("Uw verhaal", docxParagraph("Een zin.") + docxParagraph("Nog een.")) +
                                  row("Toestemming", docxParagraph("onderzoek=ja")) +
                                  row("Eigen kopje", docxParagraph("Los.")) + "</w:tbl>")));
    EXPECT_THAT(read.draft.title, Eq("De la"));
    EXPECT_THAT(read.draft.text, Eq("Een zin.\n\nNog een.\n\nEigen kopje\n\nLos."));
    EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes"));
}

TEST(FormTable, ATableOfOtherThingsIsText) {
    const auto read = recognise(readHtml(
        "<p>Begin.</p><table><tr><td>Jan</td><td>loopt</td></tr><tr><td>Piet</td><td>zit</td></tr></table>"));
    EXPECT_THAT(read.draft.text, Eq("Begin.\n\nJan\n\nloopt\n\nPiet\n\nzit"));
}

/// A form of the cells' texts; "^" for a cell that goes on with the one above it, "v" before one that does
/// so.
std::string docxForm(const std::vector<std::vector<std::string>>& rows) {
    std::string xml;
    for (const auto& row : rows) {
        xml += "<w:tr>";
        for (const std::string& cell : row) {
            const bool begins = cell.starts_with('_');
            const std::string merge = begins        ? "<w:vMerge w:val=\"restart\"/>"
                                      : cell == "^" ? "<w:vMerge/>"
                                                    : "";
            xml += "<w:tc><w:tcPr>" + merge + "</w:tcPr>" +
                   docxParagraph(cell == "^" ? "" : cell.substr(begins ? 1 : 0)) + "</w:tc>";
        }
        xml += "</w:tr>";
    }
    return docxOf("<w:tbl>" + xml + "</w:tbl>");
}

TEST(FormTable, AKeyMayReachOverSeveralRows) {
    const std::string same =
        "<table:table-row><table:table-cell><text:p>Titel</text:p></table:table-cell><table:table-cell>"
        "<text:p>De la</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell "
        "table:number-rows-spanned=\"2\"><text:p>Toestemming</text:p></table:table-cell><table:table-cell>"
        "<text:p>onderzoek: ja</text:p></table:table-cell></table:table-row><table:table-row>"
        "<table:covered-table-cell/><table:table-cell><text:p>citaat: nee</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:table-cell><text:p>Verhaal</text:p></table:table-cell>"
        "<table:table-cell><text:p>Een zin.</text:p></table:table-cell></table:table-row>";
    for (const auto& document :
         {readDocx(docxForm({{"Titel", "De la"},
                             {"_Toestemming", "onderzoek: ja"},
                             {"^", "citaat: nee"},
                             {"Verhaal", "Een zin."}})),
          readOdt(odtOf("<table:table>" + same + "</table:table>")),
          readHtml(
              "<table><tr><td>Titel<td>De la<tr><td rowspan=2>Toestemming<td>onderzoek: ja<tr><td>citaat: "
              "nee<tr><td>Verhaal<td>Een zin.</table>"),
          readRtf("{\\rtf1\\trowd\\cellx1\\cellx2\\intbl Titel\\cell De la\\cell\\row"
                  "\\trowd\\clvmgf\\cellx1\\cellx2\\intbl Toestemming\\cell onderzoek: ja\\cell\\row"
                  "\\trowd\\clvmrg\\cellx1\\cellx2\\intbl\\cell citaat: nee\\cell\\row"
                  "\\trowd\\cellx1\\cellx2\\intbl Verhaal\\cell Een zin.\\cell\\row}")}) {
        const auto read = recognise(document);
        EXPECT_THAT(read.draft.title, Eq("De la")) << document->format;
        EXPECT_THAT(read.draft.text, Eq("Een zin.")) << document->format;
        EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes\nconsent quote=no\n"))
            << document->format;
    }
}

TEST(FormTable, KeysMayStandBehindASectionOrANumberAndBesideEachOther) {
    for (const auto& rows :
         {std::vector<std::vector<std::string>>{{"_Gegevens", "Titel", "De la"},
                                                {"^", "Hobby", "vissen"},
                                                {"^", "Toestemming", "onderzoek=nee"},
                                                {"Inhoud", "Verhaal", "Een zin."}},
          {{"1.", "Titel", "De la", ""},
           {"2.", "Hobby", "vissen", ""},
           {"3.", "Toestemming", "onderzoek=nee", ""},
           {"4.", "Verhaal", "Een zin.", ""}},
          {{"Titel", "De la", "Hobby", "vissen"}, {"Toestemming", "onderzoek=nee", "", ""}, {"Een zin."}}}) {
        const auto read = recognise(readDocx(docxForm(rows)));
        EXPECT_THAT(read.draft.title, Eq("De la"));
        EXPECT_THAT(read.draft.text, Eq("Een zin."));
        EXPECT_THAT(describe(read.draft), HasSubstr("Hobby=vissen"));
        EXPECT_THAT(describe(read.draft), HasSubstr("consent research=no\n"));
    }
    EXPECT_THAT(recognise(readDocx(docxForm(
                              {{"Titel", "Verteller", "Wijk", "Duur"}, {"De la", "Jan", "Zuid", "kort"}})))
                    .draft.title,
                Eq(""))
        << "names of columns are no pairs";
}

TEST(Journey, PhasesHaveDatesAndActors) {
    const auto read = recogniseText(
        "[Fase 1 | Melden | kanaal: telefoon | van: 1 maart 2023 | tot: 2023-03-20 | wie: consulent | "
        "bejegening: 8 | curve: +1]\nIk belde.\n\n"
        "[Fase 2 | Gesprek | datum: 2023-04-01 t/m 2023-04-03 | expertise: -]\nZij kwam.");
    ASSERT_THAT(read.draft.parts, SizeIs(2));
    EXPECT_THAT(read.problems, ElementsAre());
    EXPECT_THAT(read.draft.parts[0].date, Eq("2023-03-01"));
    EXPECT_THAT(read.draft.parts[0].until, Eq("2023-03-20"));
    EXPECT_THAT(read.draft.parts[0].speaker, Eq("consulent"));
    EXPECT_THAT(read.draft.parts[0].ratings, ElementsAre(model::Rating{"bejegening", 8.0}));
    EXPECT_THAT(read.draft.parts[1].date, Eq("2023-04-01"));
    EXPECT_THAT(read.draft.parts[1].until, Eq("2023-04-03"));
    EXPECT_THAT(read.draft.parts[1].ratings, ElementsAre(model::Rating{"expertise", std::nullopt}));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
