#include "gui/numbers/agreement_presenter.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const base::Catalogue english;

/// Two coders, two codes: of the first alpha is 0.5, of the second it cannot be determined.
AgreementData data() {
    AgreementData data;
    data.coders = {"Anna", "Bea", "Carl"};
    data.chosen = {"Anna", "Bea"};
    auto& agreement = data.agreement.emplace();
    agreement.coders = {{{1}, "g1", "Anna"}, {{2}, "g2", "Bea"}};
    agreement.codes.resize(2);
    agreement.codes[0].name = {"Bejegening", "Treatment"};
    agreement.codes[0].number = 5;
    agreement.codes[1].name = {"Informatie", "Information"};
    agreement.stories = {{{7}, "De brief", "brief.txt"}};
    agreement.marked = true;
    agreement.report.units = 20;
    agreement.report.codes.resize(2);
    agreement.report.codes[0].units = 20;
    agreement.report.codes[0].alpha = 0.5;
    agreement.report.codes[0].interval = std::pair(0.25, 0.75);
    agreement.report.codes[0].cohenKappa = 0.52;
    agreement.report.codes[1].units = 20;
    agreement.report.pooled.units = 40;
    agreement.report.pooled.alpha = 0.81;
    agreement.report.disagreements = {{{7}, 0, {3, 9}, 1, {1}}, {{7}, 1, {12, 20}, 2, {0}}};
    agreement.quotes = {"Een zin.", "Twee zinnen."};
    return data;
}

class AgreementTest : public ::testing::Test {
  protected:
    AgreementPresenter presenter{english};
};

TEST_F(AgreementTest, PutsAlphaNAndItsMeaningInFront) {
    presenter.take(data());
    const auto& table = presenter.table();
    ASSERT_THAT(table.rows, SizeIs(3));
    EXPECT_THAT(table.rows[0].name, Eq("All codes together"));
    EXPECT_THAT(table.rows[0].cells, ElementsAre("0.81", "", "40", "2", HasSubstr("High")));
    EXPECT_THAT(table.rows[1].name, Eq("5 Treatment"));
    EXPECT_THAT(table.rows[1].cells, ElementsAre("0.50", "0.25 to 0.75", "20", "1", HasSubstr("Low")));
    EXPECT_THAT(table.rows[2].cells,
                ElementsAre("cannot be determined", "", "20", "1", HasSubstr("Cannot be determined")));
    EXPECT_THAT(table.columns, SizeIs(5));
}

TEST_F(AgreementTest, ShowsOtherMeasuresOnDemand) {
    presenter.take(data());
    presenter.showMore(true);
    EXPECT_THAT(presenter.table().columns, SizeIs(12));
    EXPECT_THAT(presenter.table().rows[1].cells[5], Eq("0.52"));
    EXPECT_THAT(presenter.table().rows[1].cells, SizeIs(12));
    EXPECT_THAT(presenter.meaning(), AllOf(HasSubstr("All codes together: "), HasSubstr("High")));
    presenter.chooseRow(1);
    EXPECT_THAT(presenter.meaning(), AllOf(HasSubstr("5 Treatment: "), HasSubstr("Low")));
    presenter.showMore(false);
    EXPECT_THAT(presenter.meaning(), IsEmpty()) << "the table says it";
}

TEST_F(AgreementTest, ShowsValenceAsNamesAndInOrderWithItsNAndWhatItMeans) {
    auto one = data();
    auto& figures = one.agreement->report.codes[0];
    figures.valenceAlpha = 0.5;
    figures.valenceOrdinal = 0.75;
    figures.valenceUnits = 12;
    presenter.take(std::move(one));
    EXPECT_THAT(presenter.summary(), Not(HasSubstr("valence")));
    presenter.showMore(true);
    const auto& cells = presenter.table().rows[1].cells;
    EXPECT_THAT(presenter.table().columns[9], Eq("Alpha of valence"));
    EXPECT_THAT(cells[9], Eq("0.50"));
    EXPECT_THAT(presenter.table().columns[10], Eq("Alpha of valence, in order"));
    EXPECT_THAT(cells[10], Eq("0.75"));
    EXPECT_THAT(cells[11], Eq("12"));
    presenter.chooseRow(1);
    EXPECT_THAT(presenter.meaning(), HasSubstr("call it differently"));
    EXPECT_THAT(presenter.summary(), HasSubstr("good against not good weighs more"));
}

