#include "vertelwerk/analysis/agreement.h"

#include <string_view>

#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using model::Valence;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;
using text::Range;

constexpr double threeDigits = 0.0005;

/// Ten sentences of four characters each, a space between: sentence i begins at 5 * i.
constexpr std::string_view tenSentences = "Aap. Noo. Mie. Wim. Zus. Jet. Teu. Vuu. Gij. Lam.";

Range sentence(std::size_t i) {
    return {5 * i, 5 * i + 4};
}

ComparedStory tenOf(std::string_view first, std::string_view second, std::size_t code = 0) {
    ComparedStory story{model::StoryId{1}, std::string(tenSentences), "nl", {}, {}};
    for (std::size_t i = 0; i < 10; ++i) {
        if (first[i] == '1') {
            story.passages.push_back({0, code, sentence(i)});
        }
        if (second[i] == '1') {
            story.passages.push_back({1, code, sentence(i)});
        }
    }
    return story;
}

AgreementRequest request(std::vector<ComparedStory> stories, std::size_t codes = 1,
                         AgreementUnit unit = AgreementUnit::Sentence) {
    AgreementRequest made;
    made.codes = codes;
    made.unit = unit;
    made.stories = std::move(stories);
    return made;
}

// The binary data of Krippendorff (2011), section A, as sentences that were coded or not.
TEST(Agreement, OfSentencesIsThatOfTheLiterature) {
    const auto report = agreement(request({tenOf("0100000010", "1110010000")}));
    ASSERT_THAT(report.codes, SizeIs(1));
    const auto& figures = report.codes.front();
    EXPECT_THAT(report.units, Eq(10U));
    EXPECT_THAT(figures.units, Eq(10U));
    EXPECT_THAT(figures.coded, ElementsAre(2U, 4U));
    EXPECT_THAT(figures.both, Eq(1U));
    EXPECT_THAT(figures.percent, Optional(DoubleNear(60, 1e-9)));
    EXPECT_THAT(figures.alpha, Optional(DoubleNear(0.095, threeDigits)));
    // po 0.6; pe 0.2 * 0.4 + 0.8 * 0.6 = 0.56
    EXPECT_THAT(figures.cohenKappa, Optional(DoubleNear(0.04 / 0.44, 1e-9)));
    // Pe 0.3^2 + 0.7^2 = 0.58
    EXPECT_THAT(figures.fleissKappa, Optional(DoubleNear(0.02 / 0.42, 1e-9)));
    EXPECT_THAT(figures.positiveAgreement, Optional(DoubleNear(2.0 / 6, 1e-9)));
    EXPECT_THAT(figures.interval, Eq(std::nullopt));  // one story
}

TEST(Agreement, PooledIsOverAllPairsOfUnitAndCode) {
    auto story = tenOf("0100000010", "1110010000", 0);
    const auto second = tenOf("1111100000", "1111100000", 1);
    story.passages.insert(story.passages.end(), second.passages.begin(), second.passages.end());
    const auto pooled = agreement(request({story}, 2)).pooled;
    EXPECT_THAT(pooled.units, Eq(20U));
    EXPECT_THAT(pooled.coded, ElementsAre(7U, 9U));
    EXPECT_THAT(pooled.both, Eq(6U));
    EXPECT_THAT(pooled.percent, Optional(DoubleNear(80, 1e-9)));
    // Coincidences: 4 of 40 differ on either side; 16 ones and 24 zeros: 1 - 39 * 4 / (16 * 24).
    EXPECT_THAT(pooled.alpha, Optional(DoubleNear(1 - 39.0 * 4 / (16 * 24), 1e-9)));
}

TEST(Agreement, AUnitIsCodedByOneLetterAndNotByASpaceOrAPoint) {
    ComparedStory story{model::StoryId{1}, "Een aap. Twee.\n\n***\n\nDrie.", "nl", {}, {}};
    story.passages = {{0, 0, {6, 9}}, {1, 0, {7, 10}}};  // "p. ", ". T"
    const auto report = agreement(request({story}));
    EXPECT_THAT(report.units, Eq(3U));  // not the stars
    EXPECT_THAT(report.codes[0].coded, ElementsAre(1U, 1U));
    EXPECT_THAT(report.codes[0].both, Eq(0U));
}

