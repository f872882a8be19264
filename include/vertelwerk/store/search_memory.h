#pragma once

#include "vertelwerk/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A query that was kept under a name.
struct SavedQuery {
    std::string name;
    std::string query;         ///< as typed
    bool inPassages = false;   ///< searches coded passages
    bool synonyms = false;     ///< words by their synonyms too
    bool interviewer = false;  ///< words of the interviewer too
    friend bool operator==(const SavedQuery&, const SavedQuery&) = default;
};

/// As names sort for readers.
[[nodiscard]] base::Result<std::vector<SavedQuery>> savedQueries(Database& database);

/// The query called so, but for accents and capitals. NotFound, naming those there are.
[[nodiscard]] base::Result<SavedQuery> savedQuery(Database& database, std::string_view name);

/// Keeps a query, in place of one of the same name. Invalid without a name or words.
[[nodiscard]] base::Status saveQuery(UnitOfWork& work, const SavedQuery& query);
[[nodiscard]] base::Status removeSavedQuery(UnitOfWork& work, std::string_view name);

/// What a user tells about words.
enum class WordList {
    Synonyms,  ///< a line: words that mean the same, | between
    Forms,     ///< a line: forms of one word that searching does not know as such, | between
    Whole,     ///< a line: a word that is not found by its parts
};

/// The lines in the order in which they were written.
[[nodiscard]] base::Result<std::vector<std::string>> wordList(Database& database, WordList list);
/// Puts these lines in place of what was there; empty ones are left out.
[[nodiscard]] base::Status setWordList(UnitOfWork& work, WordList list, std::span<const std::string> lines);

}  // namespace vertelwerk::store
