#include "vertelwerk/text/splice.h"

#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {

void PrintTo(const Range& range, std::ostream* out) {
    *out << '[' << range.begin << ", " << range.end << ')';
}

namespace {

using testing::Eq;

TEST(Shifted, MovesWithTextPutInBefore) {
    EXPECT_THAT(shifted({4, 8}, 1, 0, 3), Eq(Range{7, 11}));
    EXPECT_THAT(shifted({4, 8}, 0, 2, 0), Eq(Range{2, 6}));
}

TEST(Shifted, StaysWhenTheChangeIsBehind) {
    EXPECT_THAT(shifted({4, 8}, 9, 5, 2), Eq(Range{4, 8}));
}

TEST(Shifted, TakesInTextPutInStrictlyInside) {
    EXPECT_THAT(shifted({4, 8}, 6, 0, 3), Eq(Range{4, 11}));
}

TEST(Shifted, LeavesTextPutInAtAnEdgeOutside) {
    EXPECT_THAT(shifted({4, 8}, 4, 0, 3), Eq(Range{7, 11}));
    EXPECT_THAT(shifted({4, 8}, 8, 0, 3), Eq(Range{4, 8}));
}

TEST(Shifted, KeepsAWordThatIsReplacedWhole) {
    EXPECT_THAT(shifted({4, 8}, 4, 4, 10), Eq(Range{4, 14}));
}

TEST(Shifted, KeepsWhatStillStands) {
    EXPECT_THAT(shifted({4, 8}, 2, 4, 1), Eq(Range{3, 5}));  // its first half is gone
    EXPECT_THAT(shifted({4, 8}, 6, 4, 1), Eq(Range{4, 6}));  // its second half is gone
}

TEST(Shifted, IsEmptyWhenItsWordsAreAllGone) {
    EXPECT_TRUE(shifted({4, 8}, 4, 4, 0).empty());
    EXPECT_TRUE(shifted({4, 8}, 2, 9, 5).empty());
}

TEST(Shifted, FollowsSplicesOneAfterAnother) {
    const std::vector<Splice> splices{{0, 4, "Kees"}, {9, 0, "😀😀"}, {0, 5, ""}};
    EXPECT_THAT(shifted({7, 12}, splices), Eq(Range{2, 9}));
}

/// The anchor rule without arithmetic: a text is a row of marks, one a character, saying whether the
/// anchor covers it. Removed characters take their marks along. Inserted ones are covered when all that
/// they replace is covered or, replacing nothing, when both neighbours are.
///
/// An anchor that covers nothing (any more) is a caret before the character that followed its begin. It
/// goes where that character goes. Is that character removed, then the caret stands where the removal
/// began if it was the first one removed, else behind what was put in instead.
class Oracle {
  public:
    Oracle(std::size_t characters, Range anchor) : anchor_(anchor) {
        for (std::size_t i = 0; i <= characters; ++i) {  // one more: the end of the text
            row_.push_back({i, anchor.begin <= i && i < anchor.end});
        }
    }

    [[nodiscard]] Range after(std::size_t at, std::size_t removed, std::size_t inserted) {
        const auto first = row_.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = first + static_cast<std::ptrdiff_t>(removed);
        const bool between = at > 0 && (first - 1)->covered && first->covered;
        const bool covered = removed > 0 ? std::all_of(first, last, isCovered) : between;
        const auto firstRemoved = first->id;
        const auto place = row_.erase(first, last);
        row_.insert(place, inserted, Character{fresh, covered});

        const auto begin = std::find_if(row_.begin(), row_.end(), isCovered);
        if (begin != row_.end()) {
            const auto end = std::find_if(row_.rbegin(), row_.rend(), isCovered).base();
            return {index(begin), index(end)};
        }
        const auto follower = std::find_if(row_.begin(), row_.end(),
                                           [this](const Character& c) { return c.id == anchor_.begin; });
        const auto caret = follower != row_.end()          ? index(follower)
                           : firstRemoved == anchor_.begin ? at
                                                           : at + inserted;
        return {caret, caret};
    }

  private:
    struct Character {
        std::size_t id;
        bool covered;
    };
    static constexpr std::size_t fresh = static_cast<std::size_t>(-1);
    static bool isCovered(const Character& c) { return c.covered; }
    [[nodiscard]] std::size_t index(std::vector<Character>::const_iterator at) const {
        return static_cast<std::size_t>(at - row_.begin());
    }

    Range anchor_;
    std::vector<Character> row_;
};

TEST(Shifted, AgreesWithMarkedCharactersOn200000RandomSplices) {
    std::mt19937 random(8);
    const auto pick = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    };
    for (int round = 0; round < 200'000; ++round) {
        const auto characters = pick(12);
        const auto begin = pick(characters);
        const Range anchor{begin, begin + pick(characters - begin)};
        const auto at = pick(characters);
        const auto removed = pick(characters - at);
        const auto inserted = pick(4);
        ASSERT_THAT(shifted(anchor, at, removed, inserted),
                    Eq(Oracle(characters, anchor).after(at, removed, inserted)))
            << "anchor [" << anchor.begin << ", " << anchor.end << ") of " << characters << ", at " << at
            << " remove " << removed << " insert " << inserted;
    }
}

TEST(Apply, ReplacesCodePointsOneSpliceAfterAnother) {
    const std::vector<Splice> splices{{4, 6, "[buurvrouw]"}, {0, 3, "Twéé"}, {5, 0, "😀 "}};
    EXPECT_THAT(text::apply("Eén Hannie 😀 belde", splices).value(), Eq("Twéé 😀 [buurvrouw] 😀 belde"));
    EXPECT_THAT(text::apply("onveranderd", {}).value(), Eq("onveranderd"));
}

TEST(Apply, RefusesToReachBeyondTheText) {
    for (const auto& splice :
         {Splice{4, 0, "x"}, Splice{2, 2, ""}, Splice{1, static_cast<std::size_t>(-1), ""}}) {
        const auto result = text::apply("één", std::vector{splice});
        ASSERT_FALSE(result.has_value());
        EXPECT_THAT(result.error().code, Eq(base::ErrorCode::Invalid));
        EXPECT_THAT(result.error().what.arguments, testing::ElementsAre(std::to_string(splice.at), "3"));
    }
    EXPECT_THAT(text::apply("één", std::vector{Splice{3, 0, "!"}}).value(), Eq("één!"));
}

TEST(Apply, RefusesWordingThatIsNoUtf8) {
    const auto result = text::apply("abc", std::vector{Splice{1, 0, "\xe9"}});
    ASSERT_FALSE(result.has_value());
    EXPECT_THAT(result.error().code, Eq(base::ErrorCode::Invalid));
}

}  // namespace
}  // namespace vertelwerk::text
