#include "gui/start/new_project.h"

#include "vertelwerk/base/catalogue.h"

#include "unit/gui/temporary_folder.h"

#include <fstream>

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;

TEST(FileNameFor, KeepsWhatAFileNameMayHold) {
    EXPECT_THAT(fileNameFor("Zandermeer"), Eq("Zandermeer.vertelwerk"));
    EXPECT_THAT(fileNameFor("Wijkteam Zandermeer: 2023/24"), Eq("Wijkteam Zandermeer 2023 24.vertelwerk"));
    EXPECT_THAT(fileNameFor("  Één  verhaal?\n"), Eq("Één verhaal.vertelwerk"));
    EXPECT_THAT(fileNameFor("punt..."), Eq("punt.vertelwerk"));
}

TEST(FileNameFor, IsEmptyWhenNothingRemains) {
    EXPECT_THAT(fileNameFor(""), Eq(""));
    EXPECT_THAT(fileNameFor(" / : "), Eq(""));
    EXPECT_THAT(fileNameFor(".verborgen"), Eq(""));
}

TEST(FileNameFor, CutsALongTitleBetweenCharacters) {
    std::string title(119, 'a');
    title += "éé";
    EXPECT_THAT(fileNameFor(title), Eq(std::string(119, 'a') + ".vertelwerk"));
}

TEST(Objection, NamesWhatStandsInTheWay) {
    const test::TemporaryFolder folder;
    const base::Catalogue english;
    EXPECT_TRUE(objection("Zandermeer", folder.path()).empty());
    EXPECT_THAT(english.say(objection(" ", folder.path())), HasSubstr("name"));
    EXPECT_THAT(english.say(objection("Zandermeer", folder / "nergens")), HasSubstr("nergens"));
    std::ofstream(folder / "Zandermeer.vertelwerk") << "x";
    EXPECT_THAT(english.say(objection("Zandermeer", folder.path())), HasSubstr("already"));
}

}  // namespace
}  // namespace vertelwerk::gui
