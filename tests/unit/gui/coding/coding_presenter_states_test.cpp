#include "unit/gui/coding/coding_presenter_fixture.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using base::ErrorCode;
using base::msg;
using model::CodeId;
using model::PassageId;
using model::Valence;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;
using text::Range;

TEST_F(Coding, OthersPassagesCanBeHidden) {
    openWith({row(1, {0, 14}, "CD"), row(2, {0, 29})});
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
    coding.setOwnOnly(true);
    EXPECT_THAT(coding.shown(), SizeIs(1));
    EXPECT_EQ(coding.focus(), nullptr);
    coding.nextPassage();
    EXPECT_EQ(coding.focus()->passage.id, PassageId{2});
}

TEST_F(Coding, AFilterHidesPassagesUntilOneIsCodedThatItWouldHide) {
    openWith({row(1, {0, 14}), row(2, {15, 29}, "AB", 5)}, 40);
    coding.setFilter({{CodeId{105}}, {}, {}});
    ASSERT_THAT(coding.shown(), SizeIs(1));
    EXPECT_EQ(coding.shown().front()->passage.id, PassageId{2});
    EXPECT_THAT(coding.all(), SizeIs(2));
    coding.codeTheme(5);
    EXPECT_THAT(coding.shown(), SizeIs(2));
    coding.codeTheme(2);
    EXPECT_THAT(coding.shown(), SizeIs(4));
    EXPECT_TRUE(coding.filter().empty());
    EXPECT_THAT(port.hints, SizeIs(1));
}

TEST_F(Coding, TheFilterOnExperienceAndCoderLetsOnlyBothThrough) {
    auto good = row(1, {0, 14});
    good.passage.valence = Valence::Good;
    auto others = row(2, {15, 29}, "CD");
    others.passage.valence = Valence::Good;
    openWith({good, others, row(3, {31, 40})});
    coding.setFilter({{}, {"AB"}, {Valence::Good}});
    ASSERT_THAT(coding.shown(), SizeIs(1));
    EXPECT_EQ(coding.shown().front()->passage.id, PassageId{1});
}

TEST_F(Coding, AHandleTakesWholeWordsAndWhatClosesTheSentence) {
    openWith({row(1, {0, 14})});
    EXPECT_EQ(coding.dragged(Edge::End, 2), (Range{0, 3})) << "one word is left";
    EXPECT_EQ(coding.dragged(Edge::End, 6), (Range{0, 13}));
    EXPECT_EQ(coding.dragged(Edge::End, 14), (Range{0, 14})) << "the full stop";
    EXPECT_EQ(coding.dragged(Edge::End, 16), (Range{0, 18}));
    EXPECT_EQ(coding.dragged(Edge::Begin, 5), (Range{4, 14}));
    EXPECT_EQ(coding.dragged(Edge::Begin, 60), (Range{4, 14})) << "one word is left";
    coding.setBounds({0, 18});
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 18}));
    EXPECT_THAT(port.writes, SizeIs(1));
}

TEST_F(Coding, AnotherCodersPassageHasNoHandles) {
    openWith({row(1, {0, 14}, "CD")});
    EXPECT_EQ(coding.dragged(Edge::End, 18), std::nullopt);
}

TEST_F(Coding, ACodeDroppedOnTheSelectionOrASentenceCodesIt) {
    coding.moved({4, 14});
    coding.codeAt(6, CodeId{105});
    EXPECT_EQ(coding.focus()->passage.range, (Range{4, 14}));
    coding.codeAt(40, CodeId{102});
    EXPECT_EQ(coding.focus()->passage.range, (Range{31, 66}));
    EXPECT_EQ(coding.focus()->passage.code, CodeId{102});
    EXPECT_THAT(port.writes, SizeIs(2));
}

TEST_F(Coding, WhatWillBeCodedIsSaid) {
    caretAt(20);
    EXPECT_EQ(coding.wordsToCode(), "Dat deed goed.");
    coding.moved({4, 15});
    EXPECT_EQ(coding.wordsToCode(), "luisterde.");
}

TEST_F(Coding, TheCodesLastUsedAreRememberedInOrder) {
    coding.codeTheme(2);
    coding.codeTheme(5);
    coding.codeTheme(2);
    EXPECT_THAT(coding.recentCodes(), ElementsAre(CodeId{102}, CodeId{105}));
}

