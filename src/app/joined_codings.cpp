#include "app/joined_codings.h"

#include <map>
#include <tuple>
#include <utility>

namespace vertelwerk::app {
namespace {

using model::Valence;

Valence joined(Valence one, Valence other) {
    if (one == other || other == Valence::None) {
        return one;
    }
    return one == Valence::None ? other : Valence::Mixed;
}

}  // namespace

void joinCodings(std::vector<model::PassageRow>& passages) {
    std::map<std::tuple<model::StoryId, std::size_t, std::size_t, model::CodeId>, std::size_t> places;
    std::vector<model::PassageRow> kept;
    kept.reserve(passages.size());
    for (auto& row : passages) {
        const auto& passage = row.passage;
        const auto [place, isNew] = places.emplace(
            std::tuple(passage.story, passage.range.begin, passage.range.end, passage.code), kept.size());
        if (isNew) {
            kept.push_back(std::move(row));
            continue;
        }
        auto& first = kept[place->second].passage;
        first.valence = joined(first.valence, passage.valence);
        if (first.memo.find(passage.memo) == std::string::npos) {
            first.memo += (first.memo.empty() ? "" : "\n") + passage.memo;
        }
    }
    passages = std::move(kept);
}

}  // namespace vertelwerk::app
