#include "analysis/quotes.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace vertelwerk::analysis {
namespace {

bool repeats(const ToldPassage& passage, const Told& earlier) {
    return std::ranges::any_of(earlier, [&](const ToldPassage* other) {
        return other->row.passage.story == passage.row.passage.story &&
               other->row.passage.range.overlaps(passage.row.passage.range);
    });
}

/// The passages in the order in which they may be quoted.
Told byTurns(const Told& passages) {
    std::map<std::string, std::size_t> turns;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // a teller's turn, place in the story order
    order.reserve(passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
        order.emplace_back(turns[tellerOf(*passages[i])]++, i);
    }
    std::ranges::sort(order);
    Told result;
    std::ranges::transform(order, std::back_inserter(result),
                           [&](const auto& turn) { return passages[turn.second]; });
    return result;
}

}  // namespace

std::string tellerOf(const ToldPassage& passage) {
    const auto name = text::folded(passage.narrator);
    return name.empty() ? std::to_string(passage.row.passage.story.value) : ":" + name;
}

Count countTold(const std::vector<const ToldPassage*>& passages) {
    std::set<std::string> tellers;
    std::set<model::StoryId> stories;
    for (const auto* passage : passages) {
        tellers.insert(tellerOf(*passage));
        stories.insert(passage->row.passage.story);
    }
    return {tellers.size(), stories.size(), passages.size()};
}

std::map<model::Valence, std::size_t> dealQuotes(const std::map<model::Valence, Count>& told,
                                                 std::size_t larger) {
    std::size_t most = 0;
    for (const auto& [valence, count] : told) {
        most = std::max(most, count.passages);
    }
    std::map<model::Valence, std::size_t> dealt;
    for (const auto& [valence, count] : told) {
        const bool quoted = count.passages > 0 && larger > 0;
        dealt[valence] =
            quoted ? std::max<std::size_t>((2 * larger * count.passages + most) / (2 * most), 1) : 0;
    }
    return dealt;
}

std::vector<ToldPassage> chooseQuotes(Told passages, std::size_t count) {
    std::ranges::sort(passages, {}, [](const ToldPassage* told) {
        const auto& passage = told->row.passage;
        return std::tuple(passage.story, passage.range, passage.id);
    });
    Told distinct;
    for (const auto* passage : passages) {
        if (!passage->row.passage.range.empty() && !repeats(*passage, distinct)) {
            distinct.push_back(passage);
        }
    }
    std::vector<ToldPassage> chosen;
    for (const auto* passage : byTurns(distinct)) {
        if (chosen.size() == count) {
            break;
        }
        chosen.push_back(*passage);
    }
    return chosen;
}

}  // namespace vertelwerk::analysis
