#include "vertelwerk/exchange/encodings.h"

#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Encodings : public ::testing::Test {
  protected:
    std::vector<EncodingReading> read(const std::string& name, std::string_view bytes) {
        const auto readings = readEncodings({folder_.write(name, bytes), true});
        EXPECT_TRUE(readings);
        return readings ? *readings : std::vector<EncodingReading>{};
    }
    static EncodingReading in(const std::vector<EncodingReading>& readings, const std::string& encoding) {
        const auto found = std::ranges::find(readings, encoding, &EncodingReading::encoding);
        EXPECT_NE(found, readings.end()) << encoding;
        return found == readings.end() ? EncodingReading{} : *found;
    }

    TemporaryFolder folder_;
};

TEST_F(Encodings, ShowTheWordsAroundEachDoubtfulByte) {
    // 0x8e is e acute for a Macintosh, a capital Z with caron for Windows and A umlaut for DOS.
    const auto readings = read("mac.txt", "Titel: De bus\n\nHet caf\x8e was dicht.\nDe bus kwam niet.\n");
    const auto mac = in(readings, "macintosh");
    EXPECT_TRUE(mac.fits);
    EXPECT_THAT(mac.excerpts, ElementsAre(EncodingExcerpt{"Het caf\u00E9 was dicht.", {{7, 8}}}));
    EXPECT_THAT(in(readings, "windows-1252").excerpts[0].text, Eq("Het caf\u017D was dicht."));
    EXPECT_THAT(in(readings, "cp850").excerpts[0].text, Eq("Het caf\u00C4 was dicht."));
    const auto utf8 = in(readings, "utf-8");
    EXPECT_FALSE(utf8.fits);
    EXPECT_THAT(utf8.excerpts[0].text, Eq("Het caf\uFFFD was dicht."));
    EXPECT_THAT(utf8.excerpts[0].doubtful, ElementsAre(text::Range{7, 8}));
}

TEST_F(Encodings, ShowEachKindOfByteOnce) {
    const auto readings = read("win.txt", "\xE9\xE9n caf\xE9 en nog een caf\xE9, na\xEFve mensen.\n");
    EXPECT_THAT(in(readings, "windows-1252").excerpts.size(), Eq(3U));  // ee, e and i
}

TEST_F(Encodings, KeepCharactersOfSeveralBytesWhole) {
    const auto readings = read("utf8.csv", "Titel;Tekst\n\xC3\xA9\xC3\xA9n;caf\xC3\xA9\n");
    const auto utf8 = in(readings, "utf-8");
    EXPECT_TRUE(utf8.fits);
    EXPECT_THAT(utf8.excerpts[0], Eq(EncodingExcerpt{"\u00E9\u00E9n;caf\u00E9", {{0, 2}, {7, 8}}}));
    EXPECT_THAT(in(readings, "windows-1252").excerpts[0].text, HasSubstr("caf\u00C3\u00A9"));
}

TEST_F(Encodings, SayNothingWhereAllReadTheSame) {
    for (const auto& reading : read("plat.txt", "De bus kwam niet.\n")) {
        EXPECT_THAT(reading.excerpts, IsEmpty()) << reading.encoding;
        EXPECT_TRUE(reading.fits);
    }
}

TEST_F(Encodings, OfTwoBytesALetterAreComparedWithEachOther) {
    std::string bytes;
    for (const char c : std::string("Het caf\xE9 was dicht.")) {
        bytes += c;
        bytes += '\0';
    }
    const auto readings = read("breed.txt", bytes);
    EXPECT_THAT(readings.size(), Eq(2U));
    EXPECT_THAT(in(readings, "utf-16le").excerpts,
                Contains(EncodingExcerpt{"Het caf\u00E9 was dicht.", {{7, 8}}}));
    EXPECT_THAT(in(readings, "utf-16be").excerpts, Not(Contains(EncodingExcerpt{"Het caf\u00E9", {}})));
}

TEST_F(Encodings, AreNoQuestionForOtherFiles) {
    const auto readings = readEncodings({folder_.write("brief.docx", docxOf(docxParagraph("Tekst"))), true});
    ASSERT_FALSE(readings);
    EXPECT_THAT(readings.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_FALSE(readEncodings({folder_.path() / "weg.txt", true}));
}

TEST_F(Encodings, HelpWithTextThatWasNotRecognisedAsText) {
    const auto file = folder_.write("mac.txt", "Ik was d\x9d\x9dr alleen.\n");
    EXPECT_THAT(readStories({file, true}, {}).verdict, Eq(Verdict::Refused));
    const auto readings = readEncodings({file, true});
    ASSERT_TRUE(readings);
    EXPECT_THAT(in(*readings, "macintosh").excerpts[0].text, Eq("Ik was d\u00F9\u00F9r alleen."));
    EXPECT_FALSE(in(*readings, "windows-1252").fits);
    ReadOptions options;
    options.encoding = "macintosh";
    EXPECT_THAT(readStories({file, true}, options).stories.at(0).text, Eq("Ik was d\u00F9\u00F9r alleen."));
}

TEST_F(Encodings, ASeparatorThatIsSaidIsUsed) {
    const auto file =
        folder_.write("twee.csv", "Titel;Tekst, lang\nEen;Ja, dat ging goed\nTwee;Nee, het ging mis\n");
    ReadOptions options;
    options.separator = ',';
    const auto reading = readStories({file, true}, options);
    EXPECT_THAT(reading.separator, Eq(','));
    ASSERT_TRUE(reading.mapping);
    EXPECT_THAT(reading.mapping->columns.at(0).column, Eq("Titel;Tekst"));
    EXPECT_THAT(readStories({file, true}, {}).separator, Eq(';'));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
