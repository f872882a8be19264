#include "search/common_pairs.h"

#include "search/dutch/lexicon.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace vertelwerk::search {
namespace {

/// Of about the eighty commonest words, which make nearly half of a text.
constexpr std::uint8_t commonEnough = 76;

bool isCommon(std::string_view surface) {
    return dutch::Lexicon::instance().find(surface).commonness >= commonEnough;
}

std::string termOf(std::string_view first, std::string_view second) {
    std::string term = "D";
    term += first;
    term += ' ';
    term += second;
    return term;
}

struct Placed {
    std::size_t position;
    std::string_view surface;
    friend auto operator<=>(const Placed&, const Placed&) = default;
};

}  // namespace

std::optional<std::string> commonPairTerm(std::string_view first, std::string_view second) {
    return isCommon(first) && isCommon(second) ? std::optional(termOf(first, second)) : std::nullopt;
}

void forEachCommonPair(std::span<const AnalysedWord> words,
                       const std::function<void(const std::string& term)>& each) {
    std::vector<Placed> common;
    for (const auto& word : words) {
        if (isCommon(word.surface)) {
            common.push_back({word.position, word.surface});
            if (word.pieces > 1) {
                common.push_back({word.position + word.pieces - 1, word.surface});
            }
        }
    }
    std::sort(common.begin(), common.end());
    for (auto first = common.begin(); first != common.end(); ++first) {
        auto second = std::next(first);
        while (second != common.end() && second->position == first->position) {
            ++second;
        }
        for (; second != common.end() && second->position == first->position + 1; ++second) {
            each(termOf(first->surface, second->surface));
        }
    }
}

}  // namespace vertelwerk::search
