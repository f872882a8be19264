#include "vertelwerk/model/consent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {
namespace {

using testing::Eq;
using testing::Optional;

ConsentState research(Answer answer) {
    ConsentState consent;
    consent.set(Purpose::Research, answer);
    return consent;
}

TEST(ConsentState, IsUnknownUntilSaid) {
    const ConsentState consent;
    for (const auto purpose : allPurposes) {
        EXPECT_THAT(consent.of(purpose), Eq(Answer::Unknown));
        EXPECT_FALSE(consent.allows(purpose));
    }
}

TEST(ConsentState, KeepsPurposesApart) {
    ConsentState consent;
    consent.set(Purpose::Learning, Answer::Yes);
    consent.set(Purpose::Reuse, Answer::No);
    EXPECT_TRUE(consent.allows(Purpose::Learning));
    EXPECT_FALSE(consent.allows(Purpose::Publication));
    EXPECT_THAT(consent.of(Purpose::Reuse), Eq(Answer::No));
}

TEST(Answers, AreDutchOrEnglish) {
    EXPECT_THAT(answerFromWord("Ja"), Optional(Answer::Yes));
    EXPECT_THAT(answerFromWord("yes"), Optional(Answer::Yes));
    EXPECT_THAT(answerFromWord("nee"), Optional(Answer::No));
    EXPECT_THAT(answerFromWord("NO"), Optional(Answer::No));
    EXPECT_THAT(answerFromWord("onbekend"), Optional(Answer::Unknown));
    EXPECT_THAT(answerFromWord("unknown"), Optional(Answer::Unknown));
    EXPECT_THAT(answerFromWord(" "), Optional(Answer::Unknown));
    EXPECT_FALSE(answerFromWord("misschien").has_value());
}

TEST(ConsentAnswers, AreAPurposeAndAnAnswer) {
    EXPECT_THAT(consentAnswerFromWords("leersessie=nee"),
                Optional(ConsentAnswer{Purpose::Learning, Answer::No}));
    EXPECT_THAT(consentAnswerFromWords(" Eigen naam = ja "),
                Optional(ConsentAnswer{Purpose::Name, Answer::Yes}));
    EXPECT_THAT(consentAnswerFromWords("research="),
                Optional(ConsentAnswer{Purpose::Research, Answer::Unknown}));
    EXPECT_THAT(consentAnswerFromWords("quote"), Optional(ConsentAnswer{Purpose::Quote, Answer::Yes}));
    EXPECT_FALSE(consentAnswerFromWords("reclame=ja").has_value());
    EXPECT_FALSE(consentAnswerFromWords("quote=soms").has_value());
    EXPECT_FALSE(consentAnswerFromWords("").has_value());
}

TEST(SetApart, IsNothingUnderConsentOrUnknown) {
    EXPECT_FALSE(setApart(research(Answer::Yes), false, "", "2026-01-01").has_value());
    EXPECT_FALSE(setApart(research(Answer::Unknown), false, "", "2026-01-01").has_value());
}

TEST(SetApart, FollowsRefusal) {
    EXPECT_THAT(setApart(research(Answer::No), false, "", "2026-01-01"), Optional(SetApart::ResearchRefused));
}

TEST(SetApart, DoesNotFollowRefusalOfOtherPurposes) {
    auto consent = research(Answer::Yes);
    consent.set(Purpose::Learning, Answer::No);
    consent.set(Purpose::Publication, Answer::No);
    EXPECT_FALSE(setApart(consent, false, "", "2026-01-01").has_value());
}

TEST(SetApart, FollowsTheEndDateFromTheDayAfter) {
    EXPECT_FALSE(setApart(research(Answer::Yes), false, "2026-01-01", "2026-01-01").has_value());
    EXPECT_THAT(setApart(research(Answer::Yes), false, "2026-01-01", "2026-01-02"),
                Optional(SetApart::Expired));
}

TEST(SetApart, LetsAMonthOrYearLastUntilItsEnd) {
    EXPECT_FALSE(setApart(research(Answer::Yes), false, "2025-12", "2025-12-31").has_value());
    EXPECT_THAT(setApart(research(Answer::Yes), false, "2025-12", "2026-01-01"), Optional(SetApart::Expired));
    EXPECT_FALSE(setApart(research(Answer::Yes), false, "2025", "2025-12-31").has_value());
}

TEST(SetApart, NamesTheStrongestReason) {
    EXPECT_THAT(setApart(research(Answer::No), true, "2020-01-01", "2026-01-01"),
                Optional(SetApart::Withdrawn));
    EXPECT_THAT(setApart(research(Answer::No), false, "2020-01-01", "2026-01-01"),
                Optional(SetApart::ResearchRefused));
}

}  // namespace
}  // namespace vertelwerk::model
