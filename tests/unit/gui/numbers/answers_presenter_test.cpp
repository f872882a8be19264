#include "gui/numbers/answers_presenter.h"

#include "gui/numbers/answers_preview.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

analysis::NpsCount nps(const std::string& group, std::size_t promoters, std::size_t passives,
                       std::size_t detractors) {
    return {group, promoters + passives + detractors, promoters, passives, detractors};
}

CountedSurvey survey(analysis::ItemSummary item, model::SurveyKind kind, std::size_t respondents) {
    CountedSurvey one;
    one.id = {7};
    one.summary = {kind, "file.csv", respondents, {std::move(item)}};
    one.attributes = {"wijk", "year"};
    return one;
}

analysis::ItemSummary question(const std::string& key, const std::string& words) {
    analysis::ItemSummary item;
    item.item.key = key;
    item.item.text.nl = words;
    item.item.text.en = words;
    return item;
}

TEST(AnswersPresenter, ShowsAScoreOnlyWhereEnoughAnswered) {
    AnswersPresenter presenter(english);
    auto item = question("q", "Would you recommend us?");
    // 12 - 8 of 29 is 13.79; 6 - 1 of 10 is 50; nine answers have no score.
    item.nps = {nps("all", 12, 9, 8), nps("Noord", 6, 3, 1), nps("Zuid", 6, 3, 0)};
    presenter.take({survey(item, model::SurveyKind::Nps, 31)});
    ASSERT_THAT(presenter.table().rows, SizeIs(3));
    EXPECT_THAT(presenter.table().rows[0].cells,
                ElementsAre("29", "12", "9", "8", "13.8", "an indication: few answers"));
    EXPECT_THAT(presenter.table().rows[1].cells,
                ElementsAre("10", "6", "3", "1", "50.0", "an indication: few answers"));
    EXPECT_THAT(presenter.table().rows[2].cells,
                ElementsAre("9", "6", "3", "0", "", "too few for a score: only counts"));
    EXPECT_THAT(presenter.heading(), Eq("file.csv: 31 respondents\nWould you recommend us?"));
    EXPECT_THAT(presenter.note(), HasSubstr("not to be compared"));
}

TEST(AnswersPresenter, NumbersOfUnknownDirectionAreOnlyCounted) {
    AnswersPresenter presenter(english);
    auto item = question("v1", "I was heard");
    item.item.answers = {"1", "2", "3", "weet niet"};
    item.item.excluded = {"weet niet"};
    analysis::StatementCount count;
    count.group = "all";
    count.n = 12;
    count.excluded = 2;
    count.blank = 1;
    count.answers = {{"1", 5}, {"3", 7}};
    item.statements = {count};
    presenter.take({survey(item, model::SurveyKind::Likert, 15)});
    EXPECT_THAT(presenter.table().columns, ElementsAre("n", "1", "2", "3", "Don't know", "Blank", "Remark"));
    EXPECT_THAT(presenter.table().rows.at(0).cells,
                ElementsAre("12", "5", "0", "7", "2", "1", "an indication: few answers"));
    EXPECT_THAT(presenter.note(), HasSubstr("how often each was chosen"));
}

TEST(AnswersPresenter, CountsStatementsWithoutDontKnowAndBlank) {
    AnswersPresenter presenter(english);
    auto first = question("v1", "I was heard");
    first.item.answers = {"agree", "disagree", "don't know"};
    first.item.excluded = {"don't know"};
    first.statements = {{"all", 40, 30, 3, 2, {{"agree", 30}, {"disagree", 10}}}};
    auto counted = survey(first, model::SurveyKind::Ceo, 45);
    auto second = question("a very long statement", "I was helped soon");
    second.statements = {{"all", 40, 10, 0, 5, {}}};
    counted.summary.items.push_back(second);
    presenter.take({counted});
    EXPECT_THAT(presenter.table().rows[0].name, Eq("v1"));
    EXPECT_THAT(presenter.table().rows[0].cells, ElementsAre("40", "30", "75%", "3", "2", "I was heard"));
    EXPECT_THAT(presenter.table().rows[1].name, Eq("2"));
    EXPECT_THAT(presenter.detail(0),
                ElementsAre("I was heard", "agree: 30", "disagree: 10", "Outside n: 3 don't know, 2 blank"));
    EXPECT_THAT(presenter.detail(9), IsEmpty());
}

