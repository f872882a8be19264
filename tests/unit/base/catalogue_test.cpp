#include "vertelwerk/base/catalogue.h"

#include "vertelwerk/base/files.h"

#include "unit/base/temporary_dir.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;
using testing::Eq;
using testing::Optional;

const fs::path littleEndian = fs::path(CATALOGUES_DIR) / "little.mo";

Catalogue dutch() {
    return Catalogue::read(littleEndian, Language::Dutch).value();
}

std::string littleWord(std::uint32_t word) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(word >> shift & 0xffU);
    }
    return bytes;
}

/// The header of a .mo file with tables that are not there.
std::string header(std::uint32_t count, std::uint32_t originals, std::uint32_t translations) {
    std::string bytes;
    for (const auto word : {0x950412deU, 0U, count, originals, translations, 0U, 0U}) {
        bytes += littleWord(word);
    }
    return bytes;
}

Result<Catalogue> readBytes(const std::string& bytes) {
    const TemporaryDir dir;
    EXPECT_TRUE(writeFileWhole(dir / "nl.mo", bytes).has_value());
    return Catalogue::read(dir / "nl.mo", Language::Dutch);
}

TEST(Languages, HaveTags) {
    EXPECT_THAT(toTag(Language::Dutch), Eq("nl"));
    EXPECT_THAT(toTag(Language::English), Eq("en"));
    for (const auto* tag : {"nl", "nl-NL", "nl_BE.UTF-8", "nl_NL"}) {
        EXPECT_THAT(languageFromTag(tag), Optional(Language::Dutch)) << tag;
    }
    EXPECT_THAT(languageFromTag("en_GB"), Optional(Language::English));
    for (const auto* tag : {"", "de", "nld", "C"}) {
        EXPECT_FALSE(languageFromTag(tag).has_value()) << tag;
    }
}

TEST(Catalogue, SaysEnglishByItself) {
    EXPECT_THAT(Catalogue().say(msg("{0} does not exist.", "a.txt")), Eq("a.txt does not exist."));
    EXPECT_THAT(Catalogue().language(), Eq(Language::English));
}

TEST(Catalogue, SaysTheTranslation) {
    EXPECT_THAT(dutch().say(msg("{0} does not exist.", "a.txt")), Eq("a.txt bestaat niet."));
    EXPECT_THAT(dutch().language(), Eq(Language::Dutch));
}

TEST(Catalogue, ReadsEitherByteOrder) {
    const auto big = Catalogue::read(fs::path(CATALOGUES_DIR) / "big.mo", Language::Dutch).value();
    EXPECT_THAT(big.say(msg("{0} of {1} stories", 2, 8)), Eq("van 8 verhalen 2: één voor één"));
    EXPECT_NE(readFile(fs::path(CATALOGUES_DIR) / "big.mo").value(), readFile(littleEndian).value());
}

TEST(Catalogue, SaysOneAndMany) {
    const auto count = [](std::size_t n) {
        return plural("{0} story in {1}", "{0} stories in {1}", n, "Molenwijk");
    };
    EXPECT_THAT(dutch().say(count(1)), Eq("1 verhaal in Molenwijk"));
    EXPECT_THAT(dutch().say(count(0)), Eq("0 verhalen in Molenwijk"));
    EXPECT_THAT(dutch().say(count(12)), Eq("12 verhalen in Molenwijk"));
    EXPECT_THAT(Catalogue().say(count(1)), Eq("1 story in Molenwijk"));
    EXPECT_THAT(Catalogue().say(count(2)), Eq("2 stories in Molenwijk"));
    EXPECT_THAT(dutch().say(count(999)), Eq("999 verhalen in Molenwijk"));
    EXPECT_THAT(dutch().say(count(1000)), Eq("1.000 verhalen in Molenwijk"));
    EXPECT_THAT(dutch().say(count(20000)), Eq("20.000 verhalen in Molenwijk"));
    EXPECT_THAT(Catalogue().say(count(1234567)), Eq("1,234,567 stories in Molenwijk"));
}

