#include "vertelwerk/store/consents.h"

#include "unit/store/support.h"

#include <gmock/gmock.h>

namespace vertelwerk::store::testing {
namespace {

using base::ErrorCode;
using model::Answer;
using model::Purpose;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

class Consents : public ::testing::Test {
  protected:
    void record(Purpose purpose, Answer answer, std::int64_t at = 0) {
        project.change([&](UnitOfWork& work) {
            must(recordConsent(work, story, {purpose, answer, "2024-05-01", "spoken", "Mag het?", at}));
        });
    }
    model::ConsentState now() { return must(findStory(project.database(), story)).consentNow; }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story = project.add(draft("Een."));
};

TEST_F(Consents, AreUnknownUntilAnswered) {
    for (const auto purpose : model::allPurposes) {
        EXPECT_THAT(now().of(purpose), Eq(Answer::Unknown));
    }
    EXPECT_THAT(must(consentLedger(project.database(), story)), IsEmpty());
}

TEST_F(Consents, HoldForOnePurposeEach) {
    for (const auto purpose : model::allPurposes) {
        record(purpose, Answer::Yes);
        for (const auto other : model::allPurposes) {
            EXPECT_THAT(now().allows(other), Eq(other <= purpose)) << toKey(other);
        }
    }
}

TEST_F(Consents, FollowTheLatestAnswerAndKeepTheEarlierOnes) {
    record(Purpose::Quote, Answer::Yes);
    record(Purpose::Quote, Answer::No);
    EXPECT_THAT(now().of(Purpose::Quote), Eq(Answer::No));
    record(Purpose::Quote, Answer::Unknown);
    EXPECT_THAT(now().of(Purpose::Quote), Eq(Answer::Unknown));
    const auto ledger = must(consentLedger(project.database(), story));
    ASSERT_THAT(ledger.size(), Eq(3U));
    EXPECT_THAT(ledger[0].answer, Eq(Answer::Yes));
    EXPECT_THAT(ledger[1].answer, Eq(Answer::No));
    EXPECT_THAT(ledger[2].answer, Eq(Answer::Unknown));
    EXPECT_THAT(ledger[0].givenOn, Eq("2024-05-01"));
    EXPECT_THAT(ledger[0].how, Eq("spoken"));
    EXPECT_THAT(ledger[0].wording, Eq("Mag het?"));
    EXPECT_GT(ledger[0].recordedAt, 0);
}

TEST_F(Consents, PutAnEarlierEntryInItsPlace) {
    record(Purpose::Quote, Answer::No, 2000);
    record(Purpose::Quote, Answer::Yes, 1000);
    EXPECT_THAT(now().of(Purpose::Quote), Eq(Answer::No));
    EXPECT_THAT(must(consentLedger(project.database(), story))[0].answer, Eq(Answer::Yes));
}

TEST_F(Consents, OfAStoryThatIsNotThereAreNotFound) {
    EXPECT_THAT(consentLedger(project.database(), {99}).error().code, Eq(ErrorCode::NotFound));
    project.change([](UnitOfWork& work) {
        EXPECT_THAT(recordConsent(work, {99}, {}).error().code, Eq(ErrorCode::NotFound));
        EXPECT_THAT(setConsentEnd(work, {99}, "2024-01-01").error().code, Eq(ErrorCode::NotFound));
    });
}

TEST_F(Consents, EndOnADay) {
    project.change([&](UnitOfWork& work) {
        for (const auto* wrong : {"2024", "31-12-2024", "2024-02-30", "morgen"}) {
            EXPECT_THAT(setConsentEnd(work, story, wrong).error().code, Eq(ErrorCode::Invalid)) << wrong;
        }
        must(setConsentEnd(work, story, "2020-12-31"));
    });
    EXPECT_THAT(must(findStory(project.database(), story)).setApart, Eq(model::SetApart::Expired));
    project.change([&](UnitOfWork& work) { must(setConsentEnd(work, story, "")); });
    EXPECT_FALSE(must(findStory(project.database(), story)).setApart);
}

TEST_F(Consents, OnceWithdrawnStayWithdrawn) {
    const Action lasting{.label = base::msg("withdraw"), .undoable = false};
    project.change([&](UnitOfWork& work) { must(withdraw(work, story)); }, lasting);
    EXPECT_THAT(project.change([&](UnitOfWork& work) { must(withdraw(work, story)); }, lasting),
                Eq(std::nullopt));
    record(Purpose::Research, Answer::Yes);
    EXPECT_THAT(must(findStory(project.database(), story)).setApart, Eq(model::SetApart::Withdrawn));
    project.change(
        [](UnitOfWork& work) { EXPECT_THAT(withdraw(work, {99}).error().code, Eq(ErrorCode::NotFound)); },
        lasting);
}

}  // namespace
}  // namespace vertelwerk::store::testing
