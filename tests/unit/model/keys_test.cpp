#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {
namespace {

using testing::Eq;
using testing::Optional;

template <typename Value>
using Keys = std::vector<std::pair<Value, std::string>>;

/// The keys stand in project files and scripts: they may not change.
template <typename Value, typename FromKey>
void expectKeys(const Keys<Value>& keys, FromKey fromKey) {
    for (const auto& [value, key] : keys) {
        EXPECT_THAT(toKey(value), Eq(key));
        EXPECT_THAT(fromKey(key), Optional(value)) << key;
    }
    EXPECT_FALSE(fromKey("zomaar").has_value());
    EXPECT_FALSE(fromKey("").has_value());
}

TEST(Keys, OfMethods) {
    expectKeys<Method>({{Method::Storytelling, "storytelling"},
                        {Method::ProbeKit, "probe-kit"},
                        {Method::MostSignificantChange, "msc"},
                        {Method::Journey, "journey"},
                        {Method::Survey, "survey"},
                        {Method::Report, "report"}},
                       methodFromKey);
}

TEST(Keys, OfPurposes) {
    expectKeys<Purpose>({{Purpose::Research, "research"},
                         {Purpose::Learning, "learning"},
                         {Purpose::Publication, "publication"},
                         {Purpose::Quote, "quote"},
                         {Purpose::Name, "name"},
                         {Purpose::Photo, "photo"},
                         {Purpose::Audio, "audio"},
                         {Purpose::Contact, "contact"},
                         {Purpose::Reuse, "reuse"}},
                        purposeFromKey);
}

TEST(Keys, OfPartKinds) {
    expectKeys<PartKind>({{PartKind::Section, "section"},
                          {PartKind::Item, "item"},
                          {PartKind::Debrief, "debrief"},
                          {PartKind::Story, "story"},
                          {PartKind::Significance, "significance"},
                          {PartKind::Phase, "phase"},
                          {PartKind::Turn, "turn"},
                          {PartKind::Answer, "answer"}},
                         partKindFromKey);
}

TEST(Keys, OfSpeakerRoles) {
    expectKeys<SpeakerRole>({{SpeakerRole::None, "none"},
                             {SpeakerRole::Teller, "teller"},
                             {SpeakerRole::Interviewer, "interviewer"},
                             {SpeakerRole::Other, "other"}},
                            speakerRoleFromKey);
}

TEST(Keys, OfDirections) {
    expectKeys<Direction>({{Direction::Unknown, "unknown"},
                           {Direction::HigherIsBetter, "higher"},
                           {Direction::LowerIsBetter, "lower"},
                           {Direction::NoJudgement, "none"}},
                          directionFromKey);
}

TEST(Keys, OfExpectations) {
    expectKeys<Expectation>(
        {{Expectation::Higher, "higher"}, {Expectation::Lower, "lower"}, {Expectation::Stable, "stable"}},
        expectationFromKey);
}

TEST(Keys, OfGrounds) {
    expectKeys<Ground>(
        {{Ground::Consent, "consent"}, {Ground::PublicTask, "public-task"}, {Ground::Research, "research"}},
        groundFromKey);
}

TEST(Keys, OfAnswersAndReasons) {
    EXPECT_THAT(toKey(Answer::Yes), Eq("yes"));
    EXPECT_THAT(toKey(Answer::No), Eq("no"));
    EXPECT_THAT(toKey(Answer::Unknown), Eq("unknown"));
    EXPECT_THAT(toKey(SetApart::ResearchRefused), Eq("research-refused"));
    EXPECT_THAT(toKey(SetApart::Withdrawn), Eq("withdrawn"));
    EXPECT_THAT(toKey(SetApart::Expired), Eq("expired"));
}

TEST(MethodWords, AreDutchOrEnglish) {
    const Keys<Method> words{{Method::Storytelling, "storytelling"},
                             {Method::Storytelling, "Interview"},
                             {Method::Storytelling, "verhaal"},
                             {Method::ProbeKit, "probe-kit"},
                             {Method::ProbeKit, "Probe kit"},
                             {Method::ProbeKit, "Onderzoeksbox"},
                             {Method::MostSignificantChange, "MSC"},
                             {Method::MostSignificantChange, "Most Significant Change"},
                             {Method::MostSignificantChange, "most-significant change"},
                             {Method::Journey, "Klantreis"},
                             {Method::Journey, "klant-reis"},
                             {Method::Journey, "cliëntreis"},
                             {Method::Journey, "customer journey"},
                             {Method::Journey, "reis"},
                             {Method::Survey, "Vragenlijst"},
                             {Method::Survey, "survey"},
                             {Method::Survey, "Enquête"},
                             {Method::Report, "rapport"},
                             {Method::ProbeKit, "probe-kit (onderzoeksbox)"},
                             {Method::Report, " Report "}};
    for (const auto& [method, word] : words) {
        EXPECT_THAT(methodFromWord(word), Optional(method)) << word;
    }
    EXPECT_FALSE(methodFromWord("panelgesprekken over de wijk").has_value());
    EXPECT_FALSE(methodFromWord("").has_value());
}

TEST(PurposeWords, AreDutchOrEnglish) {
    const Keys<Purpose> words{{Purpose::Research, "Onderzoek"},     {Purpose::Learning, "leersessie"},
                              {Purpose::Publication, "publicatie"}, {Purpose::Quote, "citaat"},
                              {Purpose::Name, "eigen naam"},        {Purpose::Photo, "foto"},
                              {Purpose::Audio, "geluid"},           {Purpose::Contact, "contact"},
                              {Purpose::Reuse, "hergebruik"},       {Purpose::Learning, "Learning"}};
    for (const auto& [purpose, word] : words) {
        EXPECT_THAT(purposeFromWord(word), Optional(purpose)) << word;
    }
    EXPECT_FALSE(purposeFromWord("reclame").has_value());
}

TEST(ValenceWords, AreSignsOrWords) {
    const Keys<Valence> words{
        {Valence::Good, "+"},        {Valence::Good, "Goed"},  {Valence::Good, "good"},
        {Valence::Bad, "-"},         {Valence::Bad, "\u2212"}, {Valence::Bad, "\u2013"},
        {Valence::Bad, "niet goed"}, {Valence::Bad, "bad"},    {Valence::Mixed, "\u00b1"},
        {Valence::Mixed, "="},       {Valence::Mixed, "+/-"},  {Valence::Mixed, "gemengd"},
        {Valence::Mixed, "Mixed"},   {Valence::None, ""}};
    for (const auto& [valence, word] : words) {
        EXPECT_THAT(valenceFromWord(word), Optional(valence)) << word;
    }
    EXPECT_FALSE(valenceFromWord("best wel").has_value());
}

TEST(ValenceSigns, AreReadBack) {
    const Keys<Valence> signs{
        {Valence::None, ""}, {Valence::Good, "+"}, {Valence::Bad, "-"}, {Valence::Mixed, "\u00b1"}};
    for (const auto& [valence, sign] : signs) {
        EXPECT_THAT(toSign(valence), Eq(sign));
    }
}

}  // namespace
}  // namespace vertelwerk::model
