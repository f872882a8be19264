#pragma once

#include "search/plan.h"

#include <set>
#include <string>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

[[nodiscard]] inline Xapian::Query combined(Xapian::Query::op op, const std::vector<Xapian::Query>& queries) {
    return {op, queries.begin(), queries.end()};
}

/// What a Phrase or a Near plan asks of a database: only words as they stand in texts have positions there.
class PositionalQueries {
  public:
    /// @param whole words that are not found by their parts; may be null
    PositionalQueries(const Xapian::Database& database, const std::set<std::string>* whole)
        : database_(database), whole_(whole) {}

    [[nodiscard]] Xapian::Query phrase(const Plan& plan) const;
    [[nodiscard]] Xapian::Query near(const Plan& plan) const;

  private:
    void addForms(const Plan& plan, Voice voice, std::vector<std::string>& terms) const;
    [[nodiscard]] std::vector<std::string> formsOf(const Plan& plan) const;

    const Xapian::Database& database_;
    const std::set<std::string>* whole_;
};

}  // namespace vertelwerk::search
