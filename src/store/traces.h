#pragma once

#include "store/connection.h"
#include "store/eraser.h"
#include "store/row_log.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace vertelwerk::store {

/// Finds what else in a file repeats of stories that are erased: a memo of the project that quotes a
/// sentence, an example in the codebook, a query that was saved to find just that story. Quotes of a few
/// words or more give way to "[...]", such queries go, and a teller's name from lists of words.
class Traces {
  public:
    /// Takes note of a story while it is there.
    void note(Connection& connection, std::int64_t story);

    /// After the stories are gone.
    /// @return the rows that changed or went
    std::set<RowKey> remove(Connection& connection);

    /// Whether a row's earlier values quote one of the stories.
    [[nodiscard]] bool isQuotedIn(const RowEntry& entry) const;

  private:
    using Hashes = std::unordered_set<std::uint64_t>;
    struct Column {
        std::string table;
        std::string name;
    };
    struct Quoting {
        Column column;
        std::int64_t row = 0;
        std::string text;
    };
    void noteWords(std::string_view text);
    void noteLabels(std::string_view text);
    [[nodiscard]] std::vector<Quoting> quoting(Connection& connection) const;
    void keepOnlyTheirs(Connection& connection);
    [[nodiscard]] std::string withoutQuotes(const std::string& text) const;
    void removeQueries(Connection& connection, std::set<RowKey>& changed) const;
    void removeNames(Connection& connection, std::set<RowKey>& changed) const;

    Hashes runs_;   ///< of several words of the stories
    Hashes words_;  ///< single words of the stories and what they are called
    Hashes names_;  ///< words of the tellers' names alone
};

}  // namespace vertelwerk::store
