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

TEST_F(Coding, SThenFiveThenPlusCodesTheSentenceAndCallsItGood) {
    caretAt(20);
    coding.choose(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{15, 29}));
    coding.codeTheme(5);
    coding.setValence(Valence::Good);
    ASSERT_THAT(coding.shown(), SizeIs(1));
    const auto& passage = coding.shown().front()->passage;
    EXPECT_EQ(passage.range, (Range{15, 29}));
    EXPECT_EQ(passage.code, CodeId{105});
    EXPECT_EQ(passage.valence, Valence::Good);
    ASSERT_THAT(port.writes, SizeIs(2));
    EXPECT_EQ(std::get<AddPassage>(port.writes[0].edit).range, (Range{15, 29}));
    EXPECT_EQ(port.writes[0].label, msg("code with {0}", "Bejegening"));
    EXPECT_EQ(std::get<ChangeValence>(port.writes[1].edit).valence, Valence::Good);
    EXPECT_EQ(port.writes[1].passage, port.writes[0].passage);
}

TEST_F(Coding, SAgainExtendsAndAfterCodingItGoesOn) {
    coding.choose(Unit::Sentence);
    coding.choose(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{0, 29}));
    coding.codeTheme(5);
    coding.choose(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{31, 66}));
}

TEST_F(Coding, PChoosesTheParagraph) {
    caretAt(40);
    coding.choose(Unit::Paragraph);
    EXPECT_EQ(selected(), (Range{31, 73}));
}

TEST_F(Coding, WithoutSelectionTheSentenceAtTheCaretIsCoded) {
    caretAt(70);
    coding.codeTheme(0);
    ASSERT_NE(coding.focus(), nullptr);
    EXPECT_EQ(coding.focus()->passage.range, (Range{67, 73}));
    EXPECT_EQ(coding.focus()->passage.code, CodeId{110});
}

TEST_F(Coding, SpacesAtTheEndsOfASelectionAreNotCoded) {
    coding.moved({14, 31});
    coding.codeTheme(2);
    EXPECT_EQ(coding.focus()->passage.range, (Range{15, 29}));
}

TEST_F(Coding, OnlySpacesCannotBeCoded) {
    coding.moved({29, 31});
    coding.codeTheme(2);
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(1));
}

TEST_F(Coding, TheSameCodeOnTheSameWordsIsOnlyPutInFocus) {
    openWith({row(1, {0, 14})}, 40);
    coding.moved({0, 14});
    coding.codeTheme(2);
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
}

TEST_F(Coding, TheSameCodeByAnotherCoderIsAPassageOfItsOwn) {
    openWith({row(1, {0, 14}, "CD")}, 40);
    coding.moved({0, 14});
    coding.codeTheme(2);
    EXPECT_THAT(port.writes, SizeIs(1));
    EXPECT_EQ(coding.ownPassages(), 1U);
}

TEST_F(Coding, EnterRepeatsTheLastCode) {
    coding.repeatCode();
    EXPECT_THAT(port.hints, SizeIs(1));
    coding.codeTheme(5);
    caretAt(40);
    coding.repeatCode();
    EXPECT_EQ(coding.focus()->passage.range, (Range{31, 66}));
    EXPECT_EQ(coding.focus()->passage.code, CodeId{105});
}

TEST_F(Coding, ADigitWithoutThemeSaysSo) {
    coding.codeTheme(7);
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(1));
}

TEST_F(Coding, InACodebookWithoutNumbersADigitIsAPlace) {
    auto first = theme(1, "Begin");
    auto second = theme(2, "Einde");
    first.number.reset();
    second.number.reset();
    coding.setProject("AB", {first, second}, base::Language::Dutch);
    EXPECT_EQ(coding.codeOfDigit(2)->id, second.id);
    EXPECT_EQ(coding.codeOfDigit(3), nullptr);
    EXPECT_EQ(coding.codeOfDigit(0), nullptr);
}

