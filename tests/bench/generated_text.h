#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace vertelwerk::bench {

/// Makes text whose words are spread as in a natural language: the frequency of a word falls with its
/// rank (Zipf), and the vocabulary keeps growing with the text (Heaps). The same seed gives the same
/// text.
class TextGenerator {
  public:
    explicit TextGenerator(std::uint32_t seed) : random_(seed) {}

    /// A word of the vocabulary; frequent ones more often.
    [[nodiscard]] std::string word();
    /// The word of that rank, 0 being the most frequent.
    [[nodiscard]] static std::string wordOfRank(std::size_t rank);
    [[nodiscard]] std::string story(std::size_t words);

  private:
    [[nodiscard]] bool oneIn(unsigned times) { return random_() % times == 0; }
    std::mt19937 random_;
};

}  // namespace vertelwerk::bench
