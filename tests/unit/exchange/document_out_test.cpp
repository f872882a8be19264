#include "vertelwerk/exchange/document_out.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::AllOf;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

using Kind = OutBlock::Kind;

OutBlock block(Kind kind, const std::string& text, int level = 2) {
    OutBlock made;
    made.kind = kind;
    made.text = text;
    made.level = level;
    return made;
}

std::string htmlOf(const std::vector<OutBlock>& blocks) {
    return writeHtml({"Bundel <1> & meer", base::Language::Dutch, blocks});
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
        ++found;
    }
    return found;
}

TEST(Html, IsOneWholePageInItsLanguage) {
    const std::string html = htmlOf({block(Kind::Paragraph, "Tekst.")});
    EXPECT_THAT(html, StartsWith("<!doctype html>\n<html lang=\"nl\">"));
    EXPECT_THAT(html, AllOf(HasSubstr("<title>Bundel &lt;1&gt; &amp; meer</title>"),
                            HasSubstr("charset=\"utf-8\""), HasSubstr("<h1>Bundel &lt;1&gt; &amp; meer</h1>"),
                            HasSubstr("<p>Tekst.</p>"), HasSubstr("@media print")));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("src=")), Not(HasSubstr("href="))));
    EXPECT_THAT(writeHtml({"T", base::Language::English, {}}), HasSubstr("<html lang=\"en\">"));
}

TEST(Html, HeadingsSkipNoLevel) {
    const std::string html =
        htmlOf({block(Kind::Heading, "Bundel <1> & meer", 1), block(Kind::Heading, "A", 1),
                block(Kind::Heading, "B", 4), block(Kind::Heading, "C", 3), block(Kind::Heading, "D", 2)});
    EXPECT_THAT(count(html, "<h1"), Eq(1U));
    EXPECT_THAT(html, AllOf(HasSubstr("<h2>A</h2>"), HasSubstr("<h3>B</h3>"), HasSubstr("<h3>C</h3>"),
                            HasSubstr("<h2>D</h2>")));
}

TEST(Html, EverythingIsEscaped) {
    OutBlock quote = block(Kind::Quote, "<b>\"ja\"</b> & 'nee'\x01");
    quote.attribution = "<i>Roos</i>";
    quote.language = "en\"><script>";
    const std::string html = htmlOf({quote});
    EXPECT_THAT(html, AllOf(HasSubstr("&lt;b&gt;&quot;ja&quot;&lt;/b&gt; &amp; &#39;nee&#39;"),
                            HasSubstr("&lt;i&gt;Roos"), Not(HasSubstr("<script")), Not(HasSubstr("\x01"))));
}

TEST(Html, ParagraphsKeepTheirLinesAndLanguage) {
    OutBlock english = block(Kind::Paragraph, "One\ntwo\n\nthree");
    english.language = "en";
    EXPECT_THAT(htmlOf({english}), HasSubstr("<p lang=\"en\">One<br>\ntwo</p>\n<p lang=\"en\">three</p>"));
    OutBlock dutch = block(Kind::Paragraph, "Een");
    dutch.language = "nl";
    EXPECT_THAT(htmlOf({dutch}), HasSubstr("<p>Een</p>"));
    EXPECT_THAT(htmlOf({block(Kind::Note, "Let op")}), HasSubstr("<p class=\"note\">Let op</p>"));
}

TEST(Html, ACarriageReturnEndsALineAloneToo) {
    EXPECT_THAT(htmlOf({block(Kind::ListItem, "Een\rtwee\r\ndrie\r")}),
                HasSubstr("<li>Een<br>\ntwee<br>\ndrie<br>\n</li>"));
}

TEST(Html, QuotesSayWhoSaidIt) {
    OutBlock quote = block(Kind::Quote, "Hij luisterde.");
    quote.attribution = "Roos, Molenwijk, 2023";
    quote.language = "fr";
    EXPECT_THAT(htmlOf({quote}),
                AllOf(HasSubstr("<blockquote lang=\"fr\">\n<p>Hij luisterde.</p>\n</blockquote>"),
                      HasSubstr("<figcaption>Roos, Molenwijk, 2023</figcaption>")));
}

