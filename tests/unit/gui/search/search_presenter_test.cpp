#include "gui/search/search_presenter.h"

#include "vertelwerk/search/query.h"

#include "theme_codes.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

const base::Catalogue english;

Found found(std::size_t total, std::size_t hits, std::size_t upTo, std::size_t behind = 0) {
    app::SearchAnswer answer;
    answer.understood = "tolk AND thema:5";
    answer.total = total;
    for (std::size_t i = 0; i < hits; ++i) {
        app::SearchHit hit;
        hit.story = {static_cast<std::int64_t>(upTo + i)};
        answer.hits.push_back(hit);
    }
    return {std::move(answer), behind, upTo};
}

TEST(SearchPresenter, BeginsWithExamples) {
    SearchPresenter presenter(english);
    EXPECT_THAT(presenter.view(), Eq(SearchView::NothingTyped));
    EXPECT_THAT(presenter.firstPage(), Eq(std::nullopt));
    EXPECT_THAT(presenter.examples(), SizeIs(4));
    EXPECT_TRUE(presenter.count().empty());
}

TEST(SearchPresenter, EveryExampleIsAQuery) {
    SearchPresenter presenter(english);
    for (const bool withThemes : {false, true}) {
        presenter.setCodes(withThemes ? test::themeCodes() : std::vector<model::Code>());
        for (const auto& example : presenter.examples()) {
            EXPECT_TRUE(search::parseQuery(example.query)) << example.query;
        }
    }
    EXPECT_THAT(presenter.examples().back().query, Eq("theme:5 valence:-"));
}

TEST(SearchPresenter, TypingAsksOnlyWhenSomethingChanged) {
    SearchPresenter presenter(english);
    EXPECT_TRUE(presenter.type("tolk"));
    EXPECT_FALSE(presenter.type("tolk"));
    EXPECT_FALSE(presenter.type("  "));
    EXPECT_THAT(presenter.view(), Eq(SearchView::NothingTyped));
}

TEST(SearchPresenter, AsksTheFirstPageWithFacets) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    const auto request = presenter.firstPage();
    ASSERT_TRUE(request);
    EXPECT_THAT(request->query, Eq("tolk"));
    EXPECT_THAT(request->offset, Eq(0U));
    EXPECT_TRUE(request->facets);
    EXPECT_THAT(presenter.view(), Eq(SearchView::Waiting));
}

TEST(SearchPresenter, PagesUntilAllIsShown) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(70, 40, 40));
    const auto next = presenter.nextPage();
    ASSERT_TRUE(next);
    EXPECT_THAT(next->offset, Eq(40U));
    EXPECT_FALSE(next->facets);
    EXPECT_FALSE(presenter.nextPage()) << "one page at a time";
    presenter.takeNext(found(70, 30, 80));
    EXPECT_THAT(presenter.hits(), SizeIs(70));
    EXPECT_FALSE(presenter.nextPage());
    EXPECT_THAT(presenter.rows(40), SizeIs(30));
}

TEST(SearchPresenter, HitsThatWentDoNotShiftThePages) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(70, 38, 40));
    const auto next = presenter.nextPage();
    ASSERT_TRUE(next);
    EXPECT_THAT(next->offset, Eq(40U));
}

TEST(SearchPresenter, AsksAsMuchAgainAsIsShown) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(70, 40, 40));
    (void)presenter.nextPage();
    presenter.takeNext(found(70, 30, 80));
    ASSERT_TRUE(presenter.sameAgain());
    EXPECT_THAT(presenter.sameAgain()->limit, Eq(80U));
    EXPECT_THAT(presenter.firstPage()->limit, Eq(40U));
}

TEST(SearchPresenter, CountsStoriesOrPassages) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(1, 1, 40));
    EXPECT_THAT(english.say(presenter.count()), Eq("1 story"));
    EXPECT_TRUE(presenter.choose(search::Where::Passages));
    EXPECT_FALSE(presenter.choose(search::Where::Passages));
    presenter.take(found(12, 12, 40));
    EXPECT_THAT(english.say(presenter.count()), Eq("12 passages"));
    auto rough = found(1000, 40, 40);
    rough.answer->exact = false;
    presenter.take(std::move(rough));
    EXPECT_THAT(english.say(presenter.count()), Eq("about 1,000 passages"));
}

TEST(SearchPresenter, SaysHowItUnderstood) {
    SearchPresenter presenter(english);
    presenter.type("tolk thema:5");
    presenter.take(found(3, 3, 40));
    EXPECT_THAT(presenter.understood(), Eq("Understood as: tolk AND theme:5"));
    EXPECT_FALSE(presenter.isWrong());
}

