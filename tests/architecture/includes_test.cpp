#include "rules.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::architecture {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> sources(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (const auto kind = entry.path().extension(); kind == ".h" || kind == ".cpp") {
            found.push_back(entry.path());
        }
    }
    return found;
}

TEST(Layers, HoldInEverySourceFile) {
    const fs::path top = SOURCE_DIR;
    std::size_t files = 0;
    for (const auto* folder : {"src", "include"}) {
        for (const auto& path : sources(top / folder)) {
            EXPECT_THAT(problemsIn(path.lexically_relative(top).string(), contentOf(path)), IsEmpty());
            ++files;
        }
    }
    EXPECT_GT(files, 50U);
}

TEST(Layers, LetIncludesGoDown) {
    EXPECT_THAT(problemsIn("src/store/a.cpp",
                           "#include \"vertelwerk/model/ids.h\"\n#include \"store/sql.h\"\n"
                           "#include <sqlite3.h>\n#include <string>\n"),
                IsEmpty());
    EXPECT_THAT(
        problemsIn("src/gui/code/pane.cpp", "#include \"vertelwerk/app/jobs.h\"\n#include <wx/frame.h>\n"),
        IsEmpty());
    EXPECT_THAT(problemsIn("src/search/a.cpp", "#include <xapian.h>\n"), IsEmpty());
}

TEST(Layers, RefuseIncludesThatGoUp) {
    EXPECT_THAT(problemsIn("src/text/a.cpp", "\n#include \"vertelwerk/model/ids.h\"\n"),
                ElementsAre("src/text/a.cpp:2: text may not include vertelwerk/model/ids.h"));
    EXPECT_THAT(problemsIn("include/vertelwerk/store/a.h", "#  include <vertelwerk/app/jobs.h>\n"),
                SizeIs(1));
    EXPECT_THAT(problemsIn("src/app/a.cpp", "#include \"vertelwerk/gui/frame.h\"\n"), SizeIs(1));
    EXPECT_THAT(problemsIn("src/chart/a.cpp", "#include \"vertelwerk/model/ids.h\"\n"), SizeIs(1));
}

TEST(Layers, RefuseIncludesThatGoSideways) {
    EXPECT_THAT(problemsIn("src/store/a.cpp", "#include \"vertelwerk/search/index.h\"\n"), SizeIs(1));
    EXPECT_THAT(problemsIn("src/analysis/a.cpp", "#include \"vertelwerk/chart/scene.h\"\n"), SizeIs(1));
    EXPECT_THAT(problemsIn("src/cli/a.cpp", "#include \"vertelwerk/gui/frame.h\"\n"), SizeIs(1));
}

TEST(Layers, KeepPrivateHeadersPrivate) {
    EXPECT_THAT(problemsIn("src/model/a.cpp", "#include \"text/utf8.h\"\n"),
                ElementsAre(HasSubstr("belongs to text alone")));
    EXPECT_THAT(problemsIn("include/vertelwerk/text/a.h", "#include \"text/utf8.h\"\n"), SizeIs(1));
}

TEST(Layers, KeepLibrariesToTheirPart) {
    EXPECT_THAT(problemsIn("src/app/a.cpp", "#include <wx/string.h>\n"), ElementsAre(HasSubstr("only gui")));
    EXPECT_THAT(problemsIn("src/app/a.cpp", "#include <sqlite3.h>\n"), SizeIs(1));
    EXPECT_THAT(problemsIn("src/store/a.cpp", "#include <xapian.h>\n"), SizeIs(1));
}

TEST(Layers, KeepSqlInStore) {
    for (const std::string sql :
         {"\"SELECT id FROM story\"", "\"INSERT INTO story VALUES\"", "\"INSERT OR IGNORE INTO story\"",
          "\"UPDATE story SET title = $1\"", "\"DELETE FROM story\"", "\"CREATE TABLE story\""}) {
        EXPECT_THAT(problemsIn("src/app/a.cpp", sql), SizeIs(1)) << sql;
        EXPECT_THAT(problemsIn("src/store/a.cpp", sql), IsEmpty()) << sql;
    }
    EXPECT_THAT(problemsIn("src/app/a.cpp", "// Select a story, then update the list.\n"), IsEmpty());
}

TEST(Layers, KnowEveryPart) {
    EXPECT_THAT(problemsIn("src/extra/a.cpp", ""), SizeIs(1));
}

}  // namespace
}  // namespace vertelwerk::architecture
