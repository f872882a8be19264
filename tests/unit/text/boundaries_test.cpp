#include "vertelwerk/text/boundaries.h"

#include "vertelwerk/text/offset_map.h"

#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

std::vector<std::string> slices(std::string_view text, const std::vector<Range>& ranges) {
    std::vector<std::string> found;
    found.reserve(ranges.size());
    for (const auto& range : ranges) {
        found.emplace_back(slice(text, range));
    }
    return found;
}

std::vector<std::string> sentencesOf(std::string_view text, std::string_view language = "nl") {
    return slices(text, sentences(text, language));
}

std::vector<std::string> wordsOf(std::string_view text, std::string_view language = "nl") {
    return slices(text, words(text, language));
}

TEST(Sentences, EndAtFullStopsAndMarks) {
    EXPECT_THAT(sentencesOf("Ik ging.  Waarheen? Naar huis! \u201cJa.\u201d Echt"),
                ElementsAre("Ik ging.", "Waarheen?", "Naar huis!", "\u201cJa.\u201d", "Echt"));
}

TEST(Sentences, GiveCodePoints) {
    EXPECT_THAT(sentences("Eén 😀. Twee."), ElementsAre(Range{0, 6}, Range{7, 12}));
}

TEST(Sentences, GoOnAfterAbbreviations) {
    for (const std::string sentence :
         {"Mevr. De Vries kwam.", "Ik zag dhr. Bakker en mw. Smit.", "Soep, o.a. Griekse.",
          "D.w.z. Jan belde.", "Bijv. Karin hielp.", "Ik sprak dr. Kuipers.",
          "Wij woonden in de St. Jansstraat.", "Drs. A. Bos en prof. Vis.", "Ds. Ten Cate kwam.",
          "Ik kreeg Zilveren Kruis i.p.v. Menzis.", "Het ging m.b.t. Wmo goed.", "Kamer nr. 5.",
          "Het was ca. 3.", "Een brief t.a.v. Hannie.", "Het hielp (bijv. Piet) wel."}) {
        EXPECT_THAT(sentencesOf(sentence + " Daarna niet."), ElementsAre(sentence, "Daarna niet."));
    }
}

TEST(Sentences, GoOnAfterAbbreviationsOnlyBeforeASmallLetter) {
    EXPECT_THAT(sentencesOf("Brood, kaas enz. en melk."), ElementsAre("Brood, kaas enz. en melk."));
    EXPECT_THAT(sentencesOf("Brood, kaas enz. Melk ook."), ElementsAre("Brood, kaas enz.", "Melk ook."));
    EXPECT_THAT(sentencesOf("Stil a.u.b. Hij slaapt."), ElementsAre("Stil a.u.b.", "Hij slaapt."));
    EXPECT_THAT(sentencesOf("Stil a.u.b. bij ons."), ElementsAre("Stil a.u.b. bij ons."));
}

TEST(Sentences, GoOnAfterInitials) {
    EXPECT_THAT(sentencesOf("Toen mevrouw D. kwam, lachte J.W. Bakker."),
                ElementsAre("Toen mevrouw D. kwam, lachte J.W. Bakker."));
}

TEST(Sentences, EndAfterAnInitialWhenASentenceClearlyBegins) {
    EXPECT_THAT(sentencesOf("Ik sprak mevrouw D. Ze was blij."),
                ElementsAre("Ik sprak mevrouw D.", "Ze was blij."));
}

TEST(Sentences, EndAfterAnAcronymThatLooksLikeAnAbbreviation) {
    EXPECT_THAT(sentencesOf("Zij heeft MS. Lopen gaat niet."),
                ElementsAre("Zij heeft MS.", "Lopen gaat niet."));
}

TEST(Sentences, EndAtABlankLine) {
    EXPECT_THAT(sentencesOf("Zonder punt\n\nTweede deel\n \nderde"),
                ElementsAre("Zonder punt", "Tweede deel", "derde"));
}

TEST(Sentences, GoOnOverASingleLineEnd) {
    EXPECT_THAT(sentencesOf("Ik ging met\nde bus. Het was\nver."),
                ElementsAre("Ik ging met\nde bus.", "Het was\nver."));
}

