#pragma once

#include "store/connection.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::store {

/// A row of a table.
using RowKey = std::pair<std::string, std::int64_t>;

/// Which column of which table refers to a table.
struct Referrer {
    std::string table;
    std::string column;
};

/// By the table that is referred to, as the file itself declares it: works on every schema version.
using Referrers = std::map<std::string, std::vector<Referrer>, std::less<>>;
[[nodiscard]] Referrers referrersOf(Connection& connection);

/// Takes rows away with everything that refers to them.
class Eraser {
  public:
    explicit Eraser(Connection& connection) : connection_(connection), referrers_(referrersOf(connection)) {}

    /// A story with its narrator, source, area and attributes, as far as nothing else uses these.
    void eraseStory(std::int64_t story);

    [[nodiscard]] const std::set<RowKey>& removed() const { return removed_; }
    [[nodiscard]] const Referrers& referrers() const { return referrers_; }

  private:
    void erase(const std::string& table, std::int64_t row);
    void eraseUnused(const std::string& table, std::int64_t row);
    [[nodiscard]] bool isUsed(std::string_view table, std::int64_t row);
    [[nodiscard]] std::vector<std::int64_t> rows(const std::string& sql, std::int64_t parameter);

    Connection& connection_;
    Referrers referrers_;
    std::set<RowKey> removed_;
};

}  // namespace vertelwerk::store
