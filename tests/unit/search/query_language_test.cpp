#include "vertelwerk/search/highlight.h"
#include "vertelwerk/search/thesaurus.h"

#include "fixture.h"
#include "hostile_queries.h"
#include "search/typical_words.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

PassageDocument coded(std::int64_t id, text::Range range, const std::string& number,
                      const std::string& coder = "AB", bool memo = false) {
    PassageDocument passage;
    passage.id = {id};
    passage.range = range;
    passage.codeKey = "MOV0" + number;
    passage.codeNumber = number;
    passage.coder = coder;
    passage.memo = memo;
    return passage;
}

class Language : public SearchTest {
  protected:
    Language() {
        auto interview = story(4, "Was dat in het ziekenhuis? Nee, in de wachtkamer van de dokter.");
        model::Part question;
        question.kind = model::PartKind::Turn;
        question.role = model::SpeakerRole::Interviewer;
        question.range = {0, 26};
        interview.story.parts = {question};
        put({story(1, "Ik moest lang op die brief wachten. Later was het loket dicht."),
             story(2, "De brief lag er al. Het heeft daarna nog heel erg lang geduurd: wachten was het."),
             story(3, "Hij wachtte. Thuiszorg en zorgverlener kwamen, de zorg niet."), interview});
    }
};

TEST_F(Language, NearCountsTheWordsBetween) {
    // brief is word 6, wachten word 7 of the first story: one further.
    EXPECT_THAT(found("brief NEAR/1 wachten"), ElementsAre(1));
    EXPECT_THAT(found("wachten NEAR/1 brief"), ElementsAre(1));
    // lang is word 3, wachten 7: four further.
    EXPECT_THAT(found("lang NEAR/3 wachten"), ElementsAre(2));
    EXPECT_THAT(found("lang NEAR/4 wachten"), ElementsAre(1, 2));
    EXPECT_THAT(found("brief NEAR/11 wachten"), ElementsAre(1));
    EXPECT_THAT(found("brief NEAR/12 wachten"), ElementsAre(1, 2));
    EXPECT_THAT(found("lang NEAR/2 brief NEAR/2 wachten"), ElementsAre(1));
}

TEST_F(Language, NearTakesFormsAlternativesAndPatterns) {
    EXPECT_THAT(found("lange NEAR/4 wachten"), ElementsAre(1, 2));
    EXPECT_THAT(found("(brief OF loket) NEAR/1 (wachten OF dicht)"), ElementsAre(1));
    EXPECT_THAT(found("br* NEAR/1 *chten"), ElementsAre(1));
    EXPECT_THAT(found("lang NEAR/4 =wacht"), IsEmpty());
}

TEST_F(Language, AnExactWordHasNoOtherForms) {
    EXPECT_THAT(found("wachten"), ElementsAre(1, 2, 3, 4));  // wachtkamer has it as a part
    EXPECT_THAT(found("=wachten"), ElementsAre(1, 2));
    EXPECT_THAT(found("=Wachtte"), ElementsAre(3));
}

TEST_F(Language, AStarStandsForTheRestAtEitherEnd) {
    EXPECT_THAT(found("zorg*"), ElementsAre(3));
    EXPECT_THAT(found("*zorg"), ElementsAre(3));
    EXPECT_THAT(found("*verlener"), ElementsAre(3));
    EXPECT_THAT(found("*rgver*"), ElementsAre(3));
    EXPECT_THAT(found("*kamer"), ElementsAre(4));
    EXPECT_THAT(found("*XC*"), IsEmpty());
}

