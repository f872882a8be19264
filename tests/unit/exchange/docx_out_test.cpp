#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/exchange/readers.h"

#include "exchange/archive.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Kind = OutBlock::Kind;

OutBlock block(Kind kind, const std::string& text, int level = 2) {
    OutBlock made;
    made.kind = kind;
    made.text = text;
    made.level = level;
    return made;
}

/// A Word file that was written, open for looking.
class Written {
  public:
    explicit Written(const OutDocument& document) : bytes_(writeDocx(document)) {}

    [[nodiscard]] std::string part(const std::string& name) const {
        const auto archive = Archive::open(bytes_);
        return archive && archive->holds(name) ? archive->read(name).value() : std::string();
    }

    [[nodiscard]] pugi::xml_document xml(const std::string& name) const {
        pugi::xml_document document;
        EXPECT_TRUE(document.load_string(part(name).c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
            << name;
        return document;
    }

    /// "style: text" of each paragraph of the body that is not in a table.
    [[nodiscard]] std::vector<std::string> paragraphs() const {
        std::vector<std::string> list;
        const auto document = xml("word/document.xml");
        for (const auto& p : document.child("w:document").child("w:body").children("w:p")) {
            std::string text;
            for (const auto& t : p.select_nodes(".//w:t")) {
                text += t.node().text().get();
            }
            const std::string style = p.child("w:pPr").child("w:pStyle").attribute("w:val").value();
            if (!text.empty()) {
                list.push_back(style + ": " + text);
            }
        }
        return list;
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

Written written(const std::vector<OutBlock>& blocks) {
    return Written({"Bundel <1> & meer", base::Language::Dutch, blocks, {}});
}

TEST(Docx, ACarriageReturnEndsALineAloneToo) {
    const auto body = written({block(Kind::ListItem, "Een\rtwee\r\ndrie")}).part("word/document.xml");
    EXPECT_THAT(body, HasSubstr("Een</w:t><w:br/><w:t xml:space=\"preserve\">twee</w:t><w:br/><w:t "
                                "xml:space=\"preserve\">drie</w:t>"));
}

TEST(DocxOut, HasRealStylesInOrder) {
    const auto docx =
        written({block(Kind::Heading, "Bundel <1> & meer", 1), block(Kind::Heading, "A", 2),
                 block(Kind::Heading, "B", 5), block(Kind::Paragraph, "Een.\n\nTwee."),
                 block(Kind::ListItem, "punt"), block(Kind::Note, "let op"), block(Kind::Heading, "C", 2)});
    EXPECT_THAT(docx.paragraphs(),
                ElementsAre("Title: Bundel <1> & meer", "Heading1: A", "Heading2: B", ": Een.", ": Twee.",
                            "ListBullet: punt", "Remark: let op", "Heading1: C"));
    const auto styles = docx.part("word/styles.xml");
    for (const char* style : {"Heading1", "Heading6", "Title", "Quote", "Caption", "ListBullet", "Remark"}) {
        EXPECT_THAT(styles, HasSubstr(std::string("w:styleId=\"") + style + "\""));
    }
    EXPECT_THAT(styles, HasSubstr("<w:name w:val=\"heading 1\"/>"));
}

TEST(DocxOut, IsReadBackByTheReader) {
    const auto docx =
        written({block(Kind::Heading, "Kop", 2), block(Kind::Paragraph, "Een \U0001F642 \"zin\".\nLijn")});
    const auto read = readDocx(docx.bytes());
    ASSERT_TRUE(read.has_value());
    std::vector<std::string> texts;
    for (const auto& one : read->blocks) {
        texts.push_back(one.text);
    }
    EXPECT_THAT(texts,
                ::testing::IsSupersetOf({std::string("Kop"), std::string("Een \U0001F642 \"zin\".\nLijn")}));
}

TEST(DocxOut, TellsItsLanguageAndThatOfWhatDiffers) {
    OutBlock english = block(Kind::Quote, "He listened.");
    english.language = "en";
    english.attribution = "Roos, 2023";
    const auto docx = written({english});
    EXPECT_THAT(docx.part("word/styles.xml"), HasSubstr("<w:lang w:val=\"nl-NL\"/>"));
    EXPECT_THAT(docx.part("docProps/core.xml"), HasSubstr("<dc:language>nl-NL</dc:language>"));
    EXPECT_THAT(docx.part("word/document.xml"), HasSubstr("<w:lang w:val=\"en-GB\"/>"));
    EXPECT_THAT(docx.paragraphs(), ElementsAre("Title: Bundel <1> & meer", "Quote: He listened.",
                                               "QuoteSource: \u2014\u00A0Roos, 2023"));
    EXPECT_THAT(Written({"T", base::Language::English, {}, {}}).part("word/styles.xml"), HasSubstr("en-GB"));
}

TEST(DocxOut, TablesHaveAHeaderRowAndANumberedCaption) {
    OutBlock table = block(Kind::Table, "");
    table.caption = "Wachttijd";
    table.header = {"wijk", "dagen"};
    table.rows = {{"Molenwijk", "52,0"}, {"Oost"}};
    const auto docx = written({table, table});
    EXPECT_THAT(docx.paragraphs(), ElementsAre("Title: Bundel <1> & meer", "Caption: Tabel 1. Wachttijd",
                                               "Caption: Tabel 2. Wachttijd"));
    const auto document = docx.xml("word/document.xml");
    const auto first = document.child("w:document").child("w:body").child("w:tbl");
    EXPECT_TRUE(first.child("w:tr").child("w:trPr").child("w:tblHeader"));
    std::size_t rows = 0;
    for (const auto& row : first.children("w:tr")) {
        ++rows;
        EXPECT_THAT(row.select_nodes("w:tc").size(), Eq(2U));
    }
    EXPECT_THAT(rows, Eq(3U));
    EXPECT_THAT(docx.part("word/document.xml"), HasSubstr("SEQ Tabel"));
}

TEST(DocxOut, PicturesHaveAnAlternativeText) {
    OutBlock picture = block(Kind::Picture, "");
    picture.caption = "Meldingen";
    picture.alt = "Een lijn die \"daalt\".";
    picture.png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x64\0\0\0\x32", 24) + "rest";
    const auto docx = written({picture});
    EXPECT_THAT(docx.part("word/document.xml"), AllOf(HasSubstr("descr=\"Een lijn die &quot;daalt&quot;.\""),
                                                      HasSubstr("cx=\"476250\" cy=\"238125\"")));
    EXPECT_THAT(docx.part("word/media/picture1.png"), Eq(picture.png));
    picture.png = "geen plaatje";
    EXPECT_THAT(
        written({picture}).paragraphs(),
        ElementsAre("Title: Bundel <1> & meer", ": Een lijn die \"daalt\".", "Caption: Figuur 1. Meldingen"));
}

TEST(DocxOut, MarksAreTintsCommentsAndFootnotes) {
    OutBlock paragraph = block(Kind::Paragraph, "Zo \U0001F642 ging het toen.");
    paragraph.marks = {{{3, 9}, 0xD55E00, "niet goed", "3 Veiligheid", {}},
                       {{5, 13}, std::nullopt, {}, {}, "Uitleg."},
                       {{10, 99}, 0x000000, "valt erbuiten", {}, {}}};
    const auto docx = written({paragraph});
    EXPECT_THAT(docx.paragraphs(), ElementsAre("Title: Bundel <1> & meer", ": Zo \U0001F642 ging het toen."));
    const auto body = docx.part("word/document.xml");
    // 30% of D55E00 on white.
    EXPECT_THAT(body, HasSubstr("w:fill=\"F2CEB2\""));
    EXPECT_THAT(body, AllOf(HasSubstr("<w:commentRangeStart w:id=\"0\"/><w:r><w:rPr><w:shd"),
                            HasSubstr("<w:commentRangeEnd w:id=\"0\"/>"),
                            HasSubstr("<w:footnoteReference w:id=\"1\"/>")));
    const auto comments = docx.xml("word/comments.xml");
    const auto comment = comments.child("w:comments").child("w:comment");
    EXPECT_THAT(std::string(comment.attribute("w:author").value()), Eq("3 Veiligheid"));
    EXPECT_THAT(std::string(comment.select_node(".//w:t").node().text().get()), Eq("niet goed"));
    EXPECT_FALSE(comment.next_sibling());
    EXPECT_THAT(docx.part("word/footnotes.xml"), HasSubstr("Uitleg."));
    EXPECT_THAT(docx.part("[Content_Types].xml"),
                AllOf(HasSubstr("comments.xml"), HasSubstr("footnotes.xml")));
}

TEST(DocxOut, HoldsNoHiddenData) {
    const auto docx = Written({"T", base::Language::Dutch, {block(Kind::Paragraph, "x")}, "Werkkopie"});
    EXPECT_THAT(docx.part("docProps/core.xml"),
                AllOf(Not(HasSubstr("creator")), Not(HasSubstr("created")), Not(HasSubstr("modified")),
                      HasSubstr("<dc:title>T</dc:title>")));
    EXPECT_THAT(docx.part("docProps/app.xml"), IsEmpty());
    EXPECT_THAT(docx.part("word/comments.xml"), IsEmpty());
    EXPECT_THAT(docx.part("word/header1.xml"), HasSubstr("Werkkopie"));
    EXPECT_THAT(docx.part("word/document.xml"), Not(HasSubstr("w:rsid")));
    EXPECT_THAT(docx.bytes(),
                Eq(writeDocx({"T", base::Language::Dutch, {block(Kind::Paragraph, "x")}, "Werkkopie"})));
}

TEST(DocxOut, EveryPartIsWellFormedWhateverTheTextHolds) {
    const std::string odd = "a\x01\x1f \xEF\xBF\xBE <b> ]]> & \t \"'";
    OutBlock table = block(Kind::Table, odd);
    table.header = {odd};
    table.rows = {{odd, odd}};
    table.caption = odd;
    OutBlock marked = block(Kind::Paragraph, "abc");
    marked.marks = {{{0, 2}, 1, odd, odd, odd}};
    const auto docx = Written({odd, base::Language::Dutch, {table, marked, block(Kind::Quote, odd)}, odd});
    for (const char* part :
         {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/styles.xml",
          "word/settings.xml", "word/numbering.xml", "word/footer1.xml", "word/header1.xml",
          "word/footnotes.xml", "word/comments.xml", "word/_rels/document.xml.rels"}) {
        (void)docx.xml(part);
    }
    EXPECT_THAT(docx.part("word/document.xml"), Not(HasSubstr("\xEF\xBF\xBE")));
}

TEST(HtmlOut, ShowsMarksListsAndThePageMark) {
    OutBlock paragraph = block(Kind::Paragraph, "Zo ging het.");
    paragraph.marks = {{{3, 7}, 0xD55E00, "niet goed", "3 Veiligheid", {}}};
    const std::string html =
        writeHtml({"T",
                   base::Language::Dutch,
                   {block(Kind::ListItem, "een"), block(Kind::ListItem, "twee"), paragraph},
                   "Werkkopie"});
    EXPECT_THAT(html,
                AllOf(HasSubstr("<p class=\"note\">Werkkopie</p>"),
                      HasSubstr("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"),
                      HasSubstr("Zo <mark style=\"background: #f2ceb2\">ging</mark><sup>[1]</sup> het."),
                      HasSubstr("<li>3 Veiligheid: niet goed</li>")));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
