#include "search/facets.h"

#include "search/terms.h"

#include <algorithm>

namespace vertelwerk::search {
namespace {

constexpr char valueEnd = '\x1f';
constexpr char facetEnd = '\x1e';

/// The piece of `rest` up to `end`, which is taken off with it.
std::string_view takeUpTo(std::string_view& rest, char end) {
    const auto at = std::min(rest.find(end), rest.size());
    const auto piece = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return piece;
}

}  // namespace

void FacetValues::add(Facet facet, std::string_view value) {
    if (!value.empty()) {
        values_[static_cast<std::size_t>(facet)].emplace(value);
    }
}

std::string FacetValues::toText() const {
    std::string text;
    for (const auto& values : values_) {
        for (const auto& value : values) {
            text += value;
            text += valueEnd;
        }
        text += facetEnd;
    }
    return text;
}

void FacetSpy::operator()(const Xapian::Document& document, double /*weight*/) {
    ++combinations_[document.get_value(slot::facets)];
}

Facets FacetSpy::counted() const {
    Facets facets;
    for (const auto name : facetNames) {
        facets[std::string(name)];
    }
    std::array<std::map<std::string, std::size_t, std::less<>>, facetNames.size()> counts;
    for (const auto& [combination, documents] : combinations_) {
        std::string_view rest = combination;
        for (auto& count : counts) {
            auto values = takeUpTo(rest, facetEnd);
            while (!values.empty()) {
                count[std::string(takeUpTo(values, valueEnd))] += documents;
            }
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& facet = facets[std::string(facetNames[i])];
        facet.assign(counts[i].begin(), counts[i].end());
        std::sort(facet.begin(), facet.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
    }
    return facets;
}

}  // namespace vertelwerk::search
