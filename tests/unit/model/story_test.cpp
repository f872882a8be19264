#include "vertelwerk/model/interviewer.h"

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

TEST(InterviewerLines, TakeTheLabelBeforeTheTurnAlong) {
    //                         0         10         20        30
    const std::string text = "I: Hoe één?\nR: Goed.\n\nInterviewer: En?\nR: Ja.";
    EXPECT_THAT(
        interviewerLines(text, {turn(SpeakerRole::Interviewer, {3, 11}), turn(SpeakerRole::Teller, {15, 20}),
                                turn(SpeakerRole::Interviewer, {35, 38})}),
        ElementsAre(text::Range{0, 11}, text::Range{22, 38}));
    EXPECT_THAT(interviewerLines("", {}), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::model
