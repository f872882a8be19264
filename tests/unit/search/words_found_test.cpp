#include "fixture.h"

#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

model::Part turn(model::SpeakerRole role, text::Range range) {
    model::Part part;
    part.kind = model::PartKind::Turn;
    part.role = role;
    part.range = range;
    return part;
}

class WordsFound : public SearchTest {};

TEST_F(WordsFound, FindsAWordInItsForms) {
    put({story(3, "De stoel stond in de schuur."), story(5, "Twee stoelen bij de deur.")});
    EXPECT_THAT(found("stoelen"), ElementsAre(3, 5));
    EXPECT_THAT(found("STOEL"), ElementsAre(3, 5));
    EXPECT_THAT(found("tafel"), IsEmpty());
}

TEST_F(WordsFound, FoldsAccentsLigaturesAndApostrophes) {
    put({story(1, "Er was maar één café met foto's."), story(2, "De \u0133zige wind waaide \u2019s avonds."),
         story(3, "Een cafe\u0301 zonder foto\u2019s.")});
    EXPECT_THAT(found("een"), ElementsAre(1, 3));
    EXPECT_THAT(found("één"), ElementsAre(1, 3));
    EXPECT_THAT(found("CAFE"), ElementsAre(1, 3));
    EXPECT_THAT(found("cafe\u0301"), ElementsAre(1, 3));
    EXPECT_THAT(found("ijzige"), ElementsAre(2));
    EXPECT_THAT(found("\u0132ZIGE"), ElementsAre(2));
    EXPECT_THAT(found("foto\u2019s"), ElementsAre(1, 3));
    EXPECT_THAT(found("foto's"), ElementsAre(1, 3));
    EXPECT_THAT(found("foto"), ElementsAre(1, 3));
    EXPECT_THAT(found("'s avonds"), ElementsAre(2));
    EXPECT_THAT(found("\"'s avonds\""), ElementsAre(2));
}

