#include "vertelwerk/exchange/reading.h"

#include "unit/exchange/office_files.h"
#include "unit/exchange/temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {
namespace {

using ::testing::ElementsAre;

TEST(InputFiles, ComeAsPeopleCount) {
    const TemporaryFolder folder;
    for (const char* name : {"verhaal-10.txt", "Verhaal-2.txt", "verhaal-1.txt", "een.txt"}) {
        (void)folder.write(name, "x");
    }
    std::vector<std::string> names;
    for (const auto& file : inputFiles(std::vector<std::filesystem::path>{folder.path()})) {
        names.push_back(file.path.filename().string());
    }
    EXPECT_THAT(names, ElementsAre("een.txt", "verhaal-1.txt", "Verhaal-2.txt", "verhaal-10.txt"));
}

TEST(InputFiles, OfAZipComeAsPeopleCount) {
    const TemporaryFolder folder;
    const auto zip =
        folder.write("alles.zip", zipOf({{"b/10.txt", "x"}, {"b/9.txt", "x"}, {"a/11.txt", "x"}}));
    std::vector<std::string> names;
    for (const auto& file : inputFiles(std::vector<std::filesystem::path>{zip})) {
        names.push_back(file.entry);
    }
    EXPECT_THAT(names, ElementsAre("a/11.txt", "b/9.txt", "b/10.txt"));
}

}  // namespace
}  // namespace vertelwerk::exchange::testing
