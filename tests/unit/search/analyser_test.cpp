#include "vertelwerk/search/analyser.h"

#include "vertelwerk/text/boundaries.h"

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::search {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using text::Range;

std::vector<std::string> surfaces(std::string_view utf8, std::string_view language = "nl") {
    std::vector<std::string> found;
    for (const auto& word : makeAnalyser()->analyse(utf8, language)) {
        found.push_back(word.surface);
    }
    return found;
}

std::vector<std::string> lemmas(std::string_view word, std::string_view language = "nl") {
    return makeAnalyser()->analyse(word, language).at(0).lemmas;
}

TEST(Analyser, FoldsCaseAccentsAndApostrophes) {
    EXPECT_THAT(surfaces("CAFÉ één De"), ElementsAre("cafe", "een", "de"));
    EXPECT_THAT(surfaces("cafe\u0301 e\u0301e\u0301n"), ElementsAre("cafe", "een"));
    EXPECT_THAT(surfaces("\u0132sland \u0133s ijs"), ElementsAre("ijsland", "ijs", "ijs"));
    EXPECT_THAT(surfaces("foto's foto\u2019s"), ElementsAre("foto's", "foto's"));
    EXPECT_THAT(surfaces("'s avonds \u2019s avonds"), ElementsAre("'s", "avonds", "'s", "avonds"));
    EXPECT_THAT(surfaces("wmo\u00adloket"), ElementsAre("wmoloket"));
    EXPECT_THAT(surfaces("11.400 euro"), ElementsAre("11.400", "euro"));
}

TEST(Analyser, GivesAHyphenatedWordJoinedAndInPieces) {
    const auto words = makeAnalyser()->analyse("het WMO-loket is", "nl");
    ASSERT_THAT(words, testing::SizeIs(5));
    EXPECT_THAT(words[1].surface, Eq("wmoloket"));
    EXPECT_THAT(words[1].range, Eq(Range{4, 13}));
    EXPECT_THAT(words[1].position, Eq(1U));
    EXPECT_THAT(words[1].pieces, Eq(2U));
    EXPECT_THAT(words[2].surface, Eq("wmo"));
    EXPECT_THAT(words[2].range, Eq(Range{4, 7}));
    EXPECT_THAT(words[2].position, Eq(1U));
    EXPECT_THAT(words[3].surface, Eq("loket"));
    EXPECT_THAT(words[3].position, Eq(2U));
    EXPECT_THAT(words[4].surface, Eq("is"));
    EXPECT_THAT(words[4].position, Eq(3U));
}

TEST(Analyser, JoinsChainsOfPieces) {
    EXPECT_THAT(surfaces("zee-en-duin"), ElementsAre("zeeenduin", "zee", "en", "duin"));
    EXPECT_THAT(surfaces("a\u2011b"), ElementsAre("ab", "a", "b"));
}

TEST(Analyser, DoesNotJoinFiguresDashesOrLists) {
    EXPECT_THAT(surfaces("2023-06-08"), ElementsAre("2023", "06", "08"));
    EXPECT_THAT(surfaces("zorg - thuis"), ElementsAre("zorg", "thuis"));
    EXPECT_THAT(surfaces("zorg--thuis"), ElementsAre("zorg", "thuis"));
    EXPECT_THAT(surfaces("zorg/thuis"), ElementsAre("zorg", "thuis"));
    EXPECT_THAT(surfaces("a-b-c-d-e-f-g-h"), ElementsAre("a", "b", "c", "d", "e", "f", "g", "h"));
}

bool meet(std::string_view one, std::string_view other, std::string_view language = "nl") {
    const auto mine = lemmas(one, language);
    const auto theirs = lemmas(other, language);
    return std::any_of(mine.begin(), mine.end(), [&theirs](const std::string& lemma) {
        return std::find(theirs.begin(), theirs.end(), lemma) != theirs.end();
    });
}

TEST(Analyser, LetsFormsShareALemma) {
    EXPECT_TRUE(meet("stoelen", "stoel"));
    EXPECT_TRUE(meet("foto's", "foto"));
    EXPECT_TRUE(meet("learning", "learned", "en"));
    EXPECT_FALSE(meet("een", "en"));
}

TEST(Analyser, GivesNoLemmasInOtherLanguagesOrOfFigures) {
    EXPECT_THAT(lemmas("evler", "tr"), IsEmpty());
    EXPECT_THAT(lemmas("11.400"), IsEmpty());
}

TEST(Analyser, TakesAnEmptyTextAndTextWithoutWords) {
    EXPECT_THAT(surfaces(""), IsEmpty());
    EXPECT_THAT(surfaces("... - !\n\n?"), IsEmpty());
}

TEST(Analyser, IsTheSameOnEveryThread) {
    const auto analyser = makeAnalyser();
    const std::string text = "Wij liepen 's avonds langs het wmo-loket, foto's en één café.";
    std::vector<std::vector<std::string>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : found) {
            threads.emplace_back([&mine, &analyser, &text] {
                for (int i = 0; i < 50; ++i) {
                    mine.clear();
                    for (const auto& word : analyser->analyse(text, i % 2 == 0 ? "nl" : "en")) {
                        mine.push_back(word.surface);
                    }
                }
            });
        }
    }
    for (const auto& each : found) {
        EXPECT_THAT(each, Eq(surfaces(text)));
    }
}

RC_GTEST_PROP(AnalyserProperty, FindsTheWordsOfTheTextAndNothingElse, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("zorg", "één", "-", " ", "'", "\u2019", ".", "\n", "10", "e\u0301",
                                      "\u0133", ":", "\U0001F600", "ß", "a"));
    std::string text;
    for (const auto& piece : pieces) {
        text += piece;
    }
    std::vector<Range> single;
    std::size_t position = 0;
    for (const auto& word : makeAnalyser()->analyse(text, "nl")) {
        if (word.pieces == 1) {
            single.push_back(word.range);
            RC_ASSERT(word.position == position++);
        }
        RC_ASSERT(!word.surface.empty());
    }
    RC_ASSERT(single == text::words(text, "nl"));
}

}  // namespace
}  // namespace vertelwerk::search
