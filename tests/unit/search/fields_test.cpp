#include "fixture.h"

#include <utility>

#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

PassageDocument passage(std::int64_t id, text::Range range, const std::string& number, model::Valence valence,
                        const std::string& coder = "AB") {
    PassageDocument document;
    document.id = {id};
    document.range = range;
    document.codeKey = "MOV" + number;
    document.codeNumber = number;
    document.codeName = number == "5" ? "Eigen regie\nSelf-direction\nRegie\n" : "Thema " + number;
    document.valence = valence;
    document.coder = coder;
    return document;
}

class Fields : public SearchTest {
  protected:
    Fields() {
        auto first = story(1, "Ik mocht zelf kiezen. Daarna ging het mis.");
        first.story.method = model::Method::Journey;
        first.story.narrator = "Mevrouw D.";
        first.story.number = "KR-02";
        first.story.date = "2023-06-14";
        first.story.area = {"WK990203", "De Kreken"};
        first.municipality = "GM9902 Waterstad";
        first.story.source.fileName = "klantreis één.txt";
        first.story.attributes = {
            {"Leeftijdsgroep", "75-84"}, {"aantal", "9"}, {"naam van de groep", "Rood"}};
        first.story.consentNow.set(model::Purpose::Learning, model::Answer::Yes);
        first.story.consentNow.set(model::Purpose::Quote, model::Answer::No);
        first.passages = {passage(11, {0, 21}, "5", model::Valence::Good),
                          passage(12, {22, 42}, "9", model::Valence::Bad, "Ylva")};

        auto second = story(2, "Niemand vroeg mij iets. Mis was het.");
        second.story.date = "2022";
        second.story.number = "KR-10";
        second.story.language = "nl-BE";
        second.story.area = {"BU99020301", ""};
        second.story.attributes = {{"aantal", "12"}};
        second.passages = {passage(21, {0, 23}, "5", model::Valence::Bad),
                           passage(22, {24, 36}, "9", model::Valence::None)};

        auto third = story(3, "Zonder codes.");
        third.story.date = "2023-07";
        third.story.attributes = {{"aantal", std::string(300, 'x') + "1"}};
        put({first, second, third});
    }
};

TEST_F(Fields, AThemeIsFoundByWhatStandsBeneathItACodeIsNot) {
    auto fourth = story(4, "Er keek niemand op.");
    fourth.passages = {passage(41, {0, 19}, "5a", model::Valence::Bad)};
    fourth.passages[0].above = {{"MOV5", "5", "Eigen regie\nRegie"}};
    put({fourth});
    EXPECT_THAT(found("thema:5"), ElementsAre(1, 2, 4));
    EXPECT_THAT(found("thema:regie", Where::Passages), ElementsAre(11, 21, 41));
    EXPECT_THAT(found("thema:MOV5a"), ElementsAre(4));
    EXPECT_THAT(found("thema:5 valentie:-"), ElementsAre(2, 4));
    EXPECT_THAT(found("code:5"), ElementsAre(1, 2));
    EXPECT_THAT(found("code:MOV5a"), ElementsAre(4));
}

