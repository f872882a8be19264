#include "bench/generated_text.h"

#include <array>
#include <cmath>
#include <string_view>

namespace vertelwerk::bench {
namespace {

/// A hundred thousand words, the frequency of the r-th falling with r to the power 1.1: six million
/// words of text use about 95,000 of them.
constexpr double vocabulary = 100'000;
constexpr double steepness = 0.1;

constexpr std::array<std::string_view, 48> syllables{
    "de",   "het",  "een",  "van",   "in",   "is",    "dat",  "op",    "te",   "en",    "zijn",   "voor",
    "met",  "die",  "niet", "aan",   "er",   "om",    "ook",  "als",   "dan",  "maar",  "wij",    "had",
    "wel",  "zorg", "huis", "buurt", "kind", "werk",  "loop", "fiets", "geld", "praat", "school", "straat",
    "nach", "ver",  "ge",   "be",    "ont",  "groen", "mor",  "lijk",  "moe",  "der",   "tuin",   "brief"};
constexpr std::array<std::string_view, 12> endings{"",   "",   "",    "",     "en",  "t",
                                                   "de", "te", "ing", "heid", "tje", "s"};

}  // namespace

std::string TextGenerator::wordOfRank(std::size_t rank) {
    std::string word(endings[rank < syllables.size() ? 0 : (rank / 7) % endings.size()]);
    for (auto rest = rank;; rest = rest / syllables.size() - 1) {
        word.insert(0, syllables[rest % syllables.size()]);
        if (rest < syllables.size()) {
            return rank % 97 == 96 ? word + "\u00e9" : word;
        }
    }
}

std::string TextGenerator::word() {
    const double u = std::generate_canonical<double, 32>(random_);
    const double rank = std::pow(1 - u * (1 - std::pow(vocabulary, -steepness)), -1 / steepness);
    return wordOfRank(static_cast<std::size_t>(rank) - 1);
}

std::string TextGenerator::story(std::size_t words) {
    std::string text;
    bool begins = true;
    for (std::size_t i = 0; i < words; ++i) {
        auto next = word();
        if (begins && next.front() >= 'a') {
            next.front() = static_cast<char>(next.front() - 'a' + 'A');
        }
        begins = false;
        text += next;
        if (oneIn(60)) {
            text += '-' + word();
        } else if (oneIn(80)) {
            text += "\u2019s";
        }
        if (oneIn(12)) {
            text += oneIn(6) ? ".\n\n" : ". ";
            begins = true;
        } else {
            text += oneIn(15) ? ", " : " ";
        }
    }
    return text;
}

}  // namespace vertelwerk::bench
