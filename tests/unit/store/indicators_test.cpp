#include "vertelwerk/store/indicators.h"

#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using model::Observation;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

Observation observation(std::string area, std::string name, std::string period, std::optional<double> value,
                        std::string raw) {
    Observation one;
    one.area = std::move(area);
    one.areaName = std::move(name);
    one.period = std::move(period);
    one.value = value;
    one.raw = std::move(raw);
    return one;
}

model::Indicator loneliness() {
    model::Indicator indicator;
    indicator.key = "Eenzaam_3";
    indicator.name = "Ernstig eenzaam";
    indicator.unit = "%";
    indicator.definition = "Aandeel 18+";
    indicator.source = "monitor.csv";
    indicator.observations = {observation("WK990201", "De Kreken", "2023", 12.5, "12,5"),
                              observation("GM9902", "Waterland", "2023", 11, "11"),
                              observation("GM9902", "Waterland", "2021", std::nullopt, ".")};
    indicator.observations[1].n = 830;
    indicator.observations[2].sign = ".";
    return indicator;
}

class Indicators : public ::testing::Test {
  protected:
    IndicatorStored store(const model::Indicator& indicator) {
        IndicatorStored stored;
        project.change([&](UnitOfWork& work) { stored = must(storeIndicator(work, indicator)); });
        return stored;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
};

TEST_F(Indicators, ComeBackWithTheirFigures) {
    const auto stored = store(loneliness());
    EXPECT_THAT(stored.edition, Eq(1));
    EXPECT_FALSE(stored.unchanged);
    const auto found = must(findIndicator(project.database(), stored.id));
    EXPECT_THAT(found.key, Eq("Eenzaam_3"));
    EXPECT_THAT(found.name, Eq("Ernstig eenzaam"));
    EXPECT_THAT(found.unit, Eq("%"));
    EXPECT_THAT(found.definition, Eq("Aandeel 18+"));
    EXPECT_THAT(found.source, Eq("monitor.csv"));
    EXPECT_THAT(found.direction, Eq(model::Direction::Unknown));
    const auto given = loneliness().observations;
    EXPECT_THAT(found.observations, ElementsAre(given[2], given[1], given[0])) << "by area and period";
    const auto rows = must(listIndicators(project.database()));
    ASSERT_THAT(rows.size(), Eq(1U));
    EXPECT_THAT(rows[0].observations, Eq(3U));
    EXPECT_THAT(rows[0].indicator.observations, IsEmpty());
}

TEST_F(Indicators, ThatComeAgainUnchangedStayAsTheyAre) {
    const auto first = store(loneliness());
    const auto step = must(nextUndo(project.database()))->id;
    const auto again = store(loneliness());
    EXPECT_TRUE(again.unchanged);
    EXPECT_THAT(again.id, Eq(first.id));
    EXPECT_THAT(again.edition, Eq(1));
    EXPECT_THAT(must(nextUndo(project.database()))->id, Eq(step));
}

TEST_F(Indicators, GetANewEditionAndKeepTheOld) {
    const auto first = store(loneliness());
    project.change([&](UnitOfWork& work) {
        must(describeIndicator(work, first.id, model::Direction::LowerIsBetter, "resident"));
    });
    auto revised = loneliness();
    revised.observations.resize(1);
    revised.observations[0].value = 13;
    const auto second = store(revised);
    EXPECT_THAT(second.id, Eq(first.id));
    EXPECT_THAT(second.edition, Eq(2));
    const auto found = must(findIndicator(project.database(), first.id));
    EXPECT_THAT(found.edition, Eq(2));
    ASSERT_THAT(found.observations.size(), Eq(1U));
    EXPECT_THAT(found.observations[0].value, Eq(13));
    EXPECT_THAT(found.direction, Eq(model::Direction::LowerIsBetter)) << "the researcher's word stays";
    EXPECT_THAT(found.level, Eq("resident"));
    EXPECT_THAT(project.database().impl().connection.integer("SELECT count(*) FROM observation"), Eq(4));

    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(findIndicator(project.database(), first.id)).observations.size(), Eq(3U));
    must(redo(project.database(), project.coder));
    EXPECT_THAT(must(findIndicator(project.database(), first.id)).observations.size(), Eq(1U));
}

TEST_F(Indicators, WithTheSameKeyAndAnotherNameAreOthers) {
    store(loneliness());
    auto other = loneliness();
    other.name = "Eenzaam";
    store(other);
    EXPECT_THAT(must(listIndicators(project.database())).size(), Eq(2U));
    other.key = other.name = "";
    project.change([&](UnitOfWork& work) {
        EXPECT_THAT(storeIndicator(work, other).error().code, Eq(ErrorCode::Invalid));
    });
}

