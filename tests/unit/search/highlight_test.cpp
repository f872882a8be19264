#include "vertelwerk/search/highlight.h"

#include "vertelwerk/text/offset_map.h"

#include <memory>
#include <string>
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

Highlights marksOf(const std::string& typed, std::string_view utf8, std::string_view language = "nl",
                   std::vector<Range> hidden = {}) {
    const auto query = parseQuery(typed);
    EXPECT_TRUE(query.has_value()) << typed;
    return highlight(*query, *makeAnalyser(), utf8, language, hidden);
}

/// The marked stretches of the text.
std::vector<std::string> marked(const std::string& typed, std::string_view utf8) {
    std::vector<std::string> stretches;
    for (const auto& range : marksOf(typed, utf8).ranges) {
        stretches.emplace_back(text::slice(utf8, range));
    }
    return stretches;
}

TEST(Highlight, MarksWordsInAllTheirForms) {
    EXPECT_THAT(marked("stoel", "Eén stoel, twee Stoelen."), ElementsAre("stoel", "Stoelen"));
    EXPECT_THAT(marked("een", "Eén en een."), ElementsAre("Eén", "een"));
    EXPECT_THAT(marked("foto's", "Foto’s en een foto"), ElementsAre("Foto’s", "foto"));
    EXPECT_THAT(marked("learned", "zij learning"), IsEmpty());
    EXPECT_THAT(marksOf("learned", "They learn", "en").ranges, ElementsAre(Range{5, 10}));
}

TEST(Highlight, CountsInCodePoints) {
    EXPECT_THAT(marksOf("zorg", "één 😀 zorg").ranges, ElementsAre(Range{6, 10}));
}

TEST(Highlight, DoesNotMarkWhatMustNotOccur) {
    EXPECT_THAT(marked("zorg -tuin", "zorg tuin"), ElementsAre("zorg"));
    EXPECT_THAT(marked("NOT (zorg tuin)", "zorg tuin"), IsEmpty());
    EXPECT_THAT(marked("zorg OR NOT tuin", "zorg tuin"), ElementsAre("zorg"));
}

TEST(Highlight, MarksPrefixesWhole) {
    EXPECT_THAT(marked("cliënt*", "Clienten, cliëntenraad en de patient"),
                ElementsAre("Clienten", "cliëntenraad"));
}

TEST(Highlight, MarksPhrasesOnlyAsAWhole) {
    EXPECT_THAT(marked("\"eigen plan\"", "een plan, eigen  plan, eigen"), ElementsAre("eigen  plan"));
    EXPECT_THAT(marked("\"eigen plan\" een", "een eigen plan"), ElementsAre("een", "eigen plan"));
    EXPECT_THAT(marked("\"om om\"", "om om om"), ElementsAre("om om om"));
    EXPECT_THAT(marked("\"plannen\"", "plan plannen"), ElementsAre("plannen"));
}

TEST(Highlight, MarksHyphenatedJoinedAndSpacedWords) {
    EXPECT_THAT(marked("wmoloket", "het Wmo-loket"), ElementsAre("Wmo-loket"));
    EXPECT_THAT(marked("wmo-loket", "wmoloket, wmo-loket, wmo loket, loket"),
                ElementsAre("wmoloket", "wmo-loket", "wmo loket"));
    EXPECT_THAT(marked("wmo loket", "wmoloket loket"), ElementsAre("wmoloket", "loket"));
    EXPECT_THAT(marked("\"het wmoloket is\"", "het wmoloket is"), ElementsAre("het wmoloket is"));
}

TEST(Highlight, TellsEachWordOnceAsItStands) {
    const auto marks =
        marksOf("stoel wmo-loket \"eigen plan\"", "Stoelen, STOELEN, het Wmo-loket, eigen plan");
    EXPECT_THAT(marks.matched, ElementsAre("stoelen", "wmo-loket", "eigen", "plan"));
}

TEST(Highlight, LeavesHiddenWordsAlone) {
    const auto marks = marksOf("zorg \"zorg thuis\"", "zorg thuis zorg thuis", "nl", {{0, 8}});
    EXPECT_THAT(marks.ranges, ElementsAre(Range{11, 21}));
}