TEST(Agreement, OfCharactersCountsLettersAndDigits) {
    ComparedStory story{model::StoryId{1}, "\xC3\xA9\xC3\xA9n, 2!", "nl", {}, {}};
    story.passages = {{0, 0, {0, 5}}, {1, 0, {1, 7}}};
    const auto report = agreement(request({story}, 1, AgreementUnit::Character));
    EXPECT_THAT(report.units, Eq(4U));
    EXPECT_THAT(report.codes[0].coded, ElementsAre(3U, 3U));
    EXPECT_THAT(report.codes[0].both, Eq(2U));
}

TEST(Agreement, OfParagraphsTakesBlankLines) {
    ComparedStory story{model::StoryId{1}, "Een.\nNog een.\n\nTwee.\n\nDrie.", "nl", {}, {}};
    story.passages = {{0, 0, {0, 3}}, {1, 0, {5, 8}}, {1, 0, {15, 20}}};
    const auto report = agreement(request({story}, 1, AgreementUnit::Paragraph));
    EXPECT_THAT(report.units, Eq(3U));
    EXPECT_THAT(report.codes[0].coded, ElementsAre(1U, 2U));
    EXPECT_THAT(report.codes[0].both, Eq(1U));
}

TEST(Agreement, LeavesTheInterviewerOut) {
    const std::string text = "I: Wat gebeurde er?\n\nT: Niets. Ik wachtte.";
    ComparedStory story{model::StoryId{1}, text, "nl", {{0, 19}}, {}};
    story.passages = {{0, 0, {0, 19}}, {1, 0, {24, 30}}};
    const auto report = agreement(request({story}));
    EXPECT_THAT(report.units, Eq(2U));
    EXPECT_THAT(report.codes[0].coded, ElementsAre(0U, 1U));
}

TEST(Agreement, CannotBeDeterminedWhereThereIsNoVariation) {
    const auto figures = agreement(request({tenOf("1111111111", "1111111111")})).codes.front();
    EXPECT_THAT(figures.percent, Optional(DoubleNear(100, 1e-9)));
    EXPECT_THAT(figures.alpha, Eq(std::nullopt));
    EXPECT_THAT(figures.cohenKappa, Eq(std::nullopt));
    EXPECT_THAT(figures.fleissKappa, Eq(std::nullopt));
    EXPECT_THAT(figures.unitizing.boundary, Eq(std::nullopt));
}

TEST(Agreement, ListsWhereCodersDiffer) {
    const auto report = agreement(request({tenOf("0110010000", "0010100011")}));
    ASSERT_THAT(report.disagreements, SizeIs(4));
    EXPECT_THAT(report.disagreements[0].range, Eq(sentence(1)));
    EXPECT_THAT(report.disagreements[0].coders, ElementsAre(0U));
    EXPECT_THAT(report.disagreements[1].range, Eq(sentence(4)));
    EXPECT_THAT(report.disagreements[1].coders, ElementsAre(1U));
    EXPECT_THAT(report.disagreements[2].range, Eq(sentence(5)));
    EXPECT_THAT(report.disagreements[3].range, Eq(Range{40, 49}));  // two sentences beside one another
    EXPECT_THAT(report.disagreements[3].units, Eq(2U));
}

TEST(Agreement, MergesOverlappingPassagesOfOneCoder) {
    ComparedStory one{model::StoryId{1}, "abcdefghijklmnopqrst", "nl", {}, {}};
    one.passages = {{0, 0, {2, 8}}, {0, 0, {5, 12}}, {1, 0, {2, 12}}};
    EXPECT_THAT(agreement(request({one})).codes[0].unitizing.nominal, Optional(DoubleNear(1, 1e-9)));
}

TEST(Agreement, OfValenceIsAmongUnitsThatWereCodedByBoth) {
    ComparedStory story{model::StoryId{1}, std::string(tenSentences), "nl", {}, {}};
    story.passages = {{0, 0, sentence(0), Valence::Good}, {1, 0, sentence(0), Valence::Good},
                      {0, 0, sentence(1), Valence::Bad},  {1, 0, sentence(1), Valence::Bad},
                      {0, 0, sentence(2), Valence::Bad},  {1, 0, sentence(2), Valence::None},
                      {0, 0, sentence(3), Valence::Good}};
    const auto figures = agreement(request({story})).codes.front();
    EXPECT_THAT(figures.valenceUnits, Eq(2U));
    EXPECT_THAT(figures.valenceAlpha, Optional(DoubleNear(1, 1e-9)));
}