TEST(Sentences, EndWhereSomebodyElseBeginsToSpeak) {
    EXPECT_THAT(
        sentencesOf("I: En toen\nR: Nou ja\nweer naar huis\nMevrouw D.: goed\nBegeleider 2: ja"),
        ElementsAre("I: En toen", "R: Nou ja\nweer naar huis", "Mevrouw D.: goed", "Begeleider 2: ja"));
    EXPECT_THAT(sentencesOf("Het ging zo\nEn toen dacht ik: weg hier."),
                ElementsAre("Het ging zo\nEn toen dacht ik: weg hier."));
}

TEST(Sentences, FollowTheLanguage) {
    EXPECT_THAT(sentencesOf("I met Mr. Smith. He knew Dr. Jones, e.g. From school.", "en"),
                ElementsAre("I met Mr. Smith.", "He knew Dr. Jones, e.g. From school."));
    EXPECT_THAT(sentencesOf("Een. Twee.", "geen taal"), ElementsAre("Een.", "Twee."));
}

TEST(Sentences, AreNoneInABlankText) {
    EXPECT_THAT(sentencesOf(""), IsEmpty());
    EXPECT_THAT(sentencesOf(" \n\n \n"), IsEmpty());
}

TEST(Sentences, AreTheSameInEveryThread) {
    const std::string text = "Mevr. De Vries kwam. Wij aten.";
    std::vector<std::vector<Range>> found(4);
    {
        std::vector<std::jthread> threads;
        threads.reserve(found.size());
        for (auto& one : found) {
            threads.emplace_back([&one, &text] {
                for (int i = 0; i < 50; ++i) {
                    one = sentences(text);
                }
            });
        }
    }
    EXPECT_THAT(found, testing::Each(ElementsAre(Range{0, 20}, Range{21, 30})));
}

TEST(Words, LeaveOutMarksAndSpaces) {
    EXPECT_THAT(wordsOf("Nou - \u201cja\u201d, 12.500 keer! 😀"), ElementsAre("Nou", "ja", "12.500", "keer"));
}

TEST(Words, KeepApostrophesInside) {
    EXPECT_THAT(wordsOf("zo'n stapel foto's en foto\u2019s, Anna's"),
                ElementsAre("zo'n", "stapel", "foto's", "en", "foto\u2019s", "Anna's"));
}

TEST(Words, KeepTheApostropheOfAClitic) {
    EXPECT_THAT(wordsOf("'s avonds in \u2019t huis, 'k weet"),
                ElementsAre("'s", "avonds", "in", "\u2019t", "huis", "'k", "weet"));
    EXPECT_THAT(wordsOf("'s-Gravenhage"), ElementsAre("'s", "Gravenhage"));
}

TEST(Words, LeaveQuotationMarksOut) {
    EXPECT_THAT(wordsOf("de letter 's' en 'nee' en 't'"),
                ElementsAre("de", "letter", "s", "en", "nee", "en", "t"));
}

TEST(Words, GiveCodePoints) {
    EXPECT_THAT(words("😀 één dag"), ElementsAre(Range{2, 5}, Range{6, 9}));
    EXPECT_THAT(words(""), IsEmpty());
}

TEST(Words, TakeAnyLanguage) {
    EXPECT_THAT(wordsOf("Быть или", "ru"), ElementsAre("Быть", "или"));
}

TEST(Paragraphs, StandBetweenBlankLines) {
    EXPECT_THAT(slices("één\ntwee\n\n \t\ndrie\n", paragraphs("één\ntwee\n\n \t\ndrie\n")),
                ElementsAre("één\ntwee", "drie"));
    EXPECT_THAT(paragraphs("\n\n"), IsEmpty());
}

TEST(RangeAt, GivesTheRangeThatHoldsThePositionElseTheNextElseTheLast) {
    const std::vector<Range> ranges{{2, 5}, {6, 9}};
    EXPECT_THAT(rangeAt(ranges, 0), Eq(Range{2, 5}));
    EXPECT_THAT(rangeAt(ranges, 4), Eq(Range{2, 5}));
    EXPECT_THAT(rangeAt(ranges, 5), Eq(Range{6, 9}));
    EXPECT_THAT(rangeAt(ranges, 6), Eq(Range{6, 9}));
    EXPECT_THAT(rangeAt(ranges, 30), Eq(Range{6, 9}));
    EXPECT_THAT(rangeAt({}, 3), Eq(Range{0, 0}));
}

}  // namespace
}  // namespace vertelwerk::text