TEST(Highlight, OfConditionsOrEverythingMarksNothing) {
    EXPECT_THAT(marked("", "zorg"), IsEmpty());
    EXPECT_THAT(marked("thema:5 jaar:2023", "thema 5 2023"), IsEmpty());
    EXPECT_THAT(marked("zorg", ""), IsEmpty());
}

TEST(Snippet, ShowsTheDensestStretchBetweenWholeWords) {
    const std::string utf8 = "aaa zorg bbb ccc ddd eee fff ggg zorg en zorg hhh iii jjj kkk";
    const auto marks = marksOf("zorg", utf8);
    const auto found = snippet(utf8, marks.ranges, 24);
    EXPECT_THAT(text::slice(utf8, found.range), Eq("ggg zorg en zorg hhh"));
    EXPECT_THAT(found.ranges, ElementsAre(Range{33, 37}, Range{41, 45}));
}

TEST(Snippet, IsTheBeginningWhenNothingIsMarked) {
    const auto found = snippet("Er was eens een verhaal", {}, 12);
    EXPECT_THAT(found.range, Eq(Range{0, 11}));
    EXPECT_THAT(found.ranges, IsEmpty());
}

TEST(Snippet, IsTheWholeTextWhenItFits) {
    const auto marks = marksOf("zorg", "thuis zorg");
    EXPECT_THAT(snippet("thuis zorg", marks.ranges).range, Eq(Range{0, 10}));
}

TEST(Snippet, UsesTheRoomThatIsLeftAtTheEnds) {
    const std::string utf8 = "een twee drie vier vijf zes zeven acht";
    const auto marks = marksOf("acht", utf8);
    EXPECT_THAT(text::slice(utf8, snippet(utf8, marks.ranges, 19).range), Eq("vijf zes zeven acht"));
}

TEST(Snippet, TakesTextsWithoutSpacesAndEmptyOnes) {
    const std::string unbroken(500, 'a');
    EXPECT_THAT(snippet(unbroken, {}, 100).range, Eq(Range{0, 100}));
    EXPECT_THAT(snippet("", {}, 100).range, Eq(Range{0, 0}));
    EXPECT_THAT(snippet(unbroken, std::vector{Range{0, 500}}, 100).range, Eq(Range{0, 500}));
}

rc::Gen<std::string> someText() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "zorg", "één", "wmo", "-", " ", "\u2019s", ". ", "\n\n", "10", "\u0133", "😀", "zorgen", "plan")),
        [](const std::vector<std::string>& pieces) {
            std::string text;
            for (const auto& piece : pieces) {
                text += piece;
            }
            return text;
        });
}

bool areSortedAndDisjoint(const std::vector<Range>& ranges, Range outer) {
    auto from = outer.begin;
    for (const auto& range : ranges) {
        if (range.empty() || range.begin < from || range.end > outer.end) {
            return false;
        }
        from = range.end;
    }
    return true;
}

RC_GTEST_PROP(HighlightProperty, RangesLieInTheTextSortedAndDisjoint, ()) {
    const auto utf8 = *someText();
    const auto typed = *rc::gen::element<std::string>("zorg", "zorg* \"zorg plan\"", "wmo-zorg wmo",
                                                      "een OR plan*", "\"wmo zorg\" OR wmozorg OR 10*");
    const auto marks = marksOf(typed, utf8);
    const Range whole{0, text::length(utf8)};
    RC_ASSERT(areSortedAndDisjoint(marks.ranges, whole));
    RC_ASSERT(marks.matched.empty() == marks.ranges.empty());
    const auto around = *rc::gen::inRange<std::size_t>(0, 60);
    const auto shown = snippet(utf8, marks.ranges, around);
    RC_ASSERT(whole.contains(shown.range));
    RC_ASSERT(areSortedAndDisjoint(shown.ranges, shown.range));
    RC_ASSERT(shown.ranges.empty() == marks.ranges.empty());
}

}  // namespace
}  // namespace vertelwerk::search
