#include "search/dutch/part_counts.h"

#include <optional>
#include <string_view>
#include <utility>

namespace vertelwerk::search::dutch {
namespace {

struct Counts {
    std::unordered_map<const KnownWord*, std::uint32_t> asFirst;
    std::unordered_map<const KnownWord*, std::uint32_t> asLast;
};

void keepCounts(KnownWords& words, const Counts& counts) {
    const auto of = [](const auto& numbers, const KnownWord& word) {
        const auto found = numbers.find(&word);
        return found == numbers.end() ? 0U : found->second;
    };
    for (auto& [word, known] : words) {
        known.asFirst = of(counts.asFirst, known);
        known.asLast = of(counts.asLast, known);
    }
}

const KnownWord* wordAt(const KnownWords& words, std::string_view text) {
    const auto found = words.find(std::string(text));
    return found != words.end() && (found->second.kinds & ~unsigned{Name}) != 0 ? &found->second : nullptr;
}

/// @param weigh   how likely a cut is by its parts
/// @param onlyBest whether a word counts for its likeliest cut only
template <typename Weigh>
Counts countCuts(const KnownWords& words, Weigh weigh, bool onlyBest) {
    constexpr std::size_t shortest = 3;
    Counts counts;
    for (const auto& [word, known] : words) {
        if ((known.kinds & ~unsigned{Name | WithLinkingS}) == 0) {
            continue;
        }
        const std::string_view text(word);
        std::optional<std::pair<const KnownWord*, const KnownWord*>> best;
        unsigned bestWeight = 0;
        for (std::size_t cut = shortest; cut + shortest <= text.size(); ++cut) {
            const auto* const last = wordAt(words, text.substr(cut));
            if (last == nullptr) {
                continue;
            }
            const auto* first = wordAt(words, text.substr(0, cut));
            if (text[cut - 1] == 's' && (first == nullptr || (first->kinds & WithLinkingS) != 0)) {
                if (const auto* bare = wordAt(words, text.substr(0, cut - 1))) {
                    first = bare;
                }
            }
            if (first == nullptr) {
                continue;
            }
            const auto weight = weigh(*first, *last);
            if (!onlyBest) {
                ++counts.asFirst[first];
                ++counts.asLast[last];
            } else if (!best || weight > bestWeight) {
                best = {first, last};
                bestWeight = weight;
            }
        }
        if (best) {
            ++counts.asFirst[best->first];
            ++counts.asLast[best->second];
        }
    }
    return counts;
}

}  // namespace

void countParts(KnownWords& words) {
    const auto any = countCuts(words, [](const KnownWord&, const KnownWord&) { return 0U; }, false);
    keepCounts(words, any);
    const auto likeliest = countCuts(
        words,
        [](const KnownWord& first, const KnownWord& last) {
            return logarithmOf(first.asFirst) + unsigned{logarithmOf(last.asLast)};
        },
        true);
    keepCounts(words, likeliest);
}

}  // namespace vertelwerk::search::dutch