TEST_F(Language, TheInterviewersWordsAreFoundOnlyWhenAskedFor) {
    EXPECT_THAT(found("ziekenhuis"), IsEmpty());
    EXPECT_THAT(found("interviewer:ziekenhuis"), ElementsAre(4));
    EXPECT_THAT(found("interviewer:\"het ziekenhuis\""), ElementsAre(4));
    EXPECT_THAT(found("interviewer:zieken*"), ElementsAre(4));
    EXPECT_THAT(found("interviewer:*huis"), ElementsAre(4));
    EXPECT_THAT(found("interviewer:wachtkamer"), IsEmpty());
    EXPECT_THAT(found("interviewer:dat NEAR/3 interviewer:ziekenhuis"), ElementsAre(4));
    auto both = request("ziekenhuis");
    both.options.interviewer = true;
    EXPECT_EQ(ask(both).total, 1U);
    both = request("wachtkamer");
    both.options.interviewer = true;
    EXPECT_EQ(ask(both).total, 1U);
}

TEST_F(Language, SynonymsAreFoundWhereTheyAreAskedFor) {
    put({story(5, "Met een persoonsgebonden budget kocht ik hulp in."), story(6, "Het pgb is te laag.")});
    const Thesaurus thesaurus({WordGroup{"pgb", "persoonsgebonden budget", "budget voor zorg"}});
    auto asked = request("~pgb");
    asked.options.synonyms = &thesaurus;
    EXPECT_EQ(ask(asked).total, 2U);
    asked = request("pgb");
    asked.options.synonyms = &thesaurus;
    EXPECT_EQ(ask(asked).total, 1U);
    asked.options.allSynonyms = true;
    EXPECT_EQ(ask(asked).total, 2U);
    for (const auto* typed : {"persoonsgebonden budget", "\"persoonsgebonden budget\""}) {
        asked = request(typed);
        asked.options.synonyms = &thesaurus;
        EXPECT_EQ(ask(asked).total, 1U) << typed;
        asked.options.allSynonyms = true;
        EXPECT_EQ(ask(asked).total, 2U) << typed;
    }
}

TEST_F(Language, FormsOfTheUsersOwnBelongTogetherAlways) {
    put({story(5, "De scootmobiel was stuk."), story(6, "Mijn scoot is weg.")});
    const Thesaurus forms({WordGroup{"scootmobiel", "scoot"}});
    auto asked = request("scootmobielen");
    EXPECT_EQ(ask(asked).total, 1U);
    asked = request("scootmobiel");
    asked.options.forms = &forms;
    EXPECT_EQ(ask(asked).total, 2U);
}

TEST_F(Language, HostileQueriesAreAnsweredOrRefusedInWords) {
    auto searcher = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(searcher.has_value());
    for (const auto& typed : hostileQueries()) {
        if (const auto query = parseQuery(typed)) {
            Request asked;
            asked.query = *query;
            EXPECT_TRUE(searcher->search(asked).has_value()) << typed.substr(0, 40);
        } else {
            EXPECT_FALSE(query.error().what.empty()) << typed.substr(0, 40);
        }
    }
}

class Relations : public SearchTest {
  protected:
    Relations() {
        auto first = story(1, std::string(100, 'a'));
        first.passages = {coded(11, {0, 20}, "5"), coded(12, {10, 30}, "8"), coded(13, {40, 60}, "5"),
                          coded(14, {45, 50}, "3", "Ylva", true)};
        auto second = story(2, std::string(100, 'b'));
        second.passages = {coded(21, {0, 10}, "5"), coded(22, {10, 20}, "8")};
        auto third = story(3, std::string(100, 'c'));
        third.passages = {coded(31, {0, 30}, "5"), coded(32, {5, 10}, "8"), coded(33, {20, 40}, "3")};
        auto fourth = story(4, std::string(100, 'd'));
        fourth.memo = true;
        put({first, second, third, fourth});
    }
};

TEST_F(Relations, PassagesOverlapLieWithinOrComeBefore) {
    EXPECT_THAT(found("thema:5 overlapt thema:8"), ElementsAre(1, 3));
    EXPECT_THAT(found("thema:5 overlapt thema:8", Where::Passages), ElementsAre(11, 31));
    EXPECT_THAT(found("thema:8 overlapt thema:5", Where::Passages), ElementsAre(12, 32));
    EXPECT_THAT(found("thema:8 binnen thema:5", Where::Passages), ElementsAre(32));
    EXPECT_THAT(found("thema:5 voor thema:8", Where::Passages), ElementsAre(21));
    EXPECT_THAT(found("thema:8 na thema:5", Where::Passages), ElementsAre(22));
    EXPECT_THAT(found("thema:5 overlapt thema:5", Where::Passages), IsEmpty());
}

