#include "joint_fixture.h"

#include <rapidcheck/gtest.h>

namespace vertelwerk::analysis {
namespace {

using model::Valence;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// So many passages of each kind, every one of another teller.
Request tellings(std::size_t good, std::size_t bad, std::size_t mixed = 0, std::size_t unjudged = 0) {
    Request request;
    std::int64_t story = 0;
    const auto add = [&](std::size_t count, Valence valence) {
        for (std::size_t i = 0; i < count; ++i) {
            request.tell({.story = ++story, .valence = valence});
        }
    };
    add(good, Valence::Good);
    add(bad, Valence::Bad);
    add(mixed, Valence::Mixed);
    add(unjudged, Valence::None);
    return request;
}

struct Proportion {
    std::size_t good, bad, asked, quotedGood, quotedBad;
};

class JointProportion : public testing::TestWithParam<Proportion> {};

TEST_P(JointProportion, IsThatOfWhatWasTold) {
    const auto& p = GetParam();
    const auto row = tellings(p.good, p.bad).quotes(p.asked).row();
    EXPECT_THAT(row.good, SizeIs(p.quotedGood));
    EXPECT_THAT(row.bad, SizeIs(p.quotedBad));
}

INSTANTIATE_TEST_SUITE_P(Quotes, JointProportion,
                         testing::Values(Proportion{6, 6, 3, 3, 3},   // as many
                                         Proportion{6, 4, 3, 3, 2},   // 3 : 2
                                         Proportion{6, 1, 3, 3, 1},   // 3 : 0.5
                                         Proportion{11, 1, 3, 3, 1},  // 3 : 0.3, but never silent
                                         Proportion{2, 8, 4, 1, 4},   // the other way round
                                         Proportion{3, 8, 4, 2, 4},   // 1.5 : 4
                                         Proportion{2, 1, 3, 2, 1},   // no more than there are
                                         Proportion{5, 0, 3, 3, 0},   // nothing told, nothing quoted
                                         Proportion{5, 5, 0, 0, 0}, Proportion{0, 0, 3, 0, 0}));

TEST(JointQuotes, QuotesMixedAndUnjudgedPassagesInProportionToo) {
    const auto row = tellings(8, 4, 2, 6).quotes(4).row();
    EXPECT_THAT(row.good, SizeIs(4));
    EXPECT_THAT(row.bad, SizeIs(2));
    EXPECT_THAT(row.mixed, SizeIs(1));
    EXPECT_THAT(row.unjudged, SizeIs(3));
}

TEST(JointQuotes, LetsEveryTellerSpeakBeforeOneSpeaksTwice) {
    const auto row = Request()
                         .tell({.story = 1, .narrator = "A", .begin = 0})
                         .tell({.story = 1, .narrator = "A", .begin = 20})
                         .tell({.story = 1, .narrator = "A", .begin = 40})
                         .tell({.story = 2, .narrator = "B", .begin = 0})
                         .tell({.story = 3, .narrator = "A", .begin = 0})
                         .tell({.story = 4, .narrator = "C", .begin = 5})
                         .quotes(4)
                         .row();
    EXPECT_THAT(quotesOf(row.good), ElementsAre("s1@0", "s2@0", "s4@5", "s1@20"));
}

TEST(JointQuotes, DoesNotDependOnTheOrderOfThePassages) {
    auto request = Request()
                       .tell({.story = 1, .narrator = "A", .begin = 0})
                       .tell({.story = 1, .narrator = "A", .begin = 20})
                       .tell({.story = 2, .narrator = "B", .begin = 7})
                       .quotes(2);
    const auto before = quotesOf(request.row().good);
    std::ranges::reverse(request.raw().passages);
    EXPECT_THAT(before, ElementsAre("s1@0", "s2@7"));
    EXPECT_EQ(quotesOf(request.row().good), before);
}

TEST(JointQuotes, QuotesWordsOnceHoweverManyCodersMarkedThem) {
    const auto row = Request()
                         .tell({.story = 1, .narrator = "A", .begin = 0})
                         .tell({.story = 1, .narrator = "A", .begin = 4})
                         .tell({.story = 1, .narrator = "A", .begin = 30})
                         .quotes(3)
                         .row();
    EXPECT_EQ(row.told.passages, 3U);
    EXPECT_THAT(quotesOf(row.good), ElementsAre("s1@0", "s1@30"));
}

TEST(JointQuotes, LeavesOutPassagesWhoseWordsAreGone) {
    auto request = Request().tell({.story = 1});
    request.raw().passages[0].row.passage.range = {4, 4};
    EXPECT_THAT(request.row().good, IsEmpty());
}

RC_GTEST_PROP(JointQuotesProperty, AreNeverMoreThanAskedAndNeverSilent,
              (const std::vector<std::uint8_t>& kinds, std::uint8_t asked)) {
    Request request;
    std::int64_t story = 0;
    for (const auto kind : kinds) {
        request.tell({.story = ++story, .valence = static_cast<Valence>(kind % 4)});
    }
    const auto row = request.quotes(asked % 6U + 1U).row();
    const auto fits = [&](Valence valence, const std::vector<ToldPassage>& quotes) {
        const auto told = row.byValence.at(valence).passages;
        return quotes.size() <= asked % 6U + 1U && quotes.size() <= told && quotes.empty() == (told == 0);
    };
    RC_ASSERT(fits(Valence::Good, row.good));
    RC_ASSERT(fits(Valence::Bad, row.bad));
    RC_ASSERT(fits(Valence::Mixed, row.mixed));
    RC_ASSERT(fits(Valence::None, row.unjudged));
}

}  // namespace
}  // namespace vertelwerk::analysis
