#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/model/signification.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Whether a column holds what tellers said of their stories on a scale.
[[nodiscard]] bool isSignification(ColumnRole role);

/// Gathers what the teller of one row said, column by column.
class SignificationRow {
  public:
    /// @param row its number, for problems
    SignificationRow(std::size_t row, std::vector<base::Message>& problems)
        : row_(row), problems_(problems) {}

    void take(const ColumnRule& rule, std::string_view value);

    /// In the order of the columns. A triad whose shares do not sum to 100, give or take one for rounding,
    /// is left out and told.
    [[nodiscard]] std::vector<model::Signification> finish();

  private:
    void takeTriad(const ColumnRule& rule, std::string_view value);
    void takeNumber(const ColumnRule& rule, std::string_view value);
    void takeChoice(const ColumnRule& rule, std::string_view value);
    [[nodiscard]] bool isSound(model::Signification& triad);

    std::size_t row_;
    std::vector<base::Message>& problems_;
    std::vector<model::Signification> said_;
    std::set<std::string> notApplicable_;  ///< questions of triads
};

}  // namespace vertelwerk::exchange
