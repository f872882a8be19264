#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/search/thesaurus.h"

#include <set>
#include <string>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// What is known about words: the synonyms that come with the program, and what the project's users
/// added.
class WordLists {
  public:
    [[nodiscard]] static base::Result<WordLists> load(store::Database& database);

    /// Refers to these lists.
    [[nodiscard]] search::QueryOptions options(bool allSynonyms, bool interviewer) const;

  private:
    search::Thesaurus synonyms_;
    search::Thesaurus forms_;
    std::set<std::string> whole_;
};

}  // namespace vertelwerk::app
