#include "vertelwerk/exchange/sheets_out.h"

#include "exchange/archive.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::AllOf;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::Not;

OutSheet sheetWith(std::vector<std::vector<OutCell>> rows) {
    return {"Fragmenten", {"a", "b"}, std::move(rows)};
}

/// A spreadsheet that was written, open for looking.
class Written {
  public:
    explicit Written(const OutWorkbook& workbook) {
        auto made = writeXlsx(workbook);
        EXPECT_TRUE(made.has_value());
        file_ = *std::move(made);
    }

    [[nodiscard]] std::string part(const std::string& name) const {
        const auto archive = Archive::open(file_.bytes);
        return archive && archive->holds(name) ? archive->read(name).value() : std::string();
    }

    /// "type|text" of a cell of the first sheet; type s is text, none a number.
    [[nodiscard]] std::string cell(const std::string& place) const {
        pugi::xml_document sheet;
        pugi::xml_document strings;
        EXPECT_TRUE(sheet.load_string(part("xl/worksheets/sheet1.xml").c_str()));
        EXPECT_TRUE(strings.load_string(part("xl/sharedStrings.xml").c_str(),
                                        pugi::parse_default | pugi::parse_ws_pcdata));
        const auto node = sheet.select_node(("//c[@r='" + place + "']").c_str()).node();
        EXPECT_FALSE(node.child("f")) << place << " is a formula";
        const std::string type = node.attribute("t").value();
        std::string value = node.child("v").text().get();
        if (type == "s") {
            auto item = strings.child("sst").first_child();
            for (int i = std::stoi(value); i > 0; --i) {
                item = item.next_sibling();
            }
            value = item.child("t").text().get();
        }
        return type + "|" + value;
    }

    [[nodiscard]] const XlsxFile& file() const { return file_; }

  private:
    XlsxFile file_;
};

TEST(Xlsx, TextStaysTextWhateverItBeginsWith) {
    const Written xlsx({"T",
                        {},
                        {sheetWith({{OutCell{"=1+1"}, OutCell{"+31612345678"}},
                                    {OutCell{"-3,5"}, OutCell{"@naam"}},
                                    {OutCell{"\tx"}, OutCell{"007"}}})}});
    EXPECT_THAT(xlsx.cell("A2"), Eq("s|=1+1"));
    EXPECT_THAT(xlsx.cell("B2"), Eq("s|+31612345678"));
    EXPECT_THAT(xlsx.cell("A3"), Eq("s|-3,5"));
    EXPECT_THAT(xlsx.cell("B3"), Eq("s|@naam"));
    EXPECT_THAT(xlsx.cell("A4"), Eq("s|\tx"));
    EXPECT_THAT(xlsx.cell("B4"), Eq("s|007"));
}

TEST(Xlsx, NumbersAndDaysAreTypedAndYearsStayAsWritten) {
    const Written xlsx({"T",
                        {},
                        {sheetWith({{numberCell(12), numberCell(55.5)},
                                    {dateCell("2023-06-06"), dateCell("2023")},
                                    {OutCell{}, textCell("")}})}});
    EXPECT_THAT(xlsx.cell("A2"), Eq("|12"));
    EXPECT_THAT(xlsx.cell("B2"), Eq("|55.5"));
    EXPECT_THAT(xlsx.cell("A3"), Eq("|45083"));  // days since 1900 as spreadsheets count: 6 June 2023
    EXPECT_THAT(xlsx.cell("B3"), Eq("s|2023"));
    EXPECT_THAT(xlsx.cell("A4"), Eq("|"));
    EXPECT_THAT(xlsx.part("xl/styles.xml"), HasSubstr("yyyy-mm-dd"));
}

TEST(Xlsx, HeadersStayInViewAndSheetsKeepApart) {
    auto sheet = sheetWith({{OutCell{"x"}, OutCell{"y"}}});
    sheet.name = "Fragmenten: [alle] van het hele project";
    const Written xlsx({"T", "Werkkopie & meer", {sheet, sheet}});
    EXPECT_THAT(xlsx.part("xl/worksheets/sheet1.xml"),
                AllOf(HasSubstr("state=\"frozen\""), HasSubstr("autoFilter"),
                      HasSubstr("Werkkopie &amp;&amp; meer")));
    EXPECT_THAT(xlsx.part("xl/worksheets/sheet2.xml"), HasSubstr("frozen"));
    EXPECT_THAT(xlsx.cell("A1"), Eq("s|a"));
}

TEST(Xlsx, HoldsNoAuthorOrTime) {
    const Written xlsx({"Titel", {}, {sheetWith({{OutCell{"x"}, OutCell{"y"}}})}});
    const auto core = xlsx.part("docProps/core.xml");
    EXPECT_THAT(core,
                AllOf(HasSubstr("Titel"), HasSubstr("1980-01-01"), HasSubstr("<dc:creator></dc:creator>")));
    EXPECT_THAT(core, Not(HasSubstr("202")));
}

TEST(Xlsx, ALongTextIsCutAndCounted) {
    const Written xlsx(
        {"T", {}, {sheetWith({{OutCell{std::string(32'768, 'x')}, OutCell{std::string(32'767, 'y')}}})}});
    EXPECT_THAT(xlsx.file().cut, Eq(1U));
    EXPECT_THAT(xlsx.cell("A2"), Eq("s|" + std::string(32'766, 'x') + "\u2026"));
    EXPECT_THAT(xlsx.cell("B2"), Eq("s|" + std::string(32'767, 'y')));
}

TEST(TypedCsv, KeepsTextAsTextAndNumbersAsNumbers) {
    const auto sheet = sheetWith({{OutCell{"=1+1"}, OutCell{"-3,5"}},
                                  {OutCell{"\tx;y"}, OutCell{"@"}},
                                  {OutCell{"- streepje"}, OutCell{"+31 6"}},
                                  {numberCell(-2.5), numberCell(12)},
                                  {dateCell("2023-06"), OutCell{}},
                                  {OutCell{"-"}, OutCell{"een \"twee\""}}});
    const std::string begin =
        "\xEF\xBB\xBF"
        "a;b\r\n'=1+1;'-3,5\r\n\"'\tx;y\";'@\r\n'- streepje;'+31 6\r\n";
    const std::string end = "2023-06;\r\n-;\"een \"\"twee\"\"\"\r\n";
    EXPECT_THAT(writeCsv(sheet, base::Language::Dutch), Eq(begin + "-2,5;12\r\n" + end));
    EXPECT_THAT(writeCsv(sheet, base::Language::English), Eq(begin + "-2.5;12\r\n" + end));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
