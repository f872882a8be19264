#include "gui/start/sample_project.h"

#include "vertelwerk/store/indicators.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include "unit/gui/temporary_folder.h"

#include <fstream>
#include <set>
#include <string>

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::SizeIs;

/// The lines of a table below its header.
std::size_t rowsOf(const std::filesystem::path& table) {
    std::ifstream file(table);
    std::string line;
    std::size_t rows = 0;
    while (std::getline(file, line)) {
        rows += line.empty() ? 0 : 1;
    }
    return rows - 1;
}

/// The distinct values of a table's first column.
std::set<std::string> sourcesOf(const std::filesystem::path& table) {
    std::ifstream file(table);
    std::string line;
    std::getline(file, line);
    std::set<std::string> sources;
    while (std::getline(file, line)) {
        sources.insert(line.substr(0, line.find('\t')));
    }
    return sources;
}

TEST(SampleProject, HoldsTheStoriesTheirCodingAndTheFigures) {
    const test::TemporaryFolder folder;
    const auto path = samplePath(folder.path(), base::Catalogue());
    auto project = makeSampleProject(path, SAMPLES_DIR, "Test", {});
    ASSERT_TRUE(project) << base::Catalogue().say(project.error());
    auto& database = project->database();
    const std::filesystem::path expected = std::filesystem::path(TESTS_DIR) / "expected";
    EXPECT_THAT(store::countStories(database, {}).value(),
                Eq(rowsOf(expected / "stories-a.tsv") + rowsOf(expected / "stories-b.tsv")));
    EXPECT_THAT(store::listPassages(database, {}).value(), SizeIs(rowsOf(expected / "codering.tsv")));
    std::set<std::string> kept;
    const auto indicators = store::listIndicators(database).value();
    for (const auto& row : indicators) {
        kept.insert(row.indicator.source);
    }
    EXPECT_THAT(kept, Eq(sourcesOf(expected / "observations.tsv")));
}

TEST(SampleProject, LeavesNothingWhenItIsStopped) {
    const test::TemporaryFolder folder;
    const auto path = samplePath(folder.path(), base::Catalogue());
    std::stop_source stop;
    stop.request_stop();
    const auto project = makeSampleProject(path, SAMPLES_DIR, "Test", {{}, stop.get_token()});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(base::ErrorCode::Cancelled));
    EXPECT_TRUE(std::filesystem::is_empty(path.parent_path()));
}

TEST(SampleProject, SaysThatTheSamplesAreNotThere) {
    const test::TemporaryFolder folder;
    const auto project =
        makeSampleProject(samplePath(folder.path(), base::Catalogue()), folder / "nergens", "Test", {});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(base::ErrorCode::NotFound));
}

TEST(SampleProject, NeverReplacesAProject) {
    const test::TemporaryFolder folder;
    const auto path = samplePath(folder.path(), base::Catalogue());
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << "mine";
    const auto project = makeSampleProject(path, SAMPLES_DIR, "Test", {});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(base::ErrorCode::AlreadyExists));
    EXPECT_THAT(std::filesystem::file_size(path), Eq(4));
}

}  // namespace
}  // namespace vertelwerk::gui
