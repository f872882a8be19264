#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

std::vector<std::string> blocks(const std::string& body, const std::string& styles = "") {
    return blocksOf(readDocx(docxOf(body, styles)));
}

std::string run(const std::string& content) {
    return "<w:p><w:r>" + content + "</w:r></w:p>";
}

TEST(Docx, ParagraphsAndTheirCharacters) {
    EXPECT_THAT(blocks(docxParagraph("Een &amp; twee") + "<w:p/>" + docxParagraph("Drie")),
                ElementsAre("Een & twee", "", "Drie"));
    EXPECT_THAT(
        blocks(run("<w:t>een</w:t><w:br/><w:t>twee</w:t><w:cr/><w:t>drie</w:t><w:tab/><w:t>vier</w:t>")),
        ElementsAre("een\ntwee\ndrie\tvier"));
    EXPECT_THAT(blocks(run("<w:t>e</w:t><w:noBreakHyphen/><w:t>mail ach</w:t><w:softHyphen/><w:t>ter</w:t>")),
                ElementsAre("e\u2011mail achter"));
    EXPECT_THAT(blocks(run("<w:sym w:font=\"Wingdings\" w:char=\"F04A\"/>")), ElementsAre("\u263A"));
    EXPECT_THAT(
        blocks("<w:p><w:r><w:t>acht</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>uur</w:t></w:r><w:r><w:t "
               "xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>journaal</w:t></w:r></w:p>"),
        ElementsAre("achtuur journaal"));
}

TEST(Docx, FieldsOfAnOldFormShowWhatWasChosen) {
    const auto field = [](const std::string& data) {
        return R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData>)" + data +
               R"(</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>)"
               R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
    };
    const auto box = [&](const std::string& state) {
        return field("<w:checkBox>" + state + "</w:checkBox>");
    };
    EXPECT_THAT(
        blocks("<w:p>" + box(R"(<w:default w:val="0"/><w:checked/>)") + box(R"(<w:default w:val="1"/>)") +
               box(R"(<w:default w:val="1"/><w:checked w:val="0"/>)") + "</w:p>"),
        ElementsAre("\u2612\u2612\u2610"));
    const std::string list = R"(<w:listEntry w:val="Noord"/><w:listEntry w:val="Zuid"/>)";
    EXPECT_THAT(blocks("<w:p>" + field("<w:ddList><w:result w:val=\"1\"/>" + list + "</w:ddList>") +
                       "</w:p>" + "<w:p>" + field("<w:ddList>" + list + "</w:ddList>") + "</w:p>"),
                ElementsAre("Zuid", "Noord"));
}

TEST(Docx, TrackedChangesStandAsAccepted) {
    EXPECT_THAT(
        blocks(
            "<w:p><w:r><w:t>Ik ging </w:t></w:r><w:del><w:r><w:delText>niet "
            "</w:delText></w:r></w:del><w:ins><w:r>"
            "<w:t>wel </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>weg </w:t></w:r></w:moveFrom><w:moveTo><w:r>"
            "<w:t>heen</w:t></w:r></w:moveTo></w:p>"),
        ElementsAre("Ik ging wel heen"));
    // Not every program gives deleted words a name of their own, and a deleted break has none.
    EXPECT_THAT(blocks("<w:p><w:r><w:t>Ik ging</w:t></w:r><w:del><w:r><w:t> niet</w:t><w:br/>"
                       "</w:r></w:del><w:r><w:t> mee</w:t></w:r></w:p>"),
                ElementsAre("Ik ging mee"));
    EXPECT_THAT(blocks("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Een </w:t></w:r></w:p>" +
                       docxParagraph("twee")),
                ElementsAre("Een twee"));
    EXPECT_THAT(blocks("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + docxParagraph("weg") +
                       "</w:tc></w:tr><w:tr><w:tc>" + docxParagraph("blijft") + "</w:tc></w:tr></w:tbl>"),
                ElementsAre("blijft"));
}