TEST_F(WordsFound, TreatsHyphenatedJoinedAndSpacedWordsAsOne) {
    put({story(1, "Bij het wmo-loket geweest."), story(2, "Bij het wmoloket geweest."),
         story(3, "Bij het wmo loket geweest."), story(4, "Het loket ging over de wmo.")});
    EXPECT_THAT(found("wmo-loket"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("wmoloket"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("wmo loket"), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(found("\"wmo loket\""), ElementsAre(1, 3));
    EXPECT_THAT(found("\"het wmo-loket\""), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("\"wmoloket geweest\""), ElementsAre(1, 2));
    EXPECT_THAT(found("wmo-lok*"), ElementsAre(1, 2));
}

TEST_F(WordsFound, CombinesWords) {
    put({story(1, "appel peer"), story(2, "appel kers"), story(3, "peer kers"), story(4, "kers")});
    EXPECT_THAT(found("appel peer"), ElementsAre(1));
    EXPECT_THAT(found("appel OR peer"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("kers -appel"), ElementsAre(3, 4));
    EXPECT_THAT(found("kers NOT (appel OR peer)"), ElementsAre(4));
    EXPECT_THAT(found("-kers"), ElementsAre(1));
    EXPECT_THAT(found("-kers -peer"), IsEmpty());
    EXPECT_THAT(found("appel OR NOT kers"), ElementsAre(1, 2));
    EXPECT_THAT(found("(appel OR peer) kers"), ElementsAre(2, 3));
    EXPECT_THAT(found("appel *"), ElementsAre(1, 2));
    EXPECT_THAT(found("NOT *"), IsEmpty());
}

TEST_F(WordsFound, KeepsTheOrderAndFormsOfAPhrase) {
    put({story(1, "Zij had een eigen plan voor de tuin."), story(2, "Een plan, eigen of niet."),
         story(3, "Eigen plannen genoeg.")});
    EXPECT_THAT(found("\"eigen plan\""), ElementsAre(1));
    EXPECT_THAT(found("\"EIGEN PLANNEN\""), ElementsAre(3));
    EXPECT_THAT(found("\"plan\""), ElementsAre(1, 2));
    EXPECT_THAT(found("-\"eigen plan\" eigen"), ElementsAre(2, 3));
}

TEST_F(WordsFound, FindsPhrasesOfTheCommonestWords) {
    auto interview = story(5, "Was het in de tuin?\n\nOp de bank.");
    interview.story.parts = {turn(model::SpeakerRole::Interviewer, {0, 19}),
                             turn(model::SpeakerRole::Teller, {21, 32})};
    put({story(1, "Ik was in de tuin en het was er niet."), story(2, "De tuin, in. De."),
         story(3, "Wat er is, is er-niet.", "Het was in de lente"), story(4, "Er was niet het."), interview});
    EXPECT_THAT(found("\"in de\""), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("\"was in de\""), ElementsAre(1, 3));
    EXPECT_THAT(found("\"was in de tuin\""), ElementsAre(1));
    EXPECT_THAT(found("\"het was\""), ElementsAre(1, 3));
    EXPECT_THAT(found("\"er niet\""), ElementsAre(1, 3));
    EXPECT_THAT(found("\"is is\""), ElementsAre(3));
    EXPECT_THAT(found("\"de op\""), IsEmpty());
    EXPECT_THAT(found("\"op de\""), ElementsAre(5));
    EXPECT_THAT(found("interviewer:\"in de\""), ElementsAre(5));
}

TEST_F(WordsFound, FindsPrefixes) {
    put({story(1, "zorgen en zorgzaam"), story(2, "de thuiszorg"), story(3, "Zórg zelf")});
    EXPECT_THAT(found("zorg*"), ElementsAre(1, 3));
    EXPECT_THAT(found("ZÓRG*"), ElementsAre(1, 3));
    EXPECT_THAT(found("zorg* -zorgzaam*"), ElementsAre(3));
    EXPECT_THAT(found("z* t*"), IsEmpty());
    EXPECT_THAT(found("xq*"), IsEmpty());
}

TEST_F(WordsFound, SearchesTheTitleButNoPhraseRunsOutOfIt) {
    put({story(1, "Het begon in de lente.", "De badkamer"), story(2, "badkamer", "lente")});
    EXPECT_THAT(found("badkamer"), ElementsAre(1, 2));
    EXPECT_THAT(found("\"de badkamer\""), ElementsAre(1));
    EXPECT_THAT(found("\"badkamer het\""), IsEmpty());
    EXPECT_THAT(found("\"lente de\""), IsEmpty());
    EXPECT_THAT(found("\"badkamer lente\""), IsEmpty());
}

TEST_F(WordsFound, LeavesOutWhatTheInterviewerSaid) {
    auto interview = story(1, "Bent u ziek?\n\nNee, in de tuin.\n\nEn de buren?\n\nAardig.");
    interview.story.parts = {
        turn(model::SpeakerRole::Interviewer, {0, 12}), turn(model::SpeakerRole::Teller, {14, 30}),
        turn(model::SpeakerRole::Interviewer, {32, 44}), turn(model::SpeakerRole::Teller, {46, 53})};
    put({interview});
    EXPECT_THAT(found("ziek"), IsEmpty());
    EXPECT_THAT(found("buren"), IsEmpty());
    EXPECT_THAT(found("tuin aardig"), ElementsAre(1));
    EXPECT_THAT(found("\"tuin aardig\""), IsEmpty());
}

TEST_F(WordsFound, UsesTheStemmerOfTheStorysLanguage) {
    auto english = story(1, "She was learning slowly.");
    english.story.language = "en";
    auto turkish = story(2, "Evler güzeldi.");
    turkish.story.language = "tr";
    put({english, turkish});
    EXPECT_THAT(found("learned"), ElementsAre(1));
    EXPECT_THAT(found("guzeldi"), ElementsAre(2));
}

TEST_F(WordsFound, FindsWordsLongerThanTheEngineTakes) {
    const std::string longWord(400, 'a');
    put({story(1, longWord + "b"), story(2, longWord + "c")});
    EXPECT_THAT(found(longWord + "b"), ElementsAre(1));
    EXPECT_THAT(found("\"" + longWord + "c\""), ElementsAre(2));
    EXPECT_THAT(found(longWord + "d"), IsEmpty());
}

TEST_F(WordsFound, FindsAWordWithOtherMarksInsideAsItStands) {
    put({story(1, "Kom om 10:30 naar jan@wijk.example of en/of."),
         story(2, "10 of 30 en jan van wijk.example")});
    EXPECT_THAT(found("10:30"), ElementsAre(1));
    EXPECT_THAT(found("jan@wijk.example"), ElementsAre(1));
    EXPECT_THAT(found("en/of"), ElementsAre(1));
}

TEST_F(WordsFound, RanksTheFormThatWasTypedFirstAndEqualsById) {
    put({story(9, "stoelen bij de deur"), story(4, "stoel bij de deur"), story(7, "stoel bij de deur")});
    const auto results = ask(request("stoel"));
    ASSERT_THAT(results.hits, testing::SizeIs(3));
    EXPECT_THAT(results.hits[0].story.value, Eq(4));
    EXPECT_THAT(results.hits[1].story.value, Eq(7));
    EXPECT_THAT(results.hits[2].story.value, Eq(9));
    EXPECT_THAT(results.hits[0].score, testing::DoubleEq(results.hits[1].score));
    EXPECT_GT(results.hits[1].score, results.hits[2].score);
}

TEST_F(WordsFound, PagesThroughAllInOrderOfId) {
    put({story(30, "a"), story(10, "b"), story(20, "c")});
    auto page = request("");
    page.limit = 2;
    auto results = ask(page);
    EXPECT_THAT(results.total, Eq(3U));
    ASSERT_THAT(results.hits, testing::SizeIs(2));
    EXPECT_THAT(results.hits[0].story.value, Eq(10));
    EXPECT_THAT(results.hits[1].story.value, Eq(20));
    page.offset = 2;
    results = ask(page);
    ASSERT_THAT(results.hits, testing::SizeIs(1));
    EXPECT_THAT(results.hits[0].story.value, Eq(30));
    page.offset = 100;
    EXPECT_THAT(ask(page).hits, IsEmpty());
    EXPECT_THAT(ask(page).total, Eq(3U));
    page.offset = 0;
    page.limit = 0;
    EXPECT_THAT(ask(page).hits, IsEmpty());
    EXPECT_THAT(ask(page).total, Eq(3U));
}

TEST_F(WordsFound, DoesNotCountStoriesThatAreSetApart) {
    put({story(1, "zorg"), story(2, "zorg"), story(3, "zorg")});
    auto without = request("zorg");
    without.excluded = {{2}, {77}};
    without.facets = true;
    const auto results = ask(without);
    EXPECT_THAT(results.total, Eq(2U));
    EXPECT_TRUE(results.exact);
    EXPECT_THAT(results.hits, testing::SizeIs(2));
    EXPECT_THAT(results.facets.at("methode"),
                ElementsAre(std::pair<std::string, std::size_t>("storytelling", 2)));
    without.limit = 1;
    EXPECT_THAT(ask(without).total, Eq(2U));
}

TEST_F(WordsFound, SuggestsALikelierSpellingOnlyWhenAWordIsMissing) {
    put({story(1, "De thuiszorg kwam, en de huisarts ook."), story(2, "Weer de thuiszorg.")});
    EXPECT_THAT(ask(request("thuiszrog")).suggestion, Eq("thuiszorg"));
    EXPECT_THAT(ask(request("huisarts thuizzorg")).suggestion, Eq("huisarts AND thuiszorg"));
    EXPECT_THAT(ask(request("uisarts OR thuiszorg")).suggestion, Eq("huisarts OR thuiszorg"));
    EXPECT_THAT(ask(request("\"de huisrats\"")).suggestion, Eq("\"de huisarts\""));
    EXPECT_THAT(ask(request("thuiszorg huisarts")).suggestion, IsEmpty());
    EXPECT_THAT(ask(request("thuiszorg -huisrats")).suggestion, IsEmpty());
    EXPECT_THAT(ask(request("xylofoonist")).suggestion, IsEmpty());
    EXPECT_THAT(ask(request("thuiszrog OR huisrats")).suggestion, Eq("thuiszorg OR huisarts"));
}

}  // namespace
}  // namespace vertelwerk::search
