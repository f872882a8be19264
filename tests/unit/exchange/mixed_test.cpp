#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/reading.h"

#include "unit/exchange/table_file.h"

#include <map>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Eq;

std::string unescaped(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1)) {
        text.replace(at, 2, "\n");
    }
    return text;
}

/// Two hundred files as other programs write them: each story has the text that its maker was given.
TEST(MixedFiles, HoldWhatTheirMakersWereGiven) {
    const std::string folder = std::string(TESTS_DIR) + "/data/exchange/";
    const TableFile expected(folder + "mixed.tsv");
    const auto files = inputFiles(std::vector<std::filesystem::path>{folder + "mixed.zip"});
    ASSERT_THAT(files.size(), Eq(200U));
    std::map<std::string, model::StoryDraft> stories;
    for (const InputFile& file : files) {
        const FileReading reading = readStories(file, {});
        EXPECT_NE(reading.verdict, Verdict::Refused)
            << file.entry << ": "
            << (reading.problems.empty() ? "" : base::Catalogue().say(reading.problems.front()));
        for (const model::StoryDraft& story : reading.stories) {
            stories[file.entry + "#" + story.source.place] = story;
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

}  // namespace

}  // namespace vertelwerk::exchange::testing