TEST(Docx, NotesComeAfterTheirParagraphAndCommentsApart) {
    const auto reference = [](const std::string& name) { return "<w:r><w:" + name + " w:id=\"2\"/></w:r>"; };
    const std::string body =
        "<w:p><w:r><w:t xml:space=\"preserve\">Ik </w:t></w:r><w:commentRangeStart "
        "w:id=\"2\"/><w:r><w:t>belde</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"2\"/>" +
        reference("commentReference") + reference("footnoteReference") + "<w:r><w:t>.</w:t></w:r></w:p>" +
        docxParagraph("Na.");
    const auto part = [](const std::string& root, const std::string& item, const std::string& words) {
        return "<w:" + root + " xmlns:w=\"w\"><w:" + item +
               " w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:" + item +
               "><w:" + item + " w:id=\"2\" w:author=\"Rosa\" w:date=\"2023-05-11T10:00:00Z\">" +
               docxParagraph(words) + "</w:" + item + "></w:" + root + ">";
    };
    const auto document = readDocx(
        zipOf({{"[Content_Types].xml", "<a/>"},
               {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
               {"word/footnotes.xml", part("footnotes", "footnote", "De noot.")},
               {"word/comments.xml", part("comments", "comment", "Wie?")}}));
    ASSERT_TRUE(document);
    EXPECT_THAT(blocksOf(document), ElementsAre("Ik belde.", "De noot.", "Na."));
    EXPECT_THAT(document->comments, ElementsAre("\u201Cbelde\u201D\nWie?\n(Rosa, 2023-05-11)"));
}

TEST(Docx, TextBoxesAreReadOnce) {
    const std::string box = "<w:txbxContent>" + docxParagraph("In het kader") + "</w:txbxContent>";
    EXPECT_THAT(blocks("<w:p><w:r><w:t>Voor</w:t></w:r><w:r><mc:AlternateContent "
                       "xmlns:mc=\"m\"><mc:Choice><w:drawing>" +
                       box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                       "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + docxParagraph("Na")),
                ElementsAre("Voor", "In het kader", "Na"));
    EXPECT_THAT(blocks("<w:p><w:r><w:pict>" + box + "</w:pict></w:r></w:p>"), ElementsAre("In het kader"));
}

TEST(Docx, FieldsLinksAndControlsGiveWhatTheyShow) {
    EXPECT_THAT(
        blocks("<w:p><w:r><w:fldChar "
               "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r>"
               "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>4 mei</w:t></w:r><w:r><w:fldChar "
               "w:fldCharType=\"end\"/></w:r><w:hyperlink><w:r><w:t> hier</w:t></w:r></w:hyperlink></w:p>"),
        ElementsAre("4 mei hier"));
    EXPECT_THAT(blocks("<w:sdt><w:sdtContent>" + docxParagraph("ingevuld") +
                       "</w:sdtContent></w:sdt><w:sdt><w:sdtPr>"
                       "<w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                       docxParagraph("Klik om tekst in te voeren") + "</w:sdtContent></w:sdt>"),
                ElementsAre("ingevuld"));
    EXPECT_THAT(
        blocks("<w:p><w:r><w:t>Zin.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:rPr>"
               "<w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>"),
        ElementsAre("Zin."));
}

TEST(Docx, HeadingsAreKnownInAnyLanguage) {
    EXPECT_THAT(
        blocks(docxParagraph("A", "Heading1") + docxParagraph("B", "Kop2") + docxParagraph("C", "Titel")),
        ElementsAre("# A", "## B", "#0 C"));
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"x1\"><w:name w:val=\"heading 3\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"mijn\"><w:name w:val=\"Mijn kop\"/><w:basedOn "
        "w:val=\"x1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"o\"><w:name w:val=\"Iets\"/><w:pPr><w:outlineLvl "
        "w:val=\"1\"/></w:pPr>"
        "</w:style><w:style w:type=\"paragraph\" w:styleId=\"k1\"><w:name w:val=\"a\"/><w:basedOn "
        "w:val=\"k2\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"k2\"><w:name w:val=\"b\"/><w:basedOn "
        "w:val=\"k1\"/></w:style>";
    EXPECT_THAT(
        blocks(docxParagraph("A", "mijn") + docxParagraph("B", "o") + docxParagraph("C", "k1"), styles),
        ElementsAre("### A", "## B", "C"));
    EXPECT_THAT(blocks("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>"),
                ElementsAre("# A"));
}

TEST(Docx, TablesAreReadRowByRow) {
    const auto cell = [](const std::string& text) { return "<w:tc>" + docxParagraph(text) + "</w:tc>"; };
    EXPECT_THAT(blocks("<w:tbl><w:tr>" + cell("a") + cell("b") + cell("") + "</w:tr><w:tr>" + cell("c") +
                       cell("d") + cell("e") + "</w:tr></w:tbl>"),
                ElementsAre("a", "b", "c", "d", "e"));
}

TEST(Docx, AHeadInATableMayEndInQuestions) {
    const auto row = [](const std::string& left, const std::string& right) {
        return "<w:tr><w:tc>" + docxParagraph(left) + "</w:tc><w:tc>" + docxParagraph(right) +
               "</w:tc></w:tr>";
    };
    const auto draft = recognise(readDocx(docxOf("<w:tbl>" + row("Methode", "MSC") + row("Titel", "De la") +
                                                 row("Wat gebeurde er?", "Een brief.") + "</w:tbl>")))
                           .draft;
    EXPECT_THAT(draft.title, Eq("De la"));
    EXPECT_THAT(draft.text, Eq("Een brief."));
    EXPECT_THAT(partsOf(draft), ElementsAre("story Wat gebeurde er? 0-10"));
}

TEST(Docx, TheTableOfContentsIsNoText) {
    EXPECT_THAT(blocks(docxParagraph("Inhoud 1", "TOC1") + docxParagraph("Tekst")), ElementsAre("Tekst"));
}

TEST(Docx, OtherPrefixesAreRead) {
    const std::string xml =
        "<x:document "
        "xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
        "main\"><x:body><x:p><x:r><x:t>Hallo"
        "</x:t></x:r></x:p></x:body></x:document>";
    EXPECT_THAT(blocksOf(readDocx(zipOf({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", xml}}))),
                ElementsAre("Hallo"));
}

TEST(Docx, ADocumentWithoutParagraphsHasNoBlocks) {
    EXPECT_THAT(blocks("<w:sectPr/>"), IsEmpty());
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
