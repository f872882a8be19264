#include "gui/collection/teller_grid.h"

#include "vertelwerk/base/catalogue.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;

store::Narrator teller(std::int64_t id, const std::string& label,
                       std::map<std::string, std::vector<std::string>> attributes) {
    store::Narrator one;
    one.id = model::NarratorId{id};
    one.label = label;
    one.stories = {{model::StoryId{id}, "R-0" + std::to_string(id), "A story", {}}};
    one.attributes = std::move(attributes);
    return one;
}

TellerGrid grid() {
    return TellerGrid({teller(1, "Ans", {{"Age group", {"65-74", "75-84"}}, {"Provision", {"pgb"}}}),
                       teller(2, "Bram", {{"Age group", {"35-44"}}})});
}

std::vector<std::string> written(const base::Result<std::vector<app::TellerChange>>& changes) {
    std::vector<std::string> lines;
    for (const auto& change : changes.value()) {
        lines.push_back(std::to_string(change.teller.value) + " " + change.attribute.name + "=" +
                        change.attribute.value);
    }
    return lines;
}

TEST(TellerGrid, PutsWhatMostTellersHaveFirstAndDifferingValuesBesideEachOther) {
    EXPECT_THAT(grid().attributes(), ElementsAre("Age group", "Provision"));
    EXPECT_THAT(grid().cell(0, TellerGrid::nameColumn), Eq("Ans"));
    EXPECT_THAT(grid().cell(0, TellerGrid::storiesColumn), Eq("1"));
    EXPECT_THAT(grid().cell(0, 2), Eq("65-74 | 75-84"));
    EXPECT_THAT(grid().cell(1, 3), IsEmpty());
}

TEST(TellerGrid, ChangesNothingWhenACellIsLeftAsItIs) {
    EXPECT_FALSE(grid().changeOf(0, 2, "65-74 | 75-84").has_value());
    EXPECT_FALSE(grid().changeOf(0, TellerGrid::nameColumn, "Anna").has_value());
    const auto change = grid().changeOf(1, 3, "zin");
    ASSERT_TRUE(change.has_value());
    EXPECT_THAT(change->teller.value, Eq(2));
    EXPECT_THAT(change->attribute, Eq(model::Attribute{"Provision", "zin"}));
}

TEST(TellerGrid, TakesCellsFromTheChosenOneOn) {
    EXPECT_THAT(written(grid().pasted(0, 2, "75-84\tzin\r\n35-44\tpgb\r\n")),
                ElementsAre("1 Age group=75-84", "1 Provision=zin", "2 Provision=pgb"));
}

TEST(TellerGrid, TakesACellOfSeveralLinesAsOne) {
    EXPECT_THAT(written(grid().pasted(0, 2, "\"75-84\nof ouder\"\t\"pgb \"\"oud\"\"\"\r\n35-44\tzin\r\n")),
                ElementsAre("1 Age group=75-84 of ouder", "1 Provision=pgb \"oud\"", "2 Provision=zin"));
}

TEST(TellerGrid, SaysThatNothingWasCopied) {
    for (const char* nothing : {"", "\r\n"}) {
        const auto none = grid().pasted(0, 2, nothing);
        ASSERT_FALSE(none);
        EXPECT_THAT(base::Catalogue().say(none.error()),
                    Eq("There are no cells to paste. Copy them in the spreadsheet first."));
    }
    EXPECT_THAT(written(grid().pasted(0, 2, "\t\n")), ElementsAre("1 Age group=", "1 Provision="))
        << "blank cells take away what stood there";
}

TEST(TellerGrid, RefusesCellsThatFallOutsideOrOnNames) {
    const auto outside = grid().pasted(1, 3, "a\tb\nc\td");
    ASSERT_FALSE(outside);
    EXPECT_THAT(base::Catalogue().say(outside.error()), HasSubstr("2 rows and 2 columns"));
    EXPECT_FALSE(grid().pasted(0, TellerGrid::nameColumn, "x"));
}

TEST(TellerGrid, GoesByNameWhenTheColumnsAreNamedAlong) {
    EXPECT_THAT(written(grid().pasted(0, 0, "Verteller\tProvision\tRegion\nBRAM\tzin\t\nAns\tpgb\tNorth\n")),
                ElementsAre("2 Provision=zin", "1 Region=North"));
    const auto unknown = grid().pasted(0, 0, "Teller\tProvision\nCor\tzin");
    ASSERT_FALSE(unknown);
    EXPECT_THAT(unknown.error().code, Eq(base::ErrorCode::NotFound));
    EXPECT_THAT(base::Catalogue().say(unknown.error()), HasSubstr("Cor"));
}

TEST(TellerGrid, HasRoomForAnAttributeThatNobodyHasYet) {
    auto cells = grid();
    cells.addAttribute("AGE GROUP");
    EXPECT_THAT(cells.attributes().size(), Eq(2U));
    cells.addAttribute("Region");
    EXPECT_THAT(cells.cell(0, 4), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::gui