TEST_F(AgreementTest, SaysWhatIsComparedAndWhatItMeans) {
    presenter.take(data());
    EXPECT_THAT(presenter.summary(), HasSubstr("Anna, Bea: 1 story, 20 sentences."));
    EXPECT_THAT(presenter.summary(), HasSubstr("marked as done"));
    EXPECT_THAT(presenter.summary(), HasSubstr("does not say who is right"));
}

TEST_F(AgreementTest, ListsThePlacesOfTheRowInFocus) {
    presenter.take(data());
    EXPECT_THAT(presenter.disagreementRows(), SizeIs(2));
    presenter.chooseRow(2);
    const auto rows = presenter.disagreementRows();
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_THAT(plainText(rows[0]), HasSubstr("Twee zinnen."));
    EXPECT_THAT(plainText(rows[0]), HasSubstr("Information: only Anna"));
    EXPECT_THAT(presenter.placeOf(0), Eq(BehindPlace{{7}, text::Range{12, 20}, {}}));
    EXPECT_THAT(presenter.placeOf(1), Eq(std::nullopt));
}

/// What was kept: of the first code alpha was 0.25, in one story of 10 sentences.
AgreementData withKept() {
    auto one = data();
    auto kept = *one.agreement;
    kept.report.units = 10;
    kept.report.codes[0].alpha = 0.25;
    kept.report.disagreements = {{{7}, 0, {3, 9}, 1, {1}}};
    kept.quotes = {""};
    one.kept = {{{4}, "sentence", {"Anna", "Bea"}, {}, "Anna", 1700000000000}};
    one.keptFigures = {kept};
    return one;
}

TEST_F(AgreementTest, ShowsTheFiguresThatWereKept) {
    presenter.take(withKept());
    const auto rows = presenter.keptRows();
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_THAT(plainText(rows[0]), HasSubstr("As it is now"));
    EXPECT_THAT(plainText(rows[1]), AllOf(HasSubstr("November 2023"), HasSubstr("4 \xC2\xB7 Anna, Bea")));
    presenter.chooseKept(1);
    EXPECT_THAT(presenter.table().rows[1].cells[0], Eq("0.25"));
    EXPECT_THAT(presenter.summary(), AllOf(HasSubstr("November 2023"), HasSubstr("10 sentences")));
    EXPECT_FALSE(presenter.mayKeep());
    ASSERT_THAT(presenter.disagreementRows(), SizeIs(1));
    EXPECT_THAT(plainText(presenter.disagreementRows()[0]),
                AllOf(HasSubstr("only Bea"), HasSubstr("De brief")));
    presenter.chooseKept(0);
    EXPECT_THAT(presenter.table().rows[1].cells[0], Eq("0.50"));
    EXPECT_TRUE(presenter.mayKeep());
}

TEST_F(AgreementTest, SaysThatKeptFiguresCannotBeRead) {
    auto one = withKept();
    one.keptFigures = {base::fail(base::ErrorCode::Unreadable, base::msg("Those figures are gone."))};
    presenter.take(one);
    presenter.chooseKept(1);
    EXPECT_THAT(presenter.summary(), HasSubstr("Those figures are gone."));
    EXPECT_THAT(presenter.table().rows, IsEmpty());
    EXPECT_THAT(presenter.disagreementRows(), IsEmpty());
}

TEST_F(AgreementTest, RemembersWhoIsCompared) {
    presenter.take(data());
    EXPECT_THAT(presenter.coderNames(), ElementsAre("Anna", "Bea", "Carl"));
    EXPECT_TRUE(presenter.isChosen(1));
    EXPECT_FALSE(presenter.isChosen(2));
    presenter.chooseCoder(2, true);
    presenter.chooseCoder(0, false);
    EXPECT_THAT(presenter.choice().coders, ElementsAre("Bea", "Carl"));
}

TEST_F(AgreementTest, SaysWhyThereIsNone) {
    AgreementData none;
    none.refused = base::Error{base::ErrorCode::Invalid,
                               base::msg("Agreement is between two coders or more."),
                               {},
                               base::msg("Name at least two different coders.")};
    presenter.take(none);
    EXPECT_FALSE(presenter.mayKeep());
    EXPECT_THAT(presenter.summary(), HasSubstr("two coders or more"));
    EXPECT_THAT(presenter.table().rows, IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::gui