TEST(Html, TablesNameTheirRowsAndColumns) {
    OutBlock table = block(Kind::Table, "");
    table.caption = "Wachttijd";
    table.header = {"wijk", "dagen"};
    table.rows = {{"Molenwijk", "52,0"}, {"Oost"}};
    EXPECT_THAT(htmlOf({table}),
                AllOf(HasSubstr("<caption>Wachttijd</caption>"),
                      HasSubstr("<th scope=\"col\">wijk</th><th scope=\"col\" class=\"figure\">dagen</th>"),
                      HasSubstr("<th scope=\"row\">Molenwijk</th><td class=\"figure\">52,0</td>"),
                      HasSubstr("<th scope=\"row\">Oost</th><td class=\"figure\"></td>")));
}

TEST(Html, PicturesHaveANameAndADescription) {
    OutBlock picture = block(Kind::Picture, "");
    picture.caption = "Meldingen";
    picture.alt = "Een lijn die daalt.";
    picture.svg =
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"><title "
        "id=\"t\">oud</title>"
        "<script>x()</script><defs><g id=\"a\"/></defs><use href=\"#a\"/><image href=\"http://x\"/><rect "
        "fill=\"url(#a)\"/></svg>";
    const std::string html = htmlOf({picture, picture});
    EXPECT_THAT(
        html, AllOf(HasSubstr("role=\"img\""), HasSubstr("aria-labelledby=\"picture1-title picture1-desc\""),
                    HasSubstr("<title id=\"picture1-title\">Meldingen</title>"),
                    HasSubstr("<desc id=\"picture1-desc\">Een lijn die daalt.</desc>"),
                    HasSubstr("<figcaption>Meldingen</figcaption>"), HasSubstr("id=\"picture2-a\""),
                    HasSubstr("href=\"#picture1-a\""), HasSubstr("url(#picture2-a)")));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("<?xml")), Not(HasSubstr("onload")), Not(HasSubstr("<script")),
                            Not(HasSubstr("http://x\"")), Not(HasSubstr(">oud<"))));
}

TEST(Html, APictureThatIsNoneLeavesItsWords) {
    OutBlock picture = block(Kind::Picture, "");
    picture.alt = "Een lijn die daalt.";
    picture.svg = "<svg";
    EXPECT_THAT(htmlOf({picture}), HasSubstr("<p>Een lijn die daalt.</p>"));
}

TEST(Csv, QuotesWhatNeedsIt) {
    EXPECT_THAT(writeCsv({"a", "b;c"}, {{"een \"twee\"", "drie\nvier"}, {" rand", "é"}}),
                Eq("\xEF\xBB\xBF"
                   "a;\"b;c\"\r\n\"een \"\"twee\"\"\";\"drie\nvier\"\r\n\" rand\";é\r\n"));
}

TEST(Csv, FormulasAreMadeText) {
    const std::string csv = writeCsv({"x"}, {{"=1+1"},
                                             {"+31612345678"},
                                             {"-3,5"},
                                             {"+"},
                                             {"-"},
                                             {"@naam"},
                                             {"- een streepje"},
                                             {" =1"},
                                             {"\t=1"},
                                             {"="},
                                             {"\uFF1D1"},
                                             {"+cmd|x"},
                                             {"2+2"}});
    EXPECT_THAT(csv, Eq("\xEF\xBB\xBFx\r\n'=1+1\r\n+31612345678\r\n-3,5\r\n+\r\n-\r\n'@naam\r\n'- een "
                        "streepje\r\n' =1\r\n"
                        "\"'\t=1\"\r\n'=\r\n'\uFF1D1\r\n'+cmd|x\r\n2+2\r\n"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
