#pragma once

#include "vertelwerk/search/searcher.h"

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include <xapian.h>

namespace vertelwerk::search {

enum class Facet { Theme, Valence, Neighbourhood, Year, Method };

inline constexpr std::array<std::string_view, 5> facetNames{"thema", "valentie", "wijk", "jaar", "methode"};

/// The values of one document, kept beside it as one text.
class FacetValues {
  public:
    void add(Facet facet, std::string_view value);
    [[nodiscard]] std::string toText() const;

  private:
    std::array<std::set<std::string, std::less<>>, facetNames.size()> values_;
};

/// Counts the values of every document that matches.
class FacetSpy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double weight) override;
    [[nodiscard]] Facets counted() const;

  private:
    /// How often each combination of values was seen: there are far fewer of these than documents.
    std::unordered_map<std::string, std::size_t> combinations_;
};

}  // namespace vertelwerk::search
