#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/indicator.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// What storing an indicator did.
struct IndicatorStored {
    model::IndicatorId id;
    int edition = 1;
    bool unchanged = false;  ///< the same figures were there already
};

/// Stores an indicator with its observations. The same key and name again makes a new edition that
/// replaces the figures in use; the earlier edition stays in the file. Links stay.
[[nodiscard]] base::Result<IndicatorStored> storeIndicator(UnitOfWork& work,
                                                           const model::Indicator& indicator);

/// An indicator without its observations, and how many it has.
struct IndicatorRow {
    model::Indicator indicator;
    std::size_t observations = 0;
};
[[nodiscard]] base::Result<std::vector<IndicatorRow>> listIndicators(Database& database);

/// With the observations of its current edition, by area and period.
[[nodiscard]] base::Result<model::Indicator> findIndicator(Database& database, model::IndicatorId id);

/// All of them with the observations of their current editions, in the order of listIndicators.
[[nodiscard]] base::Result<std::vector<model::Indicator>> allIndicators(Database& database);

/// The indicator that a user's word names: id, key or name. NotFound or Ambiguous.
[[nodiscard]] base::Result<model::IndicatorId> resolveIndicator(Database& database, std::string_view name);

/// Which way is better, and whom it is about; both are the researcher's to say.
[[nodiscard]] base::Status describeIndicator(UnitOfWork& work, model::IndicatorId id,
                                             model::Direction direction, std::string_view level);

/// Links a code to an indicator; a link of the same two gets the new assumption. Invalid without one.
[[nodiscard]] base::Result<model::LinkId> link(UnitOfWork& work, const model::Link& link);
[[nodiscard]] base::Status unlink(UnitOfWork& work, model::LinkId link);
[[nodiscard]] base::Result<std::vector<model::Link>> links(Database& database);

/// The names of areas that figures or stories brought, by code.
[[nodiscard]] base::Result<std::vector<std::pair<std::string, std::string>>> areaNames(Database& database);

}  // namespace vertelwerk::store