// Krippendorff (2011), section C, has ordinal differences; here by hand. Pairs ++, --, +±: values 3 of +, 2
// of
// -, 1 of ±, n = 6. Nominal: Do = 2/6, De = (36 - 9 - 4 - 1) / 30 = 22/30, alpha = 6/11.
// Ordinal, squared: -± (2/2 + 1/2)^2 = 2.25, ±+ (1/2 + 3/2)^2 = 4, -+ (2/2 + 1 + 3/2)^2 = 12.25; Do = 2 * 4 /
// 6, De = 2 * (2*1*2.25 + 1*3*4 + 2*3*12.25) / 30 = 6, alpha = 1 - (8/6) / 6 = 7/9.
TEST(Agreement, OfValenceInOrderMindsGoodAgainstMixedLess) {
    ComparedStory story{model::StoryId{1}, std::string(tenSentences), "nl", {}, {}};
    story.passages = {{0, 0, sentence(0), Valence::Good}, {1, 0, sentence(0), Valence::Good},
                      {0, 0, sentence(1), Valence::Bad},  {1, 0, sentence(1), Valence::Bad},
                      {0, 0, sentence(2), Valence::Good}, {1, 0, sentence(2), Valence::Mixed}};
    const auto figures = agreement(request({story})).codes.front();
    EXPECT_THAT(figures.valenceUnits, Eq(3U));
    EXPECT_THAT(figures.valenceAlpha, Optional(DoubleNear(6.0 / 11, 1e-9)));
    EXPECT_THAT(figures.valenceOrdinal, Optional(DoubleNear(7.0 / 9, 1e-9)));
}

TEST(Agreement, GoodAndBadInOneUnitIsMixed) {
    ComparedStory story{model::StoryId{1}, std::string(tenSentences), "nl", {}, {}};
    story.passages = {{0, 0, {0, 1}, Valence::Good},
                      {0, 0, {1, 3}, Valence::Bad},
                      {1, 0, sentence(0), Valence::Mixed},
                      {0, 0, sentence(1), Valence::Bad},
                      {1, 0, sentence(1), Valence::Bad}};
    EXPECT_THAT(agreement(request({story})).codes[0].valenceAlpha, Optional(DoubleNear(1, 1e-9)));
}

TEST(Agreement, HasAnIntervalOverStoriesThatIsAlwaysTheSame) {
    std::vector<ComparedStory> stories;
    for (int i = 0; i < 12; ++i) {
        stories.push_back(i % 3 == 0 ? tenOf("0100000010", "1110010000") : tenOf("0110000100", "0110000100"));
    }
    const auto first = agreement(request(stories)).codes.front();
    const auto second = agreement(request(stories)).codes.front();
    ASSERT_TRUE(first.interval && first.alpha);
    EXPECT_THAT(first.interval, Eq(second.interval));
    EXPECT_LT(first.interval->first, *first.alpha);
    EXPECT_GT(first.interval->second, *first.alpha);
    EXPECT_GE(first.interval->first, 0.095);
    EXPECT_LE(first.interval->second, 1);
}

TEST(Agreement, OfThreeCodersIsOverAllPairs) {
    auto story = tenOf("1100000000", "1100000000");
    story.passages.push_back({2, 0, sentence(0)});
    auto asked = request({story});
    asked.coders = 3;
    const auto figures = agreement(asked).codes.front();
    EXPECT_THAT(figures.coded, ElementsAre(2U, 2U, 1U));
    EXPECT_THAT(figures.both, Eq(1U));
    // Nine units agree wholly, one on one pair of three.
    EXPECT_THAT(figures.percent, Optional(DoubleNear(100 * (9 + 1.0 / 3) / 10, 1e-9)));
}

TEST(Agreement, OfNothingHasNoFigures) {
    const auto report = agreement(request({}, 0));
    EXPECT_THAT(report.units, Eq(0U));
    EXPECT_THAT(report.pooled.percent, Eq(std::nullopt));
    EXPECT_THAT(report.disagreements, IsEmpty());
}

TEST(AgreementUnit, HasAKey) {
    for (const auto unit : {AgreementUnit::Sentence, AgreementUnit::Paragraph, AgreementUnit::Character}) {
        EXPECT_THAT(agreementUnitFromKey(toKey(unit)), Eq(unit));
    }
    EXPECT_THAT(agreementUnitFromKey("word"), Eq(std::nullopt));
}

}  // namespace
}  // namespace vertelwerk::analysis