TEST_F(Coding, TheFocusFollowsTheCaretToTheShortestPassage) {
    openWith({row(1, {0, 29}), row(2, {15, 29}, "AB", 5)});
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
    caretAt(16);
    EXPECT_EQ(coding.focus()->passage.id, PassageId{2});
    caretAt(50);
    EXPECT_EQ(coding.focus(), nullptr);
}

TEST_F(Coding, NGoesThroughThePassagesAndSelectsThem) {
    openWith({row(1, {0, 14}), row(2, {31, 66}), row(3, {67, 73})}, 20);
    coding.nextPassage();
    EXPECT_EQ(selected(), (Range{31, 66}));
    coding.nextPassage();
    EXPECT_EQ(coding.focus()->passage.id, PassageId{3});
    coding.nextPassage();
    EXPECT_THAT(port.hints, SizeIs(1));
    coding.previousPassage();
    coding.previousPassage();
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
    coding.previousPassage();
    EXPECT_THAT(port.hints, SizeIs(2));
}

TEST_F(Coding, ShiftNFromBetweenPassagesGoesToTheOneBefore) {
    openWith({row(1, {0, 14}), row(2, {31, 66})}, 20);
    coding.previousPassage();
    EXPECT_EQ(coding.focus()->passage.id, PassageId{1});
}

TEST_F(Coding, UFindsTheNextSentenceWithoutAnOwnCodeAndComesRound) {
    openWith({row(1, {15, 29}), row(2, {31, 40}), row(3, {67, 73}, "CD")}, 15);
    coding.nextUncoded(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{67, 73}));
    coding.nextUncoded(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{0, 14}));
    coding.codeTheme(5);
    coding.nextUncoded(Unit::Sentence);
    coding.codeTheme(5);
    coding.nextUncoded(Unit::Sentence);
    EXPECT_THAT(port.hints, ElementsAre("Every sentence has a code."));
}

TEST_F(Coding, UPassesTheInterviewerBy) {
    coding.open(laidOut(conversation()), {}, {});
    coding.nextUncoded(Unit::Sentence);
    EXPECT_EQ(selected(), (Range{20, 25}));
    coding.nextUncoded(Unit::Paragraph);
    EXPECT_EQ(selected(), (Range{20, 36}));
}

TEST_F(Coding, BracketsMoveTheBoundsOfThePassageInFocus) {
    openWith({row(1, {0, 14})});
    coding.shrink(Edge::End);
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 3}));
    coding.shrink(Edge::End);
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 3})) << "one word must be left";
    coding.grow(Edge::End);
    coding.grow(Edge::End);
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 18}));
    coding.shrink(Edge::Begin);
    EXPECT_EQ(coding.focus()->passage.range, (Range{4, 18}));
    coding.grow(Edge::Begin);
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 18}));
    EXPECT_THAT(port.writes, SizeIs(5));
}

TEST_F(Coding, APassageDoesNotGrowOntoItsTwin) {
    openWith({row(1, {0, 3}), row(2, {0, 13})});
    coding.grow(Edge::End);
    EXPECT_EQ(coding.focus()->passage.range, (Range{0, 3}));
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(1));
}

TEST_F(Coding, DelRemovesAndTheOtherCodeOnTheSameWordsComesIntoFocus) {
    openWith({row(1, {0, 14}), row(2, {0, 14}, "AB", 5)});
    const auto first = coding.focus()->id;
    coding.uncode();
    EXPECT_EQ(port.writes.back().passage, first);
    EXPECT_TRUE(std::holds_alternative<RemovePassage>(port.writes.back().edit));
    EXPECT_THAT(coding.shown(), SizeIs(1));
    ASSERT_NE(coding.focus(), nullptr);
    coding.uncode();
    EXPECT_THAT(coding.shown(), IsEmpty());
    EXPECT_EQ(coding.focus(), nullptr);
    coding.uncode();
    EXPECT_THAT(port.writes, SizeIs(2));
}

