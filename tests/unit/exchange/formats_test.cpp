#include "vertelwerk/text/normalise.h"

#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"
#include "unit/exchange/table_file.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string head =
    "Methode: MSC\nTitel: De brief\nVerteller: Zoë (schuilnaam)\nWijk: Molenwijk (WK990202)\n"
    "Domein van verandering: Geld en rust\nDatum en plaats: 2023-10-05, café\nToestemming: onderzoek=ja; "
    "citaat=nee";
const std::string question = "Waarom is deze verandering voor u het belangrijkst?";
const std::string round =
    "Selectie niveau 1: wijkpanel, 2023-11-02, 7 leden, gekozen=ja, reden=Kort, en raak, wijze=consensus";

std::string msc() {
    return head + "\n\nWat gebeurde er?\n\nEr kwam één brief.\nNog één.\n\n‘Nou’, zei ik.\n\n" + question +
           "\n\nIk slaap weer.\n\n" + round + "\nTerugkoppeling: een kaart.\n";
}

std::string replaceAll(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Windows-1252 of the few characters that the story uses.
std::string windows1252(std::string text) {
    text = replaceAll(std::move(text), "é", "\xE9");
    text = replaceAll(std::move(text), "ë", "\xEB");
    text = replaceAll(std::move(text), "‘", "\x91");
    return replaceAll(std::move(text), "’", "\x92");
}

/// Letters and accents apart.
std::string decomposed(std::string text) {
    text = replaceAll(std::move(text), "é", "e\u0301");
    return replaceAll(std::move(text), "ë", "e\u0308");
}

TEST(SameStory, IsTheSameInEveryTextEncoding) {
    const std::string expected = describe(recogniseText(msc()).draft);
    EXPECT_THAT(expected, HasSubstr("Er kwam één brief.\nNog één.\n\n‘Nou’, zei ik.\n\nIk slaap weer."));
    EXPECT_THAT(describe(recogniseText("\xEF\xBB\xBF" + replaceAll(msc(), "\n", "\r\n")).draft),
                Eq(expected));
    EXPECT_THAT(describe(recogniseText(windows1252(msc())).draft), Eq(expected));
    EXPECT_THAT(describe(recogniseText(decomposed(msc())).draft), Eq(expected));
    EXPECT_THAT(describe(recogniseText(replaceAll(msc(), "\n", "\r")).draft), Eq(expected));
}

TEST(SameStory, IsTheSameInMarkdown) {
    const std::string expected = describe(recogniseText(msc()).draft);
    EXPECT_THAT(describe(recognise(readMarkdown(msc())).draft), Eq(expected));
    const std::string marked = replaceAll(replaceAll(msc(), "Wat gebeurde er?", "## Wat gebeurde er?"),
                                          question, "**" + question + "**");
    EXPECT_THAT(describe(recognise(readMarkdown(replaceAll(marked, "één", "*één*"))).draft), Eq(expected));
    const std::string front = "---\n" + head + "\n---\n" + msc().substr(head.size());
    EXPECT_THAT(describe(recognise(readMarkdown(front)).draft), Eq(expected));
}

/// The story's lines as elements of an office format: the head one paragraph a line or one paragraph.
std::string docxBody(bool headInOne, bool blankAfterHead) {
    std::string body = headInOne ? docxParagraph(replaceAll(head, "\n", "</w:t><w:br/><w:t>"))
                                 : docxParagraph(replaceAll(head, "\n", "</w:t></w:r></w:p><w:p><w:r><w:t>"));
    body += blankAfterHead ? "<w:p/>" : "";
    return body + docxParagraph("Wat gebeurde er?", "Kop2") +
           docxParagraph("Er kwam één brief.</w:t><w:br/><w:t>Nog één.") + docxParagraph("‘Nou’, zei ik.") +
           docxParagraph(question) + docxParagraph("Ik slaap weer.") + docxParagraph(round) +
           docxParagraph("Terugkoppeling: een kaart.");
}

std::string odtBody(bool headInOne, bool blankAfterHead) {
    std::string body = headInOne ? odtParagraph(replaceAll(head, "\n", "<text:line-break/>"))
                                 : odtParagraph(replaceAll(head, "\n", "</text:p><text:p>"));
    body += blankAfterHead ? "<text:p/>" : "";
    return body + "<text:h text:outline-level=\"2\">Wat gebeurde er?</text:h>" +
           odtParagraph("Er kwam één brief.<text:line-break/>Nog één.") + odtParagraph("‘Nou’, zei ik.") +
           odtParagraph(question) + odtParagraph("Ik slaap weer.") +
           odtParagraph(round + "<text:line-break/>Terugkoppeling: een kaart.");
}

TEST(SameStory, IsTheSameInWordAndOpenDocument) {
    const std::string expected = describe(recogniseText(msc()).draft);
    for (const bool headInOne : {true, false}) {
        for (const bool blankAfterHead : {true, false}) {
            SCOPED_TRACE(headInOne ? "head in one paragraph" : "head in paragraphs");
            EXPECT_THAT(describe(recognise(readDocx(docxOf(docxBody(headInOne, blankAfterHead)))).draft),
                        Eq(expected));
            EXPECT_THAT(describe(recognise(readOdt(odtOf(odtBody(headInOne, blankAfterHead)))).draft),
                        Eq(expected));
        }
    }
}

TEST(SameStory, HasTheSameTextInATable) {
    const auto table = readCsv("Titel;Methode;Tekst\nDe brief;MSC;\"" + msc().substr(head.size()) + "\"\n");
    ASSERT_TRUE(table);
    std::vector<base::Message> problems;
    const auto stories = recogniseStories(*table, problems);
    ASSERT_THAT(stories.size(), Eq(1U));
    const auto draft = recogniseText(msc()).draft;
    EXPECT_THAT(stories[0].text, Eq(draft.text));
    EXPECT_THAT(partsOf(stories[0]), Eq(partsOf(draft)));
    EXPECT_THAT(stories[0].selections, Eq(draft.selections));
}

TEST(SameStory, AHeadTypedAsATableIsAHead) {
    const std::string cells =
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Titel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>De "
        "brief</w:t></w:r></w:p>"
        "</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Wijk:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>WK990202"
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const std::string expected = describe(recogniseText("Titel: De brief\nWijk: WK990202\n\nEén: ja.").draft);
    EXPECT_THAT(describe(recognise(readDocx(docxOf(cells + docxParagraph("Eén: ja.")))).draft), Eq(expected));
    const std::string odtCells =
        "<table:table><table:table-row><table:table-cell><text:p>Titel</text:p></"
        "table:table-cell><table:table-cell>"
        "<text:p>De "
        "brief</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Wijk:"
        "</text:p></table:table-cell><table:table-cell><text:p>WK990202</text:p></table:table-cell></"
        "table:table-row>"
        "</table:table>";
    EXPECT_THAT(describe(recognise(readOdt(odtOf(odtCells + odtParagraph("Eén: ja.")))).draft), Eq(expected));
    EXPECT_THAT(
        describe(recognise(readMarkdown("| Titel | De brief |\n|---|---|\n| Wijk: | WK990202 |\n\nEén: ja."))
                     .draft),
        Eq(expected));
}

/// One story made into a PDF by LibreOffice in several layouts; see the README beside the files.
class PdfLayout : public ::testing::TestWithParam<const char*> {};

TEST_P(PdfLayout, GivesTheTextOfTheSource) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/pdf/";
    const std::string expected = describe(recogniseText(readWhole(folder + "story.txt")).draft);
    EXPECT_THAT(describe(recognise(readPdf(readWhole(folder + GetParam()))).draft), Eq(expected));
}