TEST_F(Relations, OneAndAnotherAndNotAThird) {
    EXPECT_THAT(found("thema:5 overlapt thema:8 NIET overlapt thema:3", Where::Passages), ElementsAre(11));
    EXPECT_THAT(found("thema:5 overlapt thema:8 NIET overlapt thema:3"), ElementsAre(1));
    EXPECT_THAT(found("thema:5 NIET overlapt thema:8", Where::Passages), ElementsAre(13, 21));
    EXPECT_THAT(found("(thema:5 OF thema:8) overlapt thema:3", Where::Passages), ElementsAre(13, 31));
    EXPECT_THAT(found("thema:5 overlapt codeur:Ylva", Where::Passages), ElementsAre(13));
    EXPECT_THAT(found("thema:5 overlapt thema:8 -thema:3"), IsEmpty());
}

TEST_F(Relations, MemosAreFoundOnStoriesAndOnPassages) {
    EXPECT_THAT(found("has:memo"), ElementsAre(1, 4));
    EXPECT_THAT(found("heeft:memo", Where::Passages), ElementsAre(14));
    EXPECT_THAT(found("has:passages"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("NIET heeft:fragmenten"), ElementsAre(4));
}

std::vector<std::pair<std::string, Why>> reasons(const std::string& typed, const std::string& text,
                                                 const QueryOptions& options = {}) {
    const auto query = parseQuery(typed);
    EXPECT_TRUE(query.has_value()) << typed;
    std::vector<std::pair<std::string, Why>> list;
    for (const auto& mark : highlight(*query, *makeAnalyser(), text, "nl", {}, options).marks) {
        list.emplace_back(mark.word, mark.why);
    }
    return list;
}

TEST(WhyItMatches, IsSaidOfEveryMatch) {
    using Pair = std::pair<std::string, Why>;
    EXPECT_THAT(reasons("stoel", "De stoel en twee stoelen."),
                ElementsAre(Pair("stoel", Why::AsTyped), Pair("stoelen", Why::Form)));
    EXPECT_THAT(reasons("=brief", "De brief en twee brieven."), ElementsAre(Pair("brief", Why::AsTyped)));
    EXPECT_THAT(reasons("*zorg zorg*", "thuiszorg, zorgzaam"),
                ElementsAre(Pair("thuiszorg", Why::Pattern), Pair("zorgzaam", Why::Pattern)));
    EXPECT_THAT(reasons("\"op de gang\"", "Daar, op de gang."), ElementsAre(Pair("op de gang", Why::Phrase)));
    EXPECT_THAT(reasons("lang NEAR/2 wachten", "lang, en ver weg; lang en wachten"),
                ElementsAre(Pair("lang", Why::Near), Pair("wachten", Why::Near)));
    const Thesaurus thesaurus({WordGroup{"pgb", "persoonsgebonden budget"}});
    EXPECT_THAT(reasons("~pgb", "Een persoonsgebonden budget en een pgb.", {.synonyms = &thesaurus}),
                ElementsAre(Pair("persoonsgebonden", Why::Synonym), Pair("budget", Why::Synonym),
                            Pair("pgb", Why::AsTyped)));
}

TEST(WhyItMatches, NamesTheTypedWordAlsoForSynonymsAndPatterns) {
    const Thesaurus thesaurus({WordGroup{"pgb", "persoonsgebonden budget"}});
    const auto query = parseQuery("~pgb zorg*");
    ASSERT_TRUE(query.has_value());
    const auto marks = highlight(*query, *makeAnalyser(), "persoonsgebonden budget zorgt", "nl", {},
                                 {.synonyms = &thesaurus})
                           .marks;
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0].typed, "pgb");
    EXPECT_EQ(marks[2].typed, "zorg");
}

