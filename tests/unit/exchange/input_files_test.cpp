#include "vertelwerk/base/catalogue.h"
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

TEST(InputFiles, OfAZipThatPointOutsideAreRefusedOneByOne) {
    const TemporaryFolder folder;
    const auto zip = folder.write("alles.zip", zipOf({{"goed.txt", "Een verhaal."},
                                                      {"../../erg.txt", "x"},
                                                      {"/etc/ook.txt", "x"},
                                                      {"map/../../nog.txt", "x"},
                                                      {"C:\\weg.txt", "x"},
                                                      {"map/ook.txt", "Nog een verhaal."}}));
    std::vector<std::string> read;
    std::vector<std::string> told;
    for (const auto& file : inputFiles(std::vector<std::filesystem::path>{zip})) {
        const auto bytes = bytesOf(file);
        EXPECT_THAT(placeOf(file).string(), ::testing::StartsWith(zip.string()));
        if (bytes) {
            read.push_back(file.entry + ": " + *bytes);
        } else {
            told.push_back(base::Catalogue().say(bytes.error().what));
        }
    }
    EXPECT_THAT(read, ElementsAre("goed.txt: Een verhaal.", "map/ook.txt: Nog een verhaal."));
    EXPECT_THAT(told, ::testing::UnorderedElementsAre(
                          "\"../../erg.txt\" in the zip points outside of it; it was not read.",
                          "\"/etc/ook.txt\" in the zip points outside of it; it was not read.",
                          "\"map/../../nog.txt\" in the zip points outside of it; it was not read.",
                          "\"C:\\weg.txt\" in the zip points outside of it; it was not read."));
}

TEST(InputFiles, AnEmptyZipIsSaidToBeEmpty) {
    const TemporaryFolder folder;
    const auto files = inputFiles(std::vector<std::filesystem::path>{folder.write("leeg.zip", "")});
    ASSERT_THAT(files.size(), ::testing::Eq(1U));
    ASSERT_TRUE(files[0].refused);
    EXPECT_THAT(base::Catalogue().say(files[0].refused->what), ::testing::Eq("The file is empty."));
}

}  // namespace
}  // namespace vertelwerk::exchange::testing
