#include "gui/search/query_filters.h"

#include "vertelwerk/search/query.h"

#include "theme_codes.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

model::FieldFilter condition(const std::string& written) {
    const auto filter = model::parseFilter(written);
    EXPECT_TRUE(filter) << written;
    return *filter;
}

std::string toggledWith(const std::string& typed, const std::string& written) {
    return toggled(typed, condition(written), test::themeCodes());
}

TEST(Toggled, PutsAConditionBehindWhatWasTyped) {
    EXPECT_THAT(toggledWith("huisarts", "thema:5"), Eq("huisarts thema:5"));
    EXPECT_THAT(toggledWith("", "thema:5"), Eq("thema:5"));
    EXPECT_THAT(toggledWith("huisarts ", "wijk:\"De Kreken\""), Eq("huisarts wijk:\"De Kreken\""));
}

TEST(Toggled, PutsBracketsRoundAlternatives) {
    EXPECT_THAT(toggledWith("wachten OF bellen", "jaar:2023"), Eq("(wachten OF bellen) jaar:2023"));
}

TEST(Toggled, TakesAConditionOutAndLeavesTheRestAsTyped) {
    EXPECT_THAT(toggledWith("huisarts thema:5 EN tolk*", "jaar:2023"),
                Eq("huisarts thema:5 EN tolk* jaar:2023"));
    EXPECT_THAT(toggledWith("huisarts thema:5 \"op  tijd\"", "thema:5"), Eq("huisarts \"op  tijd\""));
    EXPECT_THAT(toggledWith("wijk:\"De Kreken\" huisarts", "wijk:\"De Kreken\""), Eq("huisarts"));
    EXPECT_THAT(toggledWith("thema:5", "thema:5"), Eq(""));
}

TEST(Toggled, WritesTheRestOutWhenCuttingWouldBreakIt) {
    EXPECT_THAT(toggledWith("huisarts EN thema:5", "thema:5"), Eq("huisarts"));
    EXPECT_THAT(toggledWith("thema:5 EN huisarts EN tolk", "thema:5"), Eq("huisarts AND tolk"));
}

TEST(Toggled, AConditionUnderOrDoesNotHoldForEveryHit) {
    EXPECT_THAT(toggledWith("thema:5 OF huisarts", "thema:5"), Eq("(thema:5 OF huisarts) thema:5"));
}

TEST(Toggled, KnowsAThemeByNumberKeyAndName) {
    EXPECT_THAT(toggledWith("theme:MOV05 tolk", "thema:5"), Eq("tolk"));
    EXPECT_THAT(toggledWith("thema:bejegening tolk", "thema:5"), Eq("tolk"));
    EXPECT_THAT(toggledWith("code:\"Regie van de cliënt\" tolk", "thema:4"), Eq("tolk"));
    EXPECT_THAT(toggledWith("thema:4 tolk", "thema:5"), Eq("thema:4 tolk thema:5"));
}

TEST(Toggled, AForbiddenThemeIsAnotherCondition) {
    EXPECT_THAT(toggledWith("tolk -thema:5", "thema:5"), Eq("tolk -thema:5 thema:5"));
}

TEST(Toggled, KnowsAValenceByItsWord) {
    EXPECT_THAT(toggledWith("tolk valentie:goed", "valentie:+"), Eq("tolk"));
}

TEST(Toggled, LeavesWhatIsNoQueryAlone) {
    EXPECT_THAT(toggledWith("\"op tijd", "thema:5"), Eq("\"op tijd"));
}

TEST(ConditionsOf, AreThoseThatHoldForEveryHit) {
    EXPECT_THAT(conditionsOf("tolk thema:5 jaar:2021..2023"), SizeIs(2));
    EXPECT_THAT(conditionsOf("thema:5"), SizeIs(1));
    EXPECT_THAT(conditionsOf("thema:5 OF tolk"), IsEmpty());
    EXPECT_THAT(conditionsOf("tolk -thema:5"), IsEmpty());
    EXPECT_THAT(conditionsOf("\"op tijd"), IsEmpty());
}

TEST(WithoutConditions, KeepsTheWords) {
    EXPECT_THAT(withoutConditions("tolk thema:5 jaar:2023"), Eq("tolk"));
    EXPECT_THAT(withoutConditions("thema:5"), Eq(""));
    EXPECT_THAT(withoutConditions("(tolk OF vertaler) thema:5"), Eq("(tolk OF vertaler)"));
}

TEST(SameCondition, ComparesRangesByBothEnds) {
    const auto codes = test::themeCodes();
    EXPECT_TRUE(sameCondition(condition("jaar:2021..2023"), condition("year:2021..2023"), codes));
    EXPECT_FALSE(sameCondition(condition("jaar:2021..2023"), condition("jaar:2021..2024"), codes));
    EXPECT_FALSE(sameCondition(condition("jaar:2021"), condition("jaar:2021..2023"), codes));
    EXPECT_FALSE(sameCondition(condition("leeftijd:2021"), condition("jaar:2021"), codes));
}

/// Queries of words, conditions and alternatives in brackets; a few are no query after all.
rc::Gen<std::string> typedQuery() {
    const auto atom = rc::gen::element<std::string>(
        "tolk", "huisarts", "zorg*", "\"op tijd\"", "thema:5", "wijk:\"De Kreken\"", "jaar:2021..2023", "*",
        "methode:msc", "(tolk OF thema:5)", "(zorg EN -huisarts)");
    const auto sign = rc::gen::element<std::string>("", "", "-", "NIET ");
    const auto joint = rc::gen::element<std::string>(" ", " ", " OF ", " EN ");
    return rc::gen::map(rc::gen::container<std::vector<std::tuple<std::string, std::string, std::string>>>(
                            rc::gen::tuple(joint, sign, atom)),
                        [](const auto& pieces) {
                            std::string typed;
                            for (const auto& [between, before, word] : pieces) {
                                typed += (typed.empty() ? "" : between) + before + word;
                            }
                            return typed;
                        });
}

RC_GTEST_PROP(Toggled, AddsOrTakesOutThatConditionAndNothingElse, ()) {
    const auto typed = *typedQuery();
    const auto before = search::parseQuery(typed);
    RC_PRE(before.has_value());
    const auto codes = test::themeCodes();
    const auto theme = *model::parseFilter("thema:5");
    const auto holds = [&](const std::string& query) {
        return std::ranges::any_of(conditionsOf(query),
                                   [&](const auto& each) { return sameCondition(each, theme, codes); });
    };
    const auto once = toggled(typed, theme, codes);
    RC_ASSERT(search::parseQuery(once).has_value());
    RC_ASSERT(holds(once) != holds(typed));
    RC_ASSERT(holds(toggled(once, theme, codes)) == holds(typed));
    if (!holds(typed)) {
        const auto back = search::parseQuery(toggled(once, theme, codes));
        RC_ASSERT(back.has_value());
        RC_ASSERT(search::toText(*back) == search::toText(*before));
    }
}

}  // namespace
}  // namespace vertelwerk::gui