TEST(WhyItMatches, NearMarksOnlyWhatStandsNear) {
    const auto query = parseQuery("lang NEAR/2 wachten");
    ASSERT_TRUE(query.has_value());
    const auto marks =
        highlight(*query, *makeAnalyser(), "lang ver weg van alles; lang was het wachten", "nl");
    EXPECT_THAT(marks.ranges, IsEmpty());
}

TEST(TypicalWords, WeighsAsRaysonAndGarside) {
    // By hand: 12 of 1,000 words here and 6 of 3,000 in the rest; E1 = 4.5, E2 = 13.5,
    // G2 = 2 (12 ln(12/4.5) + 6 ln(6/13.5)) = 2 (11.7700 - 4.8656) = 13.8088.
    EXPECT_NEAR(logLikelihood(12, 1000, 6, 3000), 13.8088, 0.001);
    EXPECT_NEAR(logLikelihood(1, 100, 3, 300), 0, 1e-9);
    EXPECT_EQ(logLikelihood(0, 0, 0, 0), 0);
}

TEST_F(Language, WordsTypicalOfTheHitsComeWithTheirCounts) {
    std::vector<StoryDocument> stories;
    for (int i = 10; i < 30; ++i) {
        stories.push_back(story(
            i, i < 15 ? "De tolk en de tolk kwamen bij de tolk." : "De hond en de kat liepen bij de boom."));
    }
    put(stories);
    auto asked = request("tolk");
    asked.typicalWords = 5;
    const auto results = ask(asked);
    ASSERT_FALSE(results.typical.empty());
    EXPECT_EQ(results.typical.front().word, "tolk");
    EXPECT_EQ(results.typical.front().here, 15U);
    EXPECT_EQ(results.typical.front().rest, 0U);
}

TEST_F(Language, SimilarStoriesShareTellingWords) {
    put({story(10, "Mijn scootmobiel bleef steken in de lift van de flat."),
         story(11, "De lift deed het niet, daar stond mijn scootmobiel."), story(12, "De kat sliep.")});
    auto searcher = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(searcher.has_value());
    const auto similar = searcher->similar({10}, {}, 3);
    ASSERT_TRUE(similar.has_value());
    ASSERT_FALSE(similar->empty());
    EXPECT_EQ(similar->front().hit.story.value, 11);
    EXPECT_THAT(similar->front().shared, UnorderedElementsAre("scootmobiel", "lift"))
        << "and not mijn and de, which tell nothing";
    const auto without = searcher->similar({10}, {{11}}, 3);
    ASSERT_TRUE(without.has_value());
    for (const auto& one : *without) {
        EXPECT_NE(one.hit.story.value, 11);
    }
    EXPECT_TRUE(searcher->similar({999}, {}, 3)->empty());
}

TEST(WordGroups, AreReadFromATable) {
    const auto groups = readWordGroups("# remark\npgb | persoonsgebonden budget # x\n\nalleen\n a|b |c\r\n");
    EXPECT_THAT(groups,
                ElementsAre(ElementsAre("pgb", "persoonsgebonden budget"), ElementsAre("a", "b", "c")));
}

TEST(Thesaurus, KnowsTheOthersOfAWordWithoutAccentsOrHyphens) {
    const Thesaurus thesaurus(
        {WordGroup{"OCO", "onafhankelijke cli\u00ebntondersteuner"}, WordGroup{"oco", "x-y"}});
    EXPECT_THAT(thesaurus.othersOf("oco"), ElementsAre("onafhankelijke cli\u00ebntondersteuner", "x-y"));
    EXPECT_THAT(thesaurus.othersOf("onafhankelijke Clientondersteuner"), Contains("OCO"));
    EXPECT_THAT(thesaurus.othersOf("x y"), ElementsAre("oco"));
    EXPECT_THAT(thesaurus.othersOf("z"), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::search
