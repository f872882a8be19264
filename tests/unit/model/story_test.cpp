#include "vertelwerk/model/story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Part turn(SpeakerRole role, text::Range range) {
    Part part;
    part.kind = PartKind::Turn;
    part.role = role;
    part.range = range;
    return part;
}

TEST(InterviewerRanges, AreTheInterviewersTurnsInTextOrder) {
    EXPECT_THAT(
        interviewerRanges({turn(SpeakerRole::Teller, {0, 10}), turn(SpeakerRole::Interviewer, {30, 40}),
                           turn(SpeakerRole::Other, {41, 50}), turn(SpeakerRole::Interviewer, {12, 20}),
                           turn(SpeakerRole::Interviewer, {52, 52}), turn(SpeakerRole::None, {52, 60})}),
        ElementsAre(text::Range{12, 20}, text::Range{30, 40}));
    EXPECT_THAT(interviewerRanges({}), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::model
