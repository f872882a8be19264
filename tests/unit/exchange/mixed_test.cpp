#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/reading.h"

#include "unit/exchange/table_file.h"
#include "unit/exchange/temporary_folder.h"

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Eq;
using ::testing::Ge;

std::string unescaped(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1)) {
        text.replace(at, 2, "\n");
    }
    return text;
}

/// Each story has the text that its maker was given; `expected` says which.
void expectWhatTheirMakersWereGiven(const std::vector<InputFile>& files, const std::string& expectedFile) {
    const TableFile expected(expectedFile);
    std::map<std::string, model::StoryDraft> stories;
    for (const InputFile& file : files) {
        const FileReading reading = readStories(file, {});
        const std::string name = placeOf(file).filename();
        EXPECT_NE(reading.verdict, Verdict::Refused)
            << name << ": "
            << (reading.problems.empty() ? "" : base::Catalogue().say(reading.problems.front()));
        for (const model::StoryDraft& story : reading.stories) {
            stories[name + "#" + story.source.place] = story;
        }
    }
    EXPECT_THAT(stories.size(), Eq(expected.size()));
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const std::string name = expected.cell(row, "source") + "#" + expected.cell(row, "row");
        const auto story = stories.find(name);
        ASSERT_NE(story, stories.end()) << name;
        EXPECT_THAT(story->second.text, Eq(unescaped(expected.cell(row, "text")))) << name;
        EXPECT_THAT(story->second.title, Eq(expected.cell(row, "title"))) << name;
    }
}

/// Two hundred files as other programs wrote them, kept.
TEST(MixedFiles, HoldWhatTheirMakersWereGiven) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/";
    const auto files = inputFiles(std::vector<std::filesystem::path>{folder + "mixed.zip"});
    ASSERT_THAT(files.size(), Ge(200U));
    expectWhatTheirMakersWereGiven(files, folder + "mixed.tsv");
}

std::string setting(const char* name, const std::string& otherwise) {
    const char* const value = std::getenv(name);
    return value == nullptr ? otherwise : value;
}

/// Files of every kind that pandoc and LibreOffice write now. More of them, or others, with
/// VERTELWERK_MIXED_FILES=200 and VERTELWERK_MIXED_SEED=2.
TEST(MixedFiles, MadeNowHoldWhatTheirMakersWereGiven) {
    const TemporaryFolder folder;
    const std::string command = std::string(TESTS_DIR) + "/data/exchange/make-mixed --folder --files " +
                                setting("VERTELWERK_MIXED_FILES", "60") + " --seed " +
                                setting("VERTELWERK_MIXED_SEED", "1") + " '" + folder.path().string() +
                                "' > /dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << "is pandoc installed, and LibreOffice?";
    const auto files = inputFiles(std::vector{folder.path() / "mixed"});
    ASSERT_THAT(files.size(), Ge(40U));
    expectWhatTheirMakersWereGiven(files, (folder.path() / "mixed.tsv").string());
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