TEST_F(Fields, FindStoriesByTheirOwn) {
    EXPECT_THAT(found("methode:klantreis"), ElementsAre(1));
    EXPECT_THAT(found("verteller:\"mevrouw d.\""), ElementsAre(1));
    EXPECT_THAT(found("nummer:kr-02"), ElementsAre(1));
    EXPECT_THAT(found("bron:\"Klantreis een.txt\""), ElementsAre(1));
    EXPECT_THAT(found("taal:nl"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("taal:nl-be"), ElementsAre(2));
    EXPECT_THAT(found("leeftijdsgroep:75-84"), ElementsAre(1));
    EXPECT_THAT(found("\"Naam van de groep\":rood"), ElementsAre(1));
    EXPECT_THAT(found("schoenmaat:42"), IsEmpty());
}

TEST_F(Fields, FindPlacesByCodeAndName) {
    EXPECT_THAT(found("wijk:\"de kreken\""), ElementsAre(1));
    EXPECT_THAT(found("wijk:WK990203"), ElementsAre(1, 2));
    EXPECT_THAT(found("wijk:bu99020301"), ElementsAre(2));
    EXPECT_THAT(found("gemeente:GM9902"), ElementsAre(1, 2));
    EXPECT_THAT(found("gemeente:waterstad"), ElementsAre(1));
}

TEST_F(Fields, FindDatesAndRanges) {
    EXPECT_THAT(found("jaar:2023"), ElementsAre(1, 3));
    EXPECT_THAT(found("jaar:2022..2023"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("jaar:2019..2021"), IsEmpty());
    EXPECT_THAT(found("jaar:2023.."), ElementsAre(1, 3));
    EXPECT_THAT(found("jaar:..2022"), ElementsAre(2));
    EXPECT_THAT(found("datum:2023-06-15.."), ElementsAre(3));
    EXPECT_THAT(found("datum:..2022"), ElementsAre(2));
    put({story(4, "Nooit gedateerd.")});
    EXPECT_THAT(found("jaar:..2030"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("datum:..2030"), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("datum:1990.."), ElementsAre(1, 2, 3));
    EXPECT_THAT(found("datum:2023-06"), ElementsAre(1));
    EXPECT_THAT(found("datum:2023"), ElementsAre(1, 3));
    EXPECT_THAT(found("datum:2023-06-14..2023-06"), ElementsAre(1));
    EXPECT_THAT(found("datum:2023-06-15..2023-07"), ElementsAre(3));
    EXPECT_THAT(found("datum:2023-07-10..2023-08"), ElementsAre(3));
    EXPECT_THAT(found("datum:2022-03..2022-05"), ElementsAre(2));
}

TEST_F(Fields, FindRangesOfNumbersAndAttributes) {
    EXPECT_THAT(found("aantal:9..12"), ElementsAre(1, 2));
    EXPECT_THAT(found("aantal:10..100"), ElementsAre(2));
    EXPECT_THAT(found("aantal:10.."), ElementsAre(2));
    EXPECT_THAT(found("aantal:..10"), ElementsAre(1));
    EXPECT_THAT(found("nummer:KR-3.."), ElementsAre(2));
    EXPECT_THAT(found("nummer:KR-1..KR-9"), ElementsAre(1));
    EXPECT_THAT(found("nummer:KR-02..KR-10"), ElementsAre(1, 2));
}

TEST_F(Fields, FindConsentThatWasGivenOrRefused) {
    EXPECT_THAT(found("toestemming:leersessie"), ElementsAre(1));
    EXPECT_THAT(found("toestemming:citaat"), IsEmpty());
    EXPECT_THAT(found("toestemming:citaat=nee"), ElementsAre(1));
    EXPECT_THAT(found("toestemming:citaat=unknown"), ElementsAre(2, 3));
}

TEST_F(Fields, OfPassagesHoldForTheirStories) {
    EXPECT_THAT(found("thema:5"), ElementsAre(1, 2));
    EXPECT_THAT(found("code:mov9"), ElementsAre(1, 2));
    EXPECT_THAT(found("thema:\"eigen regie\""), ElementsAre(1, 2));
    EXPECT_THAT(found("code:self-direction"), ElementsAre(1, 2));
    EXPECT_THAT(found("code:regie"), ElementsAre(1, 2));
    EXPECT_THAT(found("codeur:ylva"), ElementsAre(1));
    EXPECT_THAT(found("valentie:+"), ElementsAre(1));
    EXPECT_THAT(found("-thema:5"), ElementsAre(3));
}

TEST_F(Fields, OfPassagesSideBySideSpeakOfOnePassage) {
    EXPECT_THAT(found("thema:5 valentie:-"), ElementsAre(2));
    EXPECT_THAT(found("thema:9 valentie:-"), ElementsAre(1));
    EXPECT_THAT(found("thema:5 codeur:ylva"), IsEmpty());
    EXPECT_THAT(found("thema:9 codeur:ylva valentie:-"), ElementsAre(1));
    EXPECT_THAT(found("thema:5 thema:9"), ElementsAre(1, 2));
    EXPECT_THAT(found("thema:9 valentie:none mis"), ElementsAre(2));
    EXPECT_THAT(found("thema:5 OR valentie:+"), ElementsAre(1, 2));
}

TEST_F(Fields, GoTogetherWithWords) {
    EXPECT_THAT(found("mis jaar:2023"), ElementsAre(1));
    EXPECT_THAT(found("mis -jaar:2023"), ElementsAre(2));
    EXPECT_THAT(found("kiezen OR thema:9"), ElementsAre(1, 2));
}

TEST_F(Fields, FindPassagesByTheirCodeAndTheirStory) {
    EXPECT_THAT(found("thema:5", Where::Passages), ElementsAre(11, 21));
    EXPECT_THAT(found("valentie:-", Where::Passages), ElementsAre(12, 21));
    EXPECT_THAT(found("thema:5 valentie:-", Where::Passages), ElementsAre(21));
    EXPECT_THAT(found("thema:5 thema:9", Where::Passages), IsEmpty());
    EXPECT_THAT(found("wijk:\"de kreken\"", Where::Passages), ElementsAre(11, 12));
    EXPECT_THAT(found("jaar:2022 thema:9", Where::Passages), ElementsAre(22));
    EXPECT_THAT(found("codeur:ab", Where::Passages), ElementsAre(11, 21, 22));
}

TEST_F(Fields, PassagesHaveTheWordsOfTheirRange) {
    EXPECT_THAT(found("kiezen", Where::Passages), ElementsAre(11));
    EXPECT_THAT(found("mis", Where::Passages), ElementsAre(12, 22));
    EXPECT_THAT(found("\"ging het\"", Where::Passages), ElementsAre(12));
    EXPECT_THAT(found("\"kiezen daarna\"", Where::Passages), IsEmpty());
    EXPECT_THAT(found("codes", Where::Passages), IsEmpty());
    const auto results = ask(request("kiezen", Where::Passages));
    EXPECT_THAT(results.hits.at(0).story.value, testing::Eq(1));
}

TEST_F(Fields, PassagesGoWithTheirStory) {
    auto changed = story(1, "Heel iets anders.");
    changed.passages = {passage(13, {0, 4}, "5", model::Valence::Good)};
    put({changed}, {{2}});
    EXPECT_THAT(found("", Where::Passages), ElementsAre(13));
    EXPECT_THAT(found(""), ElementsAre(1, 3));
    EXPECT_THAT(found("kiezen"), IsEmpty());
    EXPECT_THAT(found("heel", Where::Passages), ElementsAre(13));
}

TEST_F(Fields, PassagesOfAStoryThatIsSetApartDoNotShow) {
    auto without = request("thema:5", Where::Passages);
    without.excluded = {{1}};
    const auto results = ask(without);
    EXPECT_THAT(results.total, testing::Eq(1U));
    EXPECT_THAT(results.hits.at(0).passage.value, testing::Eq(21));
}

TEST_F(Fields, AreCountedOverAllHits) {
    auto counted = request("");
    counted.facets = true;
    counted.limit = 1;
    const auto facets = ask(counted).facets;
    EXPECT_THAT(facets, testing::SizeIs(5));
    EXPECT_THAT(facets.at("thema"), ElementsAre(Pair("MOV5", 2), Pair("MOV9", 2)));
    EXPECT_THAT(facets.at("valentie"), ElementsAre(Pair("-", 2), Pair("+", 1)));
    EXPECT_THAT(facets.at("wijk"), ElementsAre(Pair("BU99020301", 1), Pair("De Kreken", 1)));
    EXPECT_THAT(facets.at("jaar"), ElementsAre(Pair("2023", 2), Pair("2022", 1)));
    EXPECT_THAT(facets.at("methode"), ElementsAre(Pair("storytelling", 2), Pair("journey", 1)));
    EXPECT_THAT(ask(request("")).facets, IsEmpty());

    auto ofPassages = request("thema:5", Where::Passages);
    ofPassages.facets = true;
    EXPECT_THAT(ask(ofPassages).facets.at("valentie"), ElementsAre(Pair("+", 1), Pair("-", 1)));
}

}  // namespace
}  // namespace vertelwerk::search