TEST(Catalogue, SaysWhatIsNotTranslatedInEnglish) {
    EXPECT_THAT(dutch().say(msg("Not translated")), Eq("Not translated"));
    EXPECT_THAT(dutch().say(msg("Not even in the file {0}", 1)), Eq("Not even in the file 1"));
    EXPECT_THAT(dutch().say(plural("one page", "{0} pages", 3)), Eq("3 pages"));
}

TEST(Catalogue, FillsOnlyPlacesThatHaveAnArgument) {
    EXPECT_THAT(Catalogue().say(msg("{1} {0} {2} {} {x} {0", "a", "{0}b")), Eq("{0}b a {2} {} {x} {0"));
}

TEST(Catalogue, SaysAnErrorAsSentences) {
    const Error error{ErrorCode::NotFound, msg("{0} does not exist.", "a.txt"), "import",
                      msg("Check the name and the folder.")};
    EXPECT_THAT(dutch().say(error), Eq("import: a.txt bestaat niet. Controleer de naam en de map."));
    EXPECT_THAT(Catalogue().say(Error{ErrorCode::Invalid, msg("No."), "", {}}), Eq("No."));
}

TEST(Catalogue, LoadsFromTheAssets) {
    const TemporaryDir dir;
    fs::create_directories(dir / "locale/nl/LC_MESSAGES");
    fs::copy_file(littleEndian, dir / "locale/nl/LC_MESSAGES/vertelwerk.mo");
    ::setenv("VERTELWERK_ASSETS", dir.path().c_str(), 1);
    const auto loaded = Catalogue::load(Language::Dutch);
    const auto missing = Catalogue::load(Language::English);
    ::unsetenv("VERTELWERK_ASSETS");
    EXPECT_THAT(loaded.say(msg("Check the name and the folder.")), Eq("Controleer de naam en de map."));
    EXPECT_THAT(missing.say(msg("Check the name and the folder.")), Eq("Check the name and the folder."));
}

TEST(Catalogue, IsNotFoundWhereThereIsNone) {
    EXPECT_THAT(Catalogue::read("/nergens/nl.mo", Language::Dutch).error().code, Eq(ErrorCode::NotFound));
}

TEST(Catalogue, RefusesWhatIsNone) {
    for (const auto& bytes : {std::string(), std::string("geen catalogus, wel lang genoeg om er een te zijn"),
                              header(0, 28, 28).substr(0, 27)}) {
        const auto read = readBytes(bytes);
        ASSERT_FALSE(read.has_value());
        EXPECT_THAT(read.error().code, Eq(ErrorCode::Unreadable));
        EXPECT_THAT(read.error().what.arguments, testing::Contains(testing::HasSubstr("nl.mo")));
    }
}

TEST(Catalogue, RefusesTablesThatAreNotInTheFile) {
    for (const auto& bytes : {header(0xffffffffU, 28, 28), header(1, 0xfffffff0U, 28), header(2, 28, 28)}) {
        ASSERT_FALSE(readBytes(bytes).has_value());
    }
}

TEST(Catalogue, SaysEnglishWhereAnEntryLiesOutsideTheFile) {
    // One entry: the original "Hello" at 44, its translation beyond the end.
    const auto bytes = header(1, 28, 36) + littleWord(5) + littleWord(44) + littleWord(5) +
                       littleWord(0xfffffff0U) + "Hello" + std::string(1, '\0');
    const auto read = readBytes(bytes);
    ASSERT_TRUE(read.has_value());
    EXPECT_THAT(read->say(msg("Hello")), Eq("Hello"));
}

TEST(Catalogue, SurvivesAnyDamage) {
    const auto whole = readFile(littleEndian).value();
    std::mt19937 random(5);
    const auto pick = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    };
    for (int round = 0; round < 300; ++round) {
        auto bytes = whole.substr(0, round % 2 == 0 ? whole.size() : pick(whole.size()));
        for (std::size_t change = pick(8); change > 0 && !bytes.empty(); --change) {
            bytes[pick(std::min<std::size_t>(bytes.size(), 160) - 1)] = static_cast<char>(pick(255));
        }
        if (const auto read = readBytes(bytes)) {
            EXPECT_FALSE(read->say(msg("{0} does not exist.", "x")).empty());
        }
    }
}

}  // namespace
}  // namespace vertelwerk::base