TEST_F(Indicators, AnswerToTheirIdKeyAndName) {
    const auto id = store(loneliness()).id;
    const auto resolve = [this](std::string_view name) { return resolveIndicator(project.database(), name); };
    EXPECT_THAT(must(resolve(std::to_string(id.value))), Eq(id));
    EXPECT_THAT(must(resolve("eenzaam_3")), Eq(id));
    EXPECT_THAT(must(resolve("ERNSTIG EENZAAM")), Eq(id));
    EXPECT_THAT(resolve("huur").error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(resolve("").error().code, Eq(ErrorCode::NotFound));
    auto other = loneliness();
    other.name = "Eenzaam";
    store(other);
    const auto both = resolve("Eenzaam_3");
    ASSERT_FALSE(both);
    EXPECT_THAT(both.error().code, Eq(ErrorCode::Ambiguous));
    EXPECT_THAT(said(both.error()), HasSubstr("Ernstig eenzaam"));
}

TEST_F(Indicators, ThatAreNotThereAreNamed) {
    EXPECT_THAT(findIndicator(project.database(), {9}).error().code, Eq(ErrorCode::NotFound));
    project.change([](UnitOfWork& work) {
        EXPECT_THAT(describeIndicator(work, {9}, model::Direction::NoJudgement, "").error().code,
                    Eq(ErrorCode::NotFound));
    });
}

TEST_F(Indicators, LinkToACodeWithAnAssumption) {
    const auto id = store(loneliness()).id;
    model::Link link{.id = {},
                     .code = project.codeId("MOV05"),
                     .indicator = id,
                     .assumption = " Wie gezien wordt is minder eenzaam. ",
                     .expected = model::Expectation::Lower};
    model::LinkId made;
    project.change([&](UnitOfWork& work) {
        made = must(store::link(work, link));
        auto bare = link;
        bare.assumption = "  ";
        EXPECT_THAT(store::link(work, bare).error().code, Eq(ErrorCode::Invalid));
        bare = link;
        bare.code = {99};
        EXPECT_THAT(store::link(work, bare).error().code, Eq(ErrorCode::NotFound));
        bare = link;
        bare.indicator = {99};
        EXPECT_THAT(store::link(work, bare).error().code, Eq(ErrorCode::NotFound));
    });
    auto all = must(links(project.database()));
    ASSERT_THAT(all.size(), Eq(1U));
    EXPECT_THAT(all[0].id, Eq(made));
    EXPECT_THAT(all[0].assumption, Eq("Wie gezien wordt is minder eenzaam."));
    EXPECT_THAT(all[0].expected, Eq(model::Expectation::Lower));

    link.assumption = "Anders.";
    link.expected = model::Expectation::Stable;
    project.change([&](UnitOfWork& work) { EXPECT_THAT(must(store::link(work, link)), Eq(made)); });
    all = must(links(project.database()));
    ASSERT_THAT(all.size(), Eq(1U));
    EXPECT_THAT(all[0].assumption, Eq("Anders."));

    project.change([&](UnitOfWork& work) { must(unlink(work, made)); });
    EXPECT_THAT(must(links(project.database())), IsEmpty());
    project.change(
        [&](UnitOfWork& work) { EXPECT_THAT(unlink(work, made).error().code, Eq(ErrorCode::NotFound)); });
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(links(project.database())).size(), Eq(1U));
}

TEST_F(Indicators, BringTheNamesOfAreas) {
    store(loneliness());
    auto story = draft("x");
    story.area = {"WK990202", "Het Veen"};
    project.add(story);
    EXPECT_THAT(must(areaNames(project.database())),
                ElementsAre(Pair("GM9902", "Waterland"), Pair("WK990201", "De Kreken"),
                            Pair("WK990202", "Het Veen")));
}

TEST_F(Indicators, GiveACodeOnlyToAnAreaWithAnUnmistakableName) {
    auto story = draft("x");
    story.area = {"", "De Kreken"};
    const auto clear = project.add(story);
    story.area = {"", "Centrum"};
    const auto unclear = project.add(story);
    auto figures = loneliness();
    figures.observations.push_back(observation("WK770101", "Centrum", "2023", 1, "1"));
    figures.observations.push_back(observation("WK880101", "Centrum", "2023", 2, "2"));
    store(figures);
    EXPECT_THAT(must(findStory(project.database(), clear)).area.code, Eq("WK990201"));
    EXPECT_THAT(must(findStory(project.database(), unclear)).area.code, IsEmpty());
    must(undo(project.database(), project.coder));
    EXPECT_THAT(must(findStory(project.database(), clear)).area.code, IsEmpty());
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::store::testing
