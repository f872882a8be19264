#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "exchange/archive.h"
#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"
#include "unit/exchange/table_file.h"

#include <functional>

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Eq;
using ::testing::HasSubstr;

using base::ErrorCode;

void expectError(const base::Result<Document>& result, ErrorCode code, const std::string& words) {
    ASSERT_FALSE(result) << words;
    EXPECT_THAT(result.error().code, Eq(code));
    EXPECT_THAT(base::Catalogue().say(result.error()), HasSubstr(words));
    EXPECT_FALSE(result.error().advice.empty());
}

std::string documentXml(const std::string& before, const std::string& body) {
    return before + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
}

std::string docxWith(const std::string& xml) {
    return zipOf({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", xml}});
}

TEST(HostileArchive, DamagedOnesAreRefused) {
    const std::string whole = docxOf(docxParagraph("Tekst"));
    expectError(readDocx(whole.substr(0, whole.size() / 2)), ErrorCode::Unreadable, "damaged");
    expectError(readDocx("PK\x03\x04"), ErrorCode::Unreadable, "damaged");
    expectError(readDocx(""), ErrorCode::Unreadable, "damaged");
    expectError(readOdt("geen zip"), ErrorCode::Unreadable, "damaged");
    expectError(readDocx(zipOf({{"iets.txt", "niets"}})), ErrorCode::Unreadable, "damaged");
    std::string flipped = whole;
    flipped[flipped.find("document.xml") + 40] ^= 0x55;
    EXPECT_FALSE(readDocx(flipped));
}

TEST(HostileArchive, ABombIsNotUnpacked) {
    expectError(readDocx(docxWith(documentXml(
                    "", "<w:p><w:r><w:t>" + std::string(70U << 20U, 'a') + "</w:t></w:r></w:p>"))),
                ErrorCode::Limit, "200 times");
    expectError(readDocx(docxWith(
                    documentXml("", "<w:p><w:r><w:t>" + std::string(8U << 20U, 'a') + "</w:t></w:r></w:p>"))),
                ErrorCode::Limit, "200 times");
}

TEST(HostileArchive, APartHasALimit) {
    const std::string bytes = zipOf({{"a.txt", std::string(4096, 'a')}});
    ArchiveLimits limits;
    limits.part = 2048;
    const auto archive = Archive::open(bytes, limits);
    ASSERT_TRUE(archive);
    const auto read = archive->read("a.txt");
    ASSERT_FALSE(read);
    EXPECT_THAT(base::Catalogue().say(read.error()), HasSubstr("unpacks to more than"));
}

TEST(HostileArchive, TooManyEntriesAreRefused) {
    ZipEntries entries;
    for (int i = 0; i < 4097; ++i) {
        entries.emplace_back("deel" + std::to_string(i), "");
    }
    expectError(readDocx(zipOf(entries)), ErrorCode::Limit, "4097");
}

TEST(HostileArchive, APathThatLeavesTheFolderIsRefused) {
    expectError(readDocx(zipOf({{"word/document.xml", documentXml("", "")}, {"../../kwaad.sh", "x"}})),
                ErrorCode::Unreadable, "../../kwaad.sh");
    expectError(readOdt(zipOf({{"content.xml", "<a/>"}, {"a\\..\\..\\b", "x"}})), ErrorCode::Unreadable,
                "points outside");
}

TEST(HostileXml, DocumentTypesAndEntitiesAreRefused) {
    const std::string bomb = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    expectError(readDocx(docxWith(documentXml(bomb, "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"))),
                ErrorCode::Unreadable, "document type");
    expectError(readDocx(docxWith(documentXml("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">", ""))),
                ErrorCode::Unreadable, "document type");
}

std::string nested(std::size_t depth, const std::string& inside) {
    std::string xml;
    for (std::size_t i = 0; i < depth; ++i) {
        xml += "<w:ins>";
    }
    xml += inside;
    for (std::size_t i = 0; i < depth; ++i) {
        xml += "</w:ins>";
    }
    return xml;
}

TEST(HostileXml, DeepNestingIsRefused) {
    expectError(readDocx(docxWith(documentXml("", nested(300, "")))), ErrorCode::Limit, "256");
    expectError(readDocx(docxWith(documentXml("", nested(20'000, "")))), ErrorCode::Limit, "256");
    EXPECT_TRUE(readDocx(docxWith(documentXml("", nested(100, docxParagraph("diep"))))));
}

TEST(HostileXml, DepthIsNotHiddenByCommentsOrAttributes) {
    std::string hidden;
    for (int i = 0; i < 300; ++i) {
        hidden += "<w:ins w:a=\"</w:ins>\"><!--></w:ins>--><![CDATA[</w:ins>]]><?x </w:ins> ?>";
    }
    expectError(readDocx(docxWith(documentXml("", hidden))), ErrorCode::Limit, "256");
}

TEST(HostileXml, UnfinishedXmlIsDamaged) {
    expectError(readDocx(docxWith("<w:document><w:body><w:p>")), ErrorCode::Unreadable, "damaged");
    expectError(readDocx(docxWith("")), ErrorCode::Unreadable, "damaged");
    expectError(
        readOdt(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}})),
        ErrorCode::Unreadable, "no text document");
}

TEST(HostileXml, CharactersThatDoNotExistAreRefused) {
    const auto withText = [](const std::string& text) {
        return readDocx(docxWith(documentXml("", "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")));
    };
    expectError(withText("a\xED\xA0\x80z"), ErrorCode::Unreadable, "characters that do not exist");
    expectError(withText("a\xFFz"), ErrorCode::Unreadable, "characters that do not exist");
    expectError(withText("&#xD800;"), ErrorCode::Unreadable, "characters that do not exist");
}

TEST(HostileXml, Utf16IsRead) {
    std::string utf16 = "\xFF\xFE";
    for (const char c : documentXml("<?xml version=\"1.0\" encoding=\"UTF-16\"?>", docxParagraph("Hallo"))) {
        utf16 += c;
        utf16 += '\0';
    }
    EXPECT_THAT(blocksOf(readDocx(docxWith(utf16))), ::testing::ElementsAre("Hallo"));
    std::string deep = "\xFF\xFE";
    for (const char c : documentXml("", nested(300, ""))) {
        deep += c;
        deep += '\0';
    }
    expectError(readDocx(docxWith(deep)), ErrorCode::Limit, "256");
}

TEST(HostilePdf, NonsenseIsDamaged) {
    expectError(readPdf("%PDF-1.4\nniets"), ErrorCode::Unreadable, "damaged");
    expectError(readPdf(""), ErrorCode::Unreadable, "damaged");
}

TEST(Protected, DocumentsSaySo) {
    expectError(readOdt(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"META-INF/manifest.xml", "<m:file-entry><m:encryption-data/></m:file-entry>"},
                               {"content.xml", "\x01\x02"}})),
                ErrorCode::Unreadable, "password");
    expectError(readPdf(readWhole(std::string(TESTS_DIR) + "/data/exchange/protected.pdf")),
                ErrorCode::Unreadable, "password");
}

TEST(Scanned, APdfWithoutTextSaysSo) {
    expectError(readPdf(readWhole(std::string(TESTS_DIR) + "/data/exchange/scan.pdf")), ErrorCode::Unreadable,
                "scanner");
}

using Reader = std::function<base::Result<Document>(std::string_view)>;

const std::vector<Reader>& readers() {
    static const std::vector<Reader> all{readText, readMarkdown, readDocx, readOdt, readPdf};
    return all;
}

RC_GTEST_PROP(AnyBytes, AreReadOrRefusedInWords, (const std::string& bytes)) {
    for (const Reader& reader : readers()) {
        const auto document = reader(bytes);
        if (document) {
            std::vector<base::Message> problems;
            RC_ASSERT(text::isValidUtf8(recogniseStory(*document, problems).text));
        } else {
            RC_ASSERT(!document.error().what.empty());
        }
    }
    const auto table = readCsv(bytes);
    RC_ASSERT(table || !table.error().what.empty());
}

RC_GTEST_PROP(DamagedDocuments, NeverHarm,
              (const std::vector<std::pair<std::uint16_t, unsigned char>>& changes)) {
    static const std::string whole = docxOf(docxParagraph("Titel: De la") + docxParagraph("Een zin."));
    std::string bytes = whole;
    for (const auto& [at, value] : changes) {
        bytes[at % bytes.size()] = static_cast<char>(value);
    }
    const auto document = readDocx(bytes);
    RC_ASSERT(document || !document.error().what.empty());
}

/// Lines of the kinds that forms know, in any order.
rc::Gen<std::string> formLines() {
    const auto line = rc::gen::element<std::string>(
        "", "", "Titel: De la", "Wijk: WK990202 Molenwijk", "Methode: MSC", "Wat gebeurde er?",
        "[Item 1 | foto]", "[Fase 2 | Melden | curve: 1] erachter", "I: Ja?", "R: Nee é.", "  ingesprongen  ",
        "Een zin. 🙂", "Selectie niveau 1: panel, gekozen=ja", "Terugkoppeling: kaart", "[Item", "# Kop",
        "- lijst", "\t");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(line),
                        [](const std::vector<std::string>& lines) {
                            std::string text;
                            for (const std::string& one : lines) {
                                text += one + "\n";
                            }
                            return text;
                        });
}

RC_GTEST_PROP(AnyForm, GivesTidyTextWithPartsInIt, ()) {
    const std::string text = *formLines();
    for (const auto& document : {readText(text), readMarkdown(text)}) {
        RC_ASSERT(document.has_value());
        std::vector<base::Message> problems;
        const model::StoryDraft draft = recogniseStory(*document, problems);
        RC_ASSERT(draft.text == text::tidy(draft.text).value());
        const std::size_t length = text::OffsetMap(draft.text).codePoints();
        std::size_t before = 0;
        for (const model::Part& part : draft.parts) {
            RC_ASSERT(part.range.begin >= before);
            RC_ASSERT(part.range.begin <= part.range.end);
            RC_ASSERT(part.range.end <= length);
            before = part.range.begin;
        }
    }
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