TEST(SearchPresenter, SaysWhatIsWrongAndKeepsTheHits) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(3, 3, 40));
    presenter.type("\"tolk");
    presenter.take({base::fail(search::parseQuery("\"tolk").error()), 0, 0});
    EXPECT_TRUE(presenter.isWrong());
    EXPECT_THAT(presenter.understood(), HasSubstr("character 1"));
    EXPECT_THAT(presenter.view(), Eq(SearchView::Hits));
    EXPECT_THAT(presenter.nextPage(), Eq(std::nullopt));
}

TEST(SearchPresenter, WaitsForAnIndexThatIsStillMade) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take({base::fail(base::ErrorCode::NotFound, base::msg("There is no index.")), 12, 0});
    EXPECT_THAT(presenter.view(), Eq(SearchView::Waiting));
    EXPECT_FALSE(presenter.isWrong());
    EXPECT_TRUE(presenter.mustAskAgain());
    EXPECT_THAT(english.say(presenter.lag()), HasSubstr("12 stories behind"));
}

TEST(SearchPresenter, SaysThatTheIndexIsBehindUntilItIsNot) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(3, 3, 40, 1));
    EXPECT_THAT(english.say(presenter.lag()), HasSubstr("1 story behind"));
    presenter.take(found(4, 4, 40));
    EXPECT_TRUE(presenter.lag().empty());
    EXPECT_FALSE(presenter.mustAskAgain());
}

TEST(SearchPresenter, DoesNotAskAgainWhereNothingBringsTheIndexUpToDate) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    auto stale = found(3, 3, 40, 2);
    stale.following = false;
    presenter.take(std::move(stale));
    EXPECT_FALSE(presenter.mustAskAgain());
    EXPECT_THAT(english.say(presenter.lag()), HasSubstr("2 stories that changed are not found yet"));
}

TEST(SearchPresenter, KeepsTheHitInFocusWhenHitsChange) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.take(found(3, 3, 40));
    EXPECT_THAT(presenter.rowInFocus(), Optional(0U));
    presenter.focusOn(2);
    presenter.take(found(3, 3, 41));
    EXPECT_THAT(presenter.rowInFocus(), Optional(1U)) << "story 42 moved up";
    presenter.take(found(3, 3, 100));
    EXPECT_THAT(presenter.rowInFocus(), Optional(0U));
    presenter.take(found(0, 0, 40));
    EXPECT_THAT(presenter.rowInFocus(), Eq(std::nullopt));
}

TEST(SearchPresenter, AdvisesWhatFitsTheQuery) {
    SearchPresenter presenter(english);
    presenter.type("tolk vertaler thema:5");
    presenter.take(found(0, 0, 40));
    EXPECT_THAT(presenter.view(), Eq(SearchView::NoHits));
    EXPECT_THAT(presenter.looserQuery(), Eq("tolk vertaler"));
    EXPECT_THAT(presenter.advice(), SizeIs(3));
    presenter.type("zorg*");
    presenter.take(found(0, 0, 40));
    EXPECT_THAT(presenter.advice(), IsEmpty());
    EXPECT_THAT(presenter.looserQuery(), Eq(""));
    presenter.choose(search::Where::Passages);
    EXPECT_THAT(presenter.advice(), SizeIs(1));
}

TEST(SearchPresenter, TogglesAFacet) {
    SearchPresenter presenter(english);
    presenter.setCodes(test::themeCodes());
    presenter.type("tolk");
    auto answer = found(3, 3, 40);
    answer.answer->facets["thema"] = {{"MOV05", 2}};
    presenter.take(std::move(answer));
    const auto groups = presenter.facets();
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_THAT(presenter.toggledQuery(groups[0].values[0]), Eq("tolk thema:5"));
}

TEST(SearchPresenter, ForgetsWithTheProject) {
    SearchPresenter presenter(english);
    presenter.type("tolk");
    presenter.choose(search::Where::Passages);
    presenter.take(found(3, 3, 40, 2));
    presenter.reset();
    EXPECT_THAT(presenter.view(), Eq(SearchView::NothingTyped));
    EXPECT_THAT(presenter.hits(), IsEmpty());
    EXPECT_THAT(presenter.query(), Eq(""));
    EXPECT_TRUE(presenter.lag().empty());
    EXPECT_THAT(presenter.where(), Eq(search::Where::Passages));
}

}  // namespace
}  // namespace vertelwerk::gui
