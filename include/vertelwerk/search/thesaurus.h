#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// Words of which a user finds all when looking for one: pgb, persoonsgebonden budget.
using WordGroup = std::vector<std::string>;

/// Groups of words that mean the same. Compares folded, so it needs no analysis.
class Thesaurus {
  public:
    Thesaurus() = default;
    explicit Thesaurus(const std::vector<WordGroup>& groups);

    /// The other words of every group that holds this one, each once; a word may be several, with
    /// spaces between.
    [[nodiscard]] std::vector<std::string> othersOf(std::string_view word) const;
    /// Words of the longest entry.
    [[nodiscard]] std::size_t longest() const { return longest_; }
    [[nodiscard]] bool empty() const { return groups_.empty(); }

  private:
    std::vector<WordGroup> groups_;
    std::multimap<std::string, std::size_t, std::less<>> byWord_;
    std::size_t longest_ = 0;
};

/// Reads groups as they are written in a table: one a line, | between words, # before a remark.
[[nodiscard]] std::vector<WordGroup> readWordGroups(std::string_view utf8);

/// How the words of a query are taken.
struct QueryOptions {
    const Thesaurus* synonyms = nullptr;           ///< what ~word also finds
    const Thesaurus* forms = nullptr;              ///< forms that the user says belong together, always found
    const std::set<std::string>* whole = nullptr;  ///< folded words that are not found by their parts
    bool allSynonyms = false;                      ///< every word also by its synonyms
    bool interviewer = false;                      ///< words of the interviewer count too
};

}  // namespace vertelwerk::search