TEST_F(Coding, AnotherCodersPassageIsLeftAlone) {
    openWith({row(1, {0, 14}, "CD")});
    coding.uncode();
    coding.setValence(Valence::Bad);
    coding.grow(Edge::End);
    coding.setMemo(coding.focus()->id, "mijn memo");
    EXPECT_THAT(port.writes, IsEmpty());
    EXPECT_THAT(port.hints, SizeIs(3));
}

TEST_F(Coding, AMemoIsWrittenOnceAndOnlyWhenItChanged) {
    openWith({row(1, {0, 14})});
    coding.setMemo(coding.focus()->id, "let op");
    coding.setMemo(coding.focus()->id, "let op");
    ASSERT_THAT(port.writes, SizeIs(1));
    EXPECT_EQ(std::get<ChangeMemo>(port.writes[0].edit).memo, "let op");
    EXPECT_EQ(port.writes[0].stored, PassageId{1});
}

TEST_F(Coding, ARefusedCodingIsTakenBackToldAndReadAgain) {
    coding.codeTheme(5);
    coding.written(port.writes[0], base::fail(ErrorCode::Refused, msg("no")));
    EXPECT_THAT(coding.shown(), IsEmpty());
    EXPECT_EQ(coding.focus(), nullptr);
    ASSERT_THAT(port.errors, SizeIs(1));
    EXPECT_EQ(port.errors[0].what.id, "no");
    EXPECT_EQ(port.reads, 1);
}

TEST_F(Coding, WhatFailsSinceThePassageFailedIsNotToldTwice) {
    coding.codeTheme(5);
    coding.setValence(Valence::Good);
    coding.written(port.writes[0], base::fail(ErrorCode::Refused, msg("no")));
    coding.written(port.writes[1], base::fail(ErrorCode::Cancelled, msg("gone")));
    EXPECT_THAT(port.errors, SizeIs(1));
}

TEST_F(Coding, AReadingWhileAnEditIsUnderWayIsAskedAgainAfterIt) {
    const auto moment = coding.moment();
    coding.codeTheme(5);
    coding.reread({}, moment);
    EXPECT_THAT(coding.shown(), SizeIs(1));
    EXPECT_EQ(port.reads, 0);
    coding.written(port.writes[0], PassageId{9});
    EXPECT_EQ(port.reads, 1);
}

TEST_F(Coding, WhatShowsAlreadyIsNotShownAgainOnceItIsStored) {
    openWith({row(1, {0, 14})});
    coding.codeTheme(5);
    coding.written(port.writes[0], PassageId{9});
    const auto shown = port.passageChanges;
    coding.confirm({row(1, {0, 14}), row(9, {0, 14}, "AB", 5)}, coding.moment());
    EXPECT_EQ(port.passageChanges, shown);
    EXPECT_EQ(coding.focus()->passage.id, PassageId{9});
    coding.confirm({row(1, {0, 14}), row(9, {0, 14}, "AB", 5), row(10, {15, 29}, "CD")}, coding.moment());
    EXPECT_EQ(port.passageChanges, shown + 1) << "another coder's passage came";
    EXPECT_THAT(coding.shown(), SizeIs(3));
}

TEST_F(Coding, AReadingAlwaysShowsForACodeMayHaveAnotherNameNow) {
    openWith({row(1, {0, 14})});
    const auto shown = port.passageChanges;
    coding.reread({row(1, {0, 14})}, coding.moment());
    EXPECT_EQ(port.passageChanges, shown + 1);
}

TEST_F(Coding, UndoElsewhereShowsAfterReading) {
    openWith({row(1, {0, 14})});
    coding.reread({}, coding.moment());
    EXPECT_THAT(coding.shown(), IsEmpty());
    EXPECT_EQ(coding.focus(), nullptr);
}

}  // namespace
}  // namespace vertelwerk::gui
