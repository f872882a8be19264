#include "gui/team/coder_difference.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace vertelwerk::gui {
namespace {

using model::Passage;

std::size_t shared(const text::Range& one, const text::Range& other) {
    return one.overlaps(other) ? std::min(one.end, other.end) - std::max(one.begin, other.begin) : 0;
}

text::Range together(const text::Range& one, const text::Range& other) {
    return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

/// Takes passages of two coders off two lists, pair by pair.
class Pairing {
  public:
    Pairing(std::span<const model::PassageRow> passages, model::CoderId first, model::CoderId second)
        : passages_(passages) {
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const auto& passage = passages[i].passage;
            if (passage.needsReview) {
                continue;
            }
            if (passage.coder == first) {
                first_.push_back(i);
            } else if (passage.coder == second) {
                second_.push_back(i);
            }
        }
    }

    using Fits = std::function<bool(const Passage&, const Passage&)>;

    /// Pairs those that fit, where more do those that share most words; `kind` is nothing for pairs that
    /// do not differ.
    void pair(const Fits& fits, std::optional<DifferenceKind> kind) {
        std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> candidates;  // shared, first, second
        for (const auto one : first_) {
            for (const auto other : second_) {
                if (fits(at(one), at(other))) {
                    candidates.emplace_back(shared(at(one).range, at(other).range), one, other);
                }
            }
        }
        std::ranges::stable_sort(candidates, std::ranges::greater{},
                                 [](const auto& candidate) { return std::get<0>(candidate); });
        for (const auto& [words, one, other] : candidates) {
            if (!holds(first_, one) || !holds(second_, other)) {
                continue;
            }
            std::erase(first_, one);
            std::erase(second_, other);
            if (kind) {
                found_.push_back({*kind, one, other, together(at(one).range, at(other).range)});
            }
        }
    }

    std::vector<CoderDifference> differences() && {
        for (const auto one : first_) {
            found_.push_back({DifferenceKind::OnlyOne, one, std::nullopt, at(one).range});
        }
        for (const auto other : second_) {
            found_.push_back({DifferenceKind::OnlyOne, std::nullopt, other, at(other).range});
        }
        std::ranges::stable_sort(found_, std::ranges::less{}, [](const CoderDifference& difference) {
            return std::pair(difference.range.begin, difference.range.end);
        });
        return std::move(found_);
    }

  private:
    [[nodiscard]] const Passage& at(std::size_t place) const { return passages_[place].passage; }
    static bool holds(const std::vector<std::size_t>& places, std::size_t place) {
        return std::ranges::find(places, place) != places.end();
    }

    std::span<const model::PassageRow> passages_;
    std::vector<std::size_t> first_;
    std::vector<std::size_t> second_;
    std::vector<CoderDifference> found_;
};

}  // namespace

std::vector<CoderDifference> differencesBetween(std::span<const model::PassageRow> passages,
                                                model::CoderId first, model::CoderId second) {
    Pairing pairing(passages, first, second);
    const auto alike = [](const Passage& one, const Passage& other) {
        return one.code == other.code && one.range == other.range;
    };
    pairing.pair([&](const Passage& one,
                     const Passage& other) { return alike(one, other) && one.valence == other.valence; },
                 std::nullopt);
    pairing.pair(alike, DifferenceKind::Experience);
    pairing.pair(
        [](const Passage& one, const Passage& other) {
            return one.code == other.code && one.range.overlaps(other.range);
        },
        DifferenceKind::Bounds);
    pairing.pair([](const Passage& one, const Passage& other) { return one.range == other.range; },
                 DifferenceKind::Code);
    return std::move(pairing).differences();
}

}  // namespace vertelwerk::gui
