#include "search/nearest_word.h"

#include "search/terms.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

/// Which bytes occur in a word, each of them one of 32 bits: a bound on the distance that is much
/// cheaper than the distance.
std::uint32_t lettersOf(std::string_view word) {
    std::uint32_t letters = 0;
    for (const auto c : word) {
        letters |= 1U << (static_cast<unsigned char>(c) % 32U);
    }
    return letters;
}

std::size_t lengthDifference(std::string_view a, std::string_view b) {
    return a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
}

class Nearest {
  public:
    explicit Nearest(std::string_view typed)
        : typed_(typed), letters_(lettersOf(typed)), distance_(limitFor(typed) + 1) {}

    [[nodiscard]] std::size_t distance() const { return distance_; }
    [[nodiscard]] const std::string& word() const { return word_; }

    void consider(const std::string& word, const Xapian::TermIterator& term) {
        const auto limit = std::min(distance_, limitFor(typed_));
        const auto differing = std::popcount(lettersOf(word) ^ letters_);
        if (lengthDifference(word, typed_) > limit || static_cast<std::size_t>(differing) > 2 * limit) {
            return;
        }
        const auto distance = editDistance(typed_, word, limit);
        if (distance > limit) {
            return;
        }
        const auto frequency = term.get_termfreq();
        if (distance < distance_ || frequency > frequency_) {
            distance_ = distance;
            frequency_ = frequency;
            word_ = word;
        }
    }

  private:
    /// Short words are near to too many others.
    static std::size_t limitFor(std::string_view typed) {
        constexpr std::size_t shortWord = 4;
        return typed.size() <= shortWord ? 1 : 2;
    }

    std::string_view typed_;
    std::uint32_t letters_;
    std::size_t distance_;
    Xapian::doccount frequency_ = 0;
    std::string word_;
};

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit) {
    if (lengthDifference(a, b) > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
        }
        if (*std::min_element(row.begin(), row.end()) > limit) {
            return limit + 1;
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

std::vector<std::string> nearestWords(const std::vector<std::string>& typed,
                                      const Xapian::Database& database) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 60;
    std::vector<Nearest> found;
    std::vector<Nearest*> wanting;
    found.reserve(typed.size());
    for (const auto& word : typed) {
        auto& nearest = found.emplace_back(word);
        if (word.size() < shortest || word.size() > longest) {
            continue;
        }
        // The first letter is seldom wrong, and looking at one letter's words is quick.
        const auto first = word.substr(0, 1);
        for (auto term = database.allterms_begin(first); term != database.allterms_end(first); ++term) {
            nearest.consider(*term, term);
        }
        if (nearest.distance() > 1) {
            wanting.push_back(&nearest);
        }
    }
    auto term = database.allterms_begin();
    term.skip_to("a");
    for (; !wanting.empty() && term != database.allterms_end(); ++term) {
        const auto word = *term;
        for (auto* nearest : wanting) {
            nearest->consider(word, term);
        }
    }
    std::vector<std::string> words;
    words.reserve(found.size());
    for (const auto& nearest : found) {
        words.push_back(nearest.word());
    }
    return words;
}

}  // namespace vertelwerk::search