TEST_F(Coding, WhileTheTextIsCorrectedNothingIsCoded) {
    coding.setCorrecting(true);
    coding.codeTheme(5);
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(1));
    coding.setCorrecting(false);
    coding.codeTheme(5);
    EXPECT_THAT(port.writes, SizeIs(1));
}

TEST_F(Coding, AWriteNamesTheTextThatItWasMadeOn) {
    auto story = storyWith(twoParagraphs);
    story.textRevision = 4;
    coding.open(laidOut(story), {}, {});
    coding.codeTheme(5);
    EXPECT_EQ(port.writes.at(0).revision, 4);
}

TEST_F(Coding, ACorrectedTextKeepsTheCaretAndTakesThePassagesAlong) {
    openWith({row(1, {15, 29})}, 20);
    coding.retext(laidOut(storyWith("Hoi. Zij luisterde. Dat deed goed.")), {row(1, {20, 34})},
                  coding.moment());
    EXPECT_EQ(port.textChanges, 1);
    EXPECT_EQ(coding.selection(), (Selection{20, 20}));
    ASSERT_NE(coding.focus(), nullptr);
    EXPECT_EQ(coding.focus()->passage.range, (Range{20, 34}));
}

TEST_F(Coding, APassageThatLostItsWordsGetsThoseThatAreSelected) {
    auto lost = row(1, {20, 20});
    lost.passage.needsReview = true;
    openWith({lost, row(2, {0, 14})});
    EXPECT_EQ(coding.toReview(), 1U);
    coding.nextToReview();
    ASSERT_NE(coding.focus(), nullptr);
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
    coding.moved({31, 37});
    coding.putOnSelection();
    ASSERT_THAT(port.writes, SizeIs(1));
    EXPECT_EQ(port.writes[0].stored, PassageId{1});
    EXPECT_EQ(std::get<ChangeRange>(port.writes[0].edit).range, (Range{31, 37}));
    EXPECT_EQ(coding.toReview(), 0U);
    coding.nextToReview();
    EXPECT_THAT(port.hints, ElementsAre("No passage of this story waits for its words."));
}

TEST_F(Coding, WhoCodesBlindNeverSeesWhatOthersCoded) {
    openWith({row(1, {0, 14}, "CD"), row(2, {0, 29})});
    coding.setBlind(true);
    ASSERT_THAT(coding.shown(), SizeIs(1));
    EXPECT_THAT(coding.all(), SizeIs(1));
    coding.setOwnOnly(false);
    EXPECT_THAT(coding.shown(), SizeIs(1));
    EXPECT_THAT(port.hints, ElementsAre("You code this story blind: what others coded stays hidden."));
    coding.setBlind(false);
    EXPECT_THAT(coding.shown(), SizeIs(2));
}

TEST_F(Coding, ASetApartStoryCannotBeCoded) {
    auto story = storyWith(twoParagraphs);
    story.setApart = model::SetApart::Withdrawn;
    coding.open(laidOut(story), {row(1, {0, 14})}, {});
    coding.codeTheme(5);
    coding.uncode();
    EXPECT_FALSE(coding.mayCode());
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(2));
}

TEST_F(Coding, AReadOnlyProjectSaysWhy) {
    coding.setReadOnly(base::Error{ErrorCode::ReadOnly, msg("Bo has it open."), {}, {}});
    coding.codeTheme(5);
    EXPECT_THAT(port.writes, IsEmpty());
    ASSERT_THAT(port.errors, SizeIs(1));
    EXPECT_EQ(port.errors[0].what.id, "Bo has it open.");
}

TEST_F(Coding, WithoutAStoryKeysDoNothing) {
    coding.close();
    coding.choose(Unit::Sentence);
    coding.codeTheme(5);
    coding.nextPassage();
    coding.nextUncoded(Unit::Sentence);
    coding.uncode();
    EXPECT_THAT(port.writes, IsEmpty());
}

TEST_F(Coding, AStoryOpensWhereItWasLeftOrAtItsEndWhenItGrewShorter) {
    openWith({}, 31);
    EXPECT_EQ(coding.selection(), (Selection{31, 31}));
    openWith({}, 500);
    EXPECT_EQ(coding.selection(), (Selection{73, 73}));
}

}  // namespace
}  // namespace vertelwerk::gui
