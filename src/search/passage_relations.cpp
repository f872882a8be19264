#include "search/passage_relations.h"

#include "search/terms.h"

#include <algorithm>
#include <iterator>

namespace vertelwerk::search {
namespace {

bool stands(text::Range one, Relation relation, text::Range other) {
    switch (relation) {
        case Relation::Overlaps:
            return one.overlaps(other);
        case Relation::Within:
            return other.contains(one);
        case Relation::Before:
            return one.end <= other.begin;
        case Relation::After:
            break;
    }
    return other.end <= one.begin;
}

}  // namespace

std::vector<PlacedPassage> passagesOf(const Xapian::Database& passages, const Xapian::Query& query) {
    Xapian::Enquire enquire(passages);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const auto matches = enquire.get_mset(0, passages.get_doccount());
    auto story = passages.valuestream_begin(slot::story);
    auto place = passages.valuestream_begin(slot::place);
    std::vector<PlacedPassage> found;
    found.reserve(matches.size());
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        const auto id = *match;
        story.skip_to(id);
        place.skip_to(id);
        if (story != passages.valuestream_end(slot::story) && story.get_docid() == id &&
            place != passages.valuestream_end(slot::place) && place.get_docid() == id) {
            found.push_back({storyFromTerm(*story), placeFromText(*place), id});
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<PlacedPassage> related(const std::vector<PlacedPassage>& left,
                                   const std::vector<PlacedPassage>& right, Relation relation, bool toNone) {
    std::vector<PlacedPassage> kept;
    auto first = right.begin();
    for (const auto& one : left) {
        while (first != right.end() && first->story < one.story) {
            ++first;
        }
        const auto last = std::find_if(
            first, right.end(), [&one](const PlacedPassage& other) { return other.story != one.story; });
        const bool any = std::any_of(first, last, [&](const PlacedPassage& other) {
            return other.id != one.id && stands(one.range, relation, other.range);
        });
        if (any != toNone) {
            kept.push_back(one);
        }
    }
    return kept;
}

}  // namespace vertelwerk::search
