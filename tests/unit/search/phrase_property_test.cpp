#include "fixture.h"

#include <algorithm>
#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::search {
namespace {

using Words = std::vector<std::string>;

/// Common words and others, so that phrases of every mixture occur.
Words some(std::mt19937& random, std::size_t least, std::size_t most) {
    static const Words vocabulary{"de", "in", "het", "was", "er", "niet", "stoel", "tuin", "buurvrouw"};
    Words words(std::uniform_int_distribution<std::size_t>(least, most)(random));
    for (auto& word : words) {
        word = vocabulary[std::uniform_int_distribution<std::size_t>(0, vocabulary.size() - 1)(random)];
    }
    return words;
}

class Phrases : public SearchTest {
  protected:
    Phrases() {
        std::vector<StoryDocument> stories;
        for (int i = 0; i < 100; ++i) {
            texts_.push_back(some(random_, 1, 14));
            stories.push_back(story(i + 1, fmt::format("{}", fmt::join(texts_.back(), " "))));
        }
        put(stories);
    }

    /// Numbers of the texts for which it holds.
    template <typename Holds>
    [[nodiscard]] std::vector<std::int64_t> storiesWhere(Holds holds) const {
        std::vector<std::int64_t> numbers;
        for (std::size_t text = 0; text < texts_.size(); ++text) {
            if (holds(texts_[text])) {
                numbers.push_back(static_cast<std::int64_t>(text) + 1);
            }
        }
        return numbers;
    }

    std::mt19937 random_{20261122};
    std::vector<Words> texts_;
};

TEST_F(Phrases, FindAStoryWhenItHasTheWordsInARow) {
    for (int i = 0; i < 300; ++i) {
        const auto phrase = some(random_, 2, 4);
        const auto typed = fmt::format("\"{}\"", fmt::join(phrase, " "));
        EXPECT_EQ(found(typed),
                  storiesWhere([&](const Words& text) { return !std::ranges::search(text, phrase).empty(); }))
            << typed;
    }
}

TEST_F(Phrases, NeighboursAreWithinTheDistance) {
    const auto isNear = [](const Words& text, const Words& pair, std::size_t distance) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (std::size_t j = 0; j < text.size(); ++j) {
                if (i != j && text[i] == pair[0] && text[j] == pair[1] &&
                    std::max(i, j) - std::min(i, j) <= distance) {
                    return true;
                }
            }
        }
        return false;
    };
    for (int i = 0; i < 200; ++i) {
        const auto pair = some(random_, 2, 2);
        const auto distance = static_cast<std::size_t>(1 + i % 4);
        // Each word in this form only: "was" would be "is" and "waren" as well.
        const auto typed = fmt::format("={} NEAR/{} ={}", pair[0], distance, pair[1]);
        EXPECT_EQ(found(typed), storiesWhere([&](const Words& text) { return isNear(text, pair, distance); }))
            << typed;
    }
}

}  // namespace
}  // namespace vertelwerk::search
