#include "gui/numbers/numbers_presenter.h"

#include "joint_rows.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

const base::Catalogue english;

model::Code safety() {
    model::Code code;
    code.id = {3};
    code.key = "MOV03";
    code.number = 3;
    code.name = {"Veiligheid", "Safety"};
    return code;
}

store::IndicatorRow indicatorRow(std::int64_t id, const std::string& name) {
    store::IndicatorRow row;
    row.indicator.id = {id};
    row.indicator.name = name;
    row.indicator.unit = "%";
    row.indicator.source = "cijfers.csv";
    row.observations = 9;
    return row;
}

NumbersData data() {
    NumbersData data;
    auto row = test::treatmentRow();
    analysis::JointIndicator joint;
    joint.link.indicator = {1};
    joint.indicator.id = {1};
    joint.indicator.name = "Complaints";
    row.indicators = {joint};
    data.codes = {safety(), row.code};
    data.links = {{{7}, row.code.id, {1}, "Because.", model::Expectation::Lower}};
    data.indicators = {indicatorRow(1, "Complaints"), indicatorRow(2, "Lonely")};
    data.areas = {{"GM1", "Zandermeer"}, {"WK1", "Havenkwartier"}, {"WK2", ""}};
    data.years = {2021, 2022, 2024};
    data.rows = {row};
    return data;
}

std::vector<std::string> topicsOf(const NumbersPresenter& presenter) {
    std::vector<std::string> words;
    for (const auto& row : presenter.topicRows()) {
        words.push_back(plainText(row));
    }
    return words;
}

TEST(NumbersPresenter, ListsThemesWithTellersAndIndicators) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    EXPECT_THAT(topicsOf(presenter),
                ElementsAre("All themes. 1 with figures or stories", "3 Safety. 0 tellers",
                            "5 How people are treated. 12 tellers · 1 indicator. ↳ Complaints",
                            "Not linked to a theme yet. 1 indicator"));
}

TEST(NumbersPresenter, BeginsWithTheFirstThemeThatHasSomething) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    EXPECT_THAT(presenter.chosen(), Eq(2U));
    ASSERT_THAT(presenter.themes(), SizeIs(1));
    EXPECT_THAT(presenter.themes()[0].code, Eq(model::CodeId{5}));
}

TEST(NumbersPresenter, KeepsTheChoiceWhenDataChange) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    presenter.choose(1);
    presenter.take(data());
    EXPECT_THAT(presenter.themeInView(), Optional(model::CodeId{3}));
    auto without = data();
    without.codes.erase(without.codes.begin());
    presenter.take(std::move(without));
    EXPECT_THAT(presenter.themeInView(), Eq(std::nullopt)) << "the code is gone: all themes";
}

TEST(NumbersPresenter, AThemeWithoutAnythingIsShownEmpty) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    presenter.choose(1);
    ASSERT_THAT(presenter.themes(), SizeIs(1));
    EXPECT_THAT(presenter.themes()[0].title, Eq("3. Safety"));
    EXPECT_THAT(presenter.themes()[0].figures, IsEmpty());
}

TEST(NumbersPresenter, ShowsWhatIsNotLinked) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    presenter.choose(3);
    EXPECT_TRUE(presenter.showsUnlinked());
    EXPECT_THAT(presenter.themes(), IsEmpty());
    ASSERT_THAT(presenter.unlinked(), SizeIs(1));
    EXPECT_THAT(presenter.unlinked()[0].name, Eq("Lonely"));
    EXPECT_THAT(presenter.unlinked()[0].about, Eq("% · 9 figures · cijfers.csv"));
}

TEST(NumbersPresenter, ChoosesAnArea) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    EXPECT_THAT(presenter.areaNames(), ElementsAre("All areas", "Zandermeer", "Havenkwartier", "WK2"));
    presenter.chooseArea(2);
    EXPECT_THAT(presenter.choice().area, Eq("WK1"));
    EXPECT_THAT(presenter.area(), Eq(2U));
    presenter.chooseArea(0);
    EXPECT_THAT(presenter.choice().area, Eq(""));
}

TEST(NumbersPresenter, ChoosesYearsInEitherOrder) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    EXPECT_THAT(presenter.yearNames(), ElementsAre("all years", "2021", "2022", "2024"));
    presenter.chooseYears(3, 1);
    EXPECT_THAT(presenter.choice().period.from, Optional(2021));
    EXPECT_THAT(presenter.choice().period.to, Optional(2024));
    EXPECT_THAT(presenter.fromYear(), Eq(1U));
    EXPECT_THAT(presenter.toYear(), Eq(3U));
    presenter.chooseYears(0, 2);
    EXPECT_THAT(presenter.choice().period.from, Eq(std::nullopt));
    EXPECT_THAT(presenter.choice().period.to, Optional(2022));
}

TEST(NumbersPresenter, AsksForTheThemeInView) {
    NumbersPresenter presenter(english);
    presenter.take(data());
    presenter.chooseArea(1);
    EXPECT_THAT(presenter.question().codes, ElementsAre("MOV05"));
    EXPECT_THAT(presenter.question().area, Eq("GM1"));
    presenter.choose(0);
    EXPECT_THAT(presenter.question().codes, IsEmpty());
}

TEST(NumbersPresenter, IsEmptyWithoutFiguresAndWithoutTelling) {
    NumbersPresenter presenter(english);
    EXPECT_FALSE(presenter.hasData());
    EXPECT_FALSE(presenter.isEmpty());
    NumbersData nothing;
    nothing.codes = {safety()};
    presenter.take(std::move(nothing));
    EXPECT_TRUE(presenter.isEmpty());
    presenter.take(data());
    EXPECT_FALSE(presenter.isEmpty());
    presenter.reset();
    EXPECT_FALSE(presenter.hasData());
}

}  // namespace
}  // namespace vertelwerk::gui