INSTANTIATE_TEST_SUITE_P(Layouts, PdfLayout,
                         ::testing::Values("spaced.pdf", "justified.pdf", "indented.pdf", "wide.pdf",
                                           "pages.pdf", "page-numbers.pdf"));

TEST(Pdf, WideSpacesTearNoLineApart) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/pdf/";
    const std::string text = recognise(readPdf(readWhole(folder + "gaps.pdf"))).draft.text;
    EXPECT_THAT(text, StartsWith("Ik woon op vier hoog. De lift deed het al maanden niet."));
    EXPECT_THAT(text, HasSubstr("\n\nZe zeiden volgende week. Dat zei dat mens elke week!\n\n"));
}

TEST(Pdf, EachTurnStandsOnALineOfItsOwn) {
    const std::string turns =
        "I: Hoe ging dat precies met het loket in de wijk?\nR: Goed.\nI: Mooi.\nR: Ja hoor, dat ging "
        "eigenlijk best goed die dag.\nI: En toen?\nR: Toen kwam zij langs.";
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/pdf/";
    EXPECT_THAT(recognise(readPdf(readWhole(folder + "turns.pdf"))).draft.text, Eq(turns));
}

/// Several pages, with a header and a footer of two lines each.
class LongPdf : public ::testing::TestWithParam<const char*> {};

TEST_P(LongPdf, HasNeitherItsHeadersNorItsColumns) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/pdf-long/";
    EXPECT_THAT(recognise(readPdf(readWhole(folder + GetParam()))).draft.text,
                Eq(recogniseText(readWhole(folder + "story.txt")).draft.text));
}

INSTANTIATE_TEST_SUITE_P(Layouts, LongPdf, ::testing::Values("columns.pdf", "headers.pdf"));

/// A form as a table, printed to PDF: all of it in cells, or its head only.
class FormOfPdf : public ::testing::TestWithParam<const char*> {};

TEST_P(FormOfPdf, GivesTheSameStoryAsText) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/pdf-forms/";
    EXPECT_THAT(describe(recognise(readPdf(readWhole(folder + GetParam()))).draft),
                Eq(describe(recogniseText(readWhole(folder + "form.txt")).draft)));
}

INSTANTIATE_TEST_SUITE_P(Layouts, FormOfPdf, ::testing::Values("all.pdf", "head.pdf"));

TEST(Pdf, AFormWhoseRowsCannotBeToldApartIsPointedOut) {
    const auto document = readPdf(readWhole(std::string(TESTS_DIR) + "/data/exchange/pdf-forms/centred.pdf"));
    ASSERT_TRUE(document);
    ASSERT_THAT(document->problems.size(), Eq(1U));
    EXPECT_THAT(document->problems[0].id, HasSubstr("consent in it was not read"));
}

/// Made by LibreOffice, each with its own text: columns whose paragraphs end at the same height, columns of
/// three lines on the last page, a title over the columns, and paragraphs told apart by their first line.
class ColumnsOfPdf : public ::testing::TestWithParam<const char*> {};

TEST_P(ColumnsOfPdf, AreReadOneAfterTheOther) {
    const std::string file = std::string(TESTS_DIR) + "/data/exchange/pdf-columns/" + GetParam();
    EXPECT_THAT(recognise(readPdf(readWhole(file + ".pdf"))).draft.text,
                Eq(recogniseText(readWhole(file + ".txt")).draft.text));
}

INSTANTIATE_TEST_SUITE_P(Layouts, ColumnsOfPdf,
                         ::testing::Values("gaps-align", "few-lines-last", "three", "title-above", "footer",
                                           "one-line-paragraphs"));

}  // namespace

}  // namespace vertelwerk::exchange::testing
