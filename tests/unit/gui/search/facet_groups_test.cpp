#include "gui/search/facet_groups.h"

#include "theme_codes.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

std::vector<FacetGroup> groupsOf(const search::Facets& facets, const std::string& query = "tolk") {
    return facetGroups(facets, query, test::themeCodes(), english);
}

auto value(const std::string& label, std::size_t count, bool active) {
    return testing::AllOf(Field("label", &FacetValue::label, Eq(label)),
                          Field("count", &FacetValue::count, Eq(count)),
                          Field("active", &FacetValue::active, Eq(active)));
}

TEST(FacetGroups, SayThemesByNumberAndNameInTheOrderOfTheCodebook) {
    const auto groups = groupsOf({{"thema", {{"MOV05", 7}, {"wachttijd", 3}, {"MOV04", 2}}}});
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_THAT(groups[0].title.id, Eq("Theme"));
    EXPECT_THAT(groups[0].values,
                ElementsAre(value("4 Control", 2, false), value("5 How people are treated", 7, false),
                            value("Wachttijd", 3, false)));
    EXPECT_THAT(groups[0].values[1].colour, Eq(std::optional<std::uint32_t>(0xCC79A7)));
    EXPECT_THAT(groups[0].values[1].condition.value, Eq("5"));
    EXPECT_THAT(groups[0].values[2].condition.value, Eq("wachttijd"));
}

TEST(FacetGroups, SayValencesByWord) {
    const auto groups = groupsOf({{"valentie", {{"-", 9}, {"±", 2}, {"+", 1}}}});
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_THAT(groups[0].values, ElementsAre(value("+ good", 1, false), value("- not good", 9, false),
                                              value("± mixed", 2, false)));
}

TEST(FacetGroups, SayMethodsByNameAndYearsNewestFirst) {
    const auto groups = groupsOf({{"methode", {{"msc", 3}}}, {"jaar", {{"2021", 5}, {"2023", 2}}}});
    ASSERT_THAT(groups, SizeIs(2));
    EXPECT_THAT(groups[0].values, ElementsAre(value("Most Significant Change", 3, false)));
    EXPECT_THAT(groups[1].values, ElementsAre(value("2023", 2, false), value("2021", 5, false)));
}

TEST(FacetGroups, KeepNeighbourhoodsInTheirOrder) {
    const auto groups = groupsOf({{"wijk", {{"Havenkwartier", 5}, {"De Kreken", 2}}}});
    EXPECT_THAT(groups[0].values,
                ElementsAre(value("Havenkwartier", 5, false), value("De Kreken", 2, false)));
}

TEST(FacetGroups, LeaveOutWhatHasNoValues) {
    EXPECT_THAT(groupsOf({{"thema", {}}, {"wijk", {}}}), IsEmpty());
}

TEST(FacetGroups, MarkTheConditionsOfTheQuery) {
    const auto groups = groupsOf({{"thema", {{"MOV04", 2}, {"MOV05", 7}}}}, "tolk thema:MOV05");
    EXPECT_THAT(groups[0].values,
                ElementsAre(value("4 Control", 2, false), value("5 How people are treated", 7, true)));
}

TEST(FacetGroups, KeepAConditionThatNoHitHas) {
    const auto groups = groupsOf({{"thema", {}}, {"jaar", {{"2023", 1}}}}, "tolk thema:5 jaar:2020..2022");
    ASSERT_THAT(groups, SizeIs(2));
    EXPECT_THAT(groups[0].values, ElementsAre(value("5 How people are treated", 0, true)));
    EXPECT_THAT(groups[1].values, ElementsAre(value("2023", 1, false), value("2020 - 2022", 0, true)));
}

TEST(LabelOf, FallsBackOnNameAndKey) {
    const auto codes = test::themeCodes();
    EXPECT_THAT(labelOf(codes[0], base::Language::Dutch), Eq("4 Regie"));
    EXPECT_THAT(labelOf(codes[1], base::Language::Dutch), Eq("5 Bejegening"));
    EXPECT_THAT(labelOf(codes[2], base::Language::English), Eq("Wachttijd"));
    model::Code bare;
    bare.key = "x1";
    EXPECT_THAT(labelOf(bare, base::Language::English), Eq("x1"));
}

}  // namespace
}  // namespace vertelwerk::gui
