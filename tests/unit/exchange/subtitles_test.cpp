#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST(Vtt, VoicesAreTurnsWithTimes) {
    const auto read =
        recognise(readSubtitles("WEBVTT\n\nNOTE\nTitel: De la\nToestemming: onderzoek=ja\n\n1\n00:01.000 --> "
                                "00:03.500 align:start\n<v Interviewer>Hoe ging\n"
                                "dat?\n\n00:04.000 --> 00:05.000\n<v Roos>Goed &amp; "
                                "<i>snel</i>.</v>\n\n01:00:05.250 --> 01:00:07.000\n<v Roos>Echt.\n"));
    EXPECT_THAT(read.draft.title, Eq("De la"));
    EXPECT_THAT(read.draft.text, Eq("Interviewer: Hoe ging dat?\n\nRoos: Goed & snel. Echt."));
    ASSERT_THAT(read.draft.parts, SizeIs(2));
    EXPECT_THAT(read.draft.parts[0].speaker, Eq("Interviewer"));
    EXPECT_THAT(read.draft.parts[0].role, Eq(model::SpeakerRole::Interviewer));
    EXPECT_THAT(wordsOf(read.draft, 0), Eq("Hoe ging dat?"));
    EXPECT_THAT(*read.draft.parts[0].recording.begin, DoubleEq(1));
    EXPECT_THAT(*read.draft.parts[0].recording.end, DoubleEq(3.5));
    EXPECT_THAT(read.draft.parts[1].speaker, Eq("Roos"));
    EXPECT_THAT(read.draft.parts[1].role, Eq(model::SpeakerRole::Teller));
    EXPECT_THAT(wordsOf(read.draft, 1), Eq("Goed & snel. Echt."));
    EXPECT_THAT(*read.draft.parts[1].recording.end, DoubleEq(3607));
}

TEST(Srt, WhereACueStandsIsNotSaid) {
    const auto read =
        recognise(readSubtitles("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Niemand {\\i1}belde.\n"));
    EXPECT_THAT(read.draft.text, Eq("Niemand belde."));
}

TEST(Srt, WhereEachCueBeginsWithANameAllAreSpeakers) {
    const auto draft =
        recognise(readSubtitles("1\n00:00:01,000 --> 00:00:02,000\nPetra Bos: Hoe ging dat?\n\n2\n"
                                "00:00:02,000 --> 00:00:03,000\nMw. Kok: Goed.\n\n3\n"
                                "00:00:03,000 --> 00:00:04,000\nMw. Kok: Heus.\n"))
            .draft;
    ASSERT_THAT(draft.parts, SizeIs(2));
    EXPECT_THAT(draft.parts[0].speaker, Eq("Petra Bos"));
    EXPECT_THAT(wordsOf(draft, 1), Eq("Goed. Heus."));
}

TEST(Srt, ADashBeginsWhatSomebodyElseSays) {
    const auto draft =
        recognise(readSubtitles("1\n00:00:01,000 --> 00:00:02,000\n<i>- Hoe ging dat?</i>\n- Goed,\nhoor.\n"))
            .draft;
    EXPECT_THAT(draft.text, Eq("Hoe ging dat?\n\nGoed, hoor."));
}

TEST(Srt, NamesThatReturnAreSpeakers) {
    const auto read = recognise(
        readSubtitles("1\r\n00:00:01,000 --> 00:00:02,000\r\nI: Hoe ging dat?\r\n\r\n2\r\n00:00:02,500 --> "
                      "00:00:04,000\r\nR: Goed.\r\n\r\n"
                      "3\r\n00:00:04,500 --> 00:00:06,000\r\nLet op: dat was later.\r\n\r\n4\r\n00:00:07,000 "
                      "--> 00:00:08,000\r\n- I: En toen?\r\n- R: Niets.\r\n"));
    EXPECT_THAT(read.draft.text,
                Eq("I: Hoe ging dat?\n\nR: Goed. Let op: dat was later.\n\nI: En toen?\n\nR: Niets."));
    ASSERT_THAT(read.draft.parts, SizeIs(4));
    EXPECT_THAT(*read.draft.parts[1].recording.end, DoubleEq(6));
}

TEST(Srt, WithoutNamesSilenceEndsAParagraph) {
    const auto read =
        recognise(readSubtitles("1\n00:00:01,000 --> 00:00:02,000\nIk ging\n\n2\n00:00:02,100 --> "
                                "00:00:04,000\nnaar huis.\n\n3\n00:00:09,000 --> 00:00:10,000\nLater.\n"));
    EXPECT_THAT(read.draft.text, Eq("Ik ging naar huis.\n\nLater."));
    ASSERT_THAT(read.draft.parts, SizeIs(2));
    EXPECT_THAT(read.draft.parts[0].kind, Eq(model::PartKind::Turn));
    EXPECT_THAT(*read.draft.parts[0].recording.begin, DoubleEq(1));
    EXPECT_THAT(*read.draft.parts[0].recording.end, DoubleEq(4));
    EXPECT_THAT(wordsOf(read.draft, 1), Eq("Later."));
}

TEST(Subtitles, WithoutTimesAreNone) {
    for (const char* bytes : {"WEBVTT\n", "WEBVTT\n\nx --> y\nwoorden\n", "zomaar tekst"}) {
        const auto document = readSubtitles(bytes);
        ASSERT_FALSE(document) << bytes;
        EXPECT_THAT(base::Catalogue().say(document.error()), HasSubstr("no subtitles"));
    }
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