TEST(AnswersPresenter, ComparesTwoMoments) {
    AnswersPresenter presenter(english);
    auto item = question("housing", "Housing");
    item.domains = {{"all", 20, 5, 11, 4, {1, 2, 3, 4, 10}, {0, 2, 3, 5, 10}}};
    presenter.take({survey(item, model::SurveyKind::Zrm, 25)});
    EXPECT_THAT(presenter.table().rows[0].cells,
                ElementsAre("20", "5", "25%", "11", "55%", "4", "20%", "indication"));
    EXPECT_THAT(presenter.detail(0),
                ElementsAre("Housing", "At the first moment:", "1: 1", "2: 2", "3: 3", "4: 4", "5: 10",
                            "At the last moment:", "1: 0", "2: 2", "3: 3", "4: 5", "5: 10"));
}

TEST(AnswersPresenter, NamesTheDomainsOfAMatrixByTheirWords) {
    AnswersPresenter presenter(english);
    auto first = question("finance", "Money");
    first.domains = {{"all", 3, 2, 1, 0, {}, {}}};
    auto second = question("network", "Social network");
    second.domains = {{"all", 2, 0, 1, 1, {}, {}}};
    auto counted = survey(first, model::SurveyKind::Zrm, 4);
    counted.summary.items.push_back(second);
    presenter.take({counted});
    EXPECT_THAT(presenter.table().columns.back(), Eq("Remark"));
    EXPECT_THAT(presenter.table().rows[0].name, Eq("Money"));
    EXPECT_THAT(presenter.table().rows[1].name, Eq("Social network"));
    EXPECT_THAT(presenter.table().rows[1].cells.back(), Eq("only counts"));
}

TEST(AnswersPresenter, SaysBesideTheTableWhatAScoreIsMadeOf) {
    AnswersPresenter presenter(english);
    auto item = question("q", "Would you recommend us?");
    item.nps = {nps("all", 2, 1, 1), nps("Noord", 5, 4, 3)};
    presenter.take({survey(item, model::SurveyKind::Nps, 16)});
    EXPECT_THAT(presenter.detail(0), ElementsAre("Would you recommend us?", "n: 4", "Promoters (9-10): 2",
                                                 "Passives (7-8): 1", "Detractors (0-6): 1"));
    // 5 - 3 of 12 is 16.67.
    EXPECT_THAT(presenter.detail(1).back(), Eq("Net score: 16.7"));
}

TEST(AnswersPresenter, KeepsItsPlaceAndGoesToWhatWasImported) {
    AnswersPresenter presenter(english);
    EXPECT_TRUE(presenter.isEmpty());
    EXPECT_THAT(presenter.heading(), HasSubstr("no answers yet"));
    auto one = survey(question("a", "A"), model::SurveyKind::Score, 1);
    auto two = one;
    two.id = {8};
    presenter.take({one, two});
    presenter.choose(1);
    presenter.take({two});
    EXPECT_THAT(presenter.chosen(), Eq(0U));
    presenter.chooseWhenThere({7});
    presenter.take({two, one});
    EXPECT_THAT(presenter.chosen(), Eq(1U));
    EXPECT_THAT(presenter.byNames(), ElementsAre("All together", "wijk", "Year"));
    presenter.chooseBy(2);
    EXPECT_THAT(presenter.attribute(), Eq("year"));
    EXPECT_THAT(presenter.by(), Eq(2U));
}

TEST(AnswersPreview, DoesNotTellABlankFromADontKnowWhereAScoreBelongs) {
    app::ResponsesPreview preview;
    auto item = question("v1", "Would you recommend us?");
    item.scores = {{}};
    item.scores.front().n = 12;
    preview.summary = {model::SurveyKind::Score, "f.csv", 14, {item}};
    EXPECT_THAT(questionLines(preview, english).front().outside, Eq("2 don't know or blank"));
}

TEST(AnswersPreview, SaysTheScaleFromEndToEnd) {
    app::ResponsesPreview preview;
    auto item = question("v1", "I was heard");
    item.item.answers = {"fully agree", "agree", "disagree", "fully disagree", "don't know"};
    item.item.excluded = {"don't know"};
    item.statements = {{"all", 4, 3, 1, 2, {}}};
    preview.summary = {model::SurveyKind::Ceo, "f.csv", 7, {item}};
    const auto lines = questionLines(preview, english);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_THAT(lines[0].scale, Eq("fully agree ... fully disagree"));
    EXPECT_THAT(lines[0].excluded, Eq("don't know"));
    EXPECT_THAT(lines[0].outside, Eq("1 don't know, 2 blank"));
    preview.stories = 2;
    EXPECT_THAT(previewWords(preview, english), Eq("7 respondents, 1 question.\nI was heard\n2 of them "
                                                   "answered in their own words: those become stories to "
                                                   "code."));
    EXPECT_TRUE(canImport(preview));
    preview.present = true;
    EXPECT_FALSE(canImport(preview));
}

}  // namespace
}  // namespace vertelwerk::gui
