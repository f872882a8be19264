#include "gui/coding/text_corrector.h"

#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Correcting : public testing::Test {
  protected:
    Correcting() {
        story.textRevision = 3;
        corrector.begin(story);
    }

    CorrectorPort port() {
        CorrectorPort port;
        port.write = [this](const CorrectionWrite& write, CorrectorPort::Answer answer) {
            writes.push_back(write);
            answers.push_back(std::move(answer));
        };
        port.kept = [this](const OpenedStory& opened) { kept.push_back(opened.text->story.text); };
        port.ended = [this] { ++ended; };
        port.refused = [this](const base::Error& error) { refused.push_back(error.what.id); };
        return port;
    }
    void answer(std::size_t which, std::string text) {
        answers.at(which)(OpenedStory{laidOut(storyWith(std::move(text))), {}});
    }
    void refuse(std::size_t which) {
        answers.at(which)(base::fail(base::ErrorCode::Stale, base::msg("stale")));
    }

    model::Story story = storyWith("zij gnig");
    std::vector<CorrectionWrite> writes;
    std::vector<CorrectorPort::Answer> answers;
    std::vector<std::string> kept;
    std::vector<std::string> refused;
    int ended = 0;
    TextCorrector corrector{port()};
};

TEST_F(Correcting, EachPortionIsMadeOnTheRevisionOfTheOneBefore) {
    corrector.inserted(0, "En ");
    corrector.keep();
    corrector.inserted(3, "nu ");
    corrector.keep();
    corrector.keep();
    ASSERT_THAT(writes, SizeIs(2));
    EXPECT_EQ(writes[0].revision, 3);
    EXPECT_EQ(writes[1].revision, 4);
    EXPECT_EQ(writes[1].splices.at(0).at, 3U);
}

TEST_F(Correcting, OnlyATextThatIsAllKeptIsTakenOver) {
    corrector.inserted(0, "En ");
    corrector.keep();
    corrector.inserted(3, "nu ");
    answer(0, "En zij gnig");
    EXPECT_THAT(kept, IsEmpty());
    corrector.keep();
    answer(1, "En nu zij gnig");
    EXPECT_THAT(kept, ElementsAre("En nu zij gnig"));
}

TEST_F(Correcting, TheModeEndsWhenTheLastPortionIsKept) {
    corrector.inserted(0, "En ");
    corrector.end();
    EXPECT_EQ(ended, 0);
    EXPECT_TRUE(corrector.on());
    answer(0, "En zij gnig");
    EXPECT_EQ(ended, 1);
    EXPECT_FALSE(corrector.on());
}

TEST_F(Correcting, WithoutTypingItEndsAtOnceAndWritesNothing) {
    corrector.end();
    EXPECT_EQ(ended, 1);
    EXPECT_THAT(writes, IsEmpty());
}

TEST_F(Correcting, ARefusalIsToldOnceAndEndsTheMode) {
    corrector.inserted(0, "En ");
    corrector.keep();
    corrector.inserted(0, "Ja ");
    corrector.keep();
    refuse(0);
    refuse(1);
    EXPECT_THAT(refused, ElementsAre("stale"));
    EXPECT_FALSE(corrector.on());
}

TEST_F(Correcting, LeavingForAnotherStoryKeepsWhatWasTypedAndShowsNothingOfIt) {
    corrector.inserted(0, "En ");
    corrector.leave();
    ASSERT_THAT(writes, SizeIs(1));
    answer(0, "En zij gnig");
    EXPECT_THAT(kept, IsEmpty());
    EXPECT_EQ(ended, 0);
}

TEST_F(Correcting, ARefusalAfterLeavingIsStillTold) {
    corrector.inserted(0, "En ");
    corrector.leave();
    refuse(0);
    EXPECT_THAT(refused, SizeIs(1));
}

}  // namespace
}  // namespace vertelwerk::gui
