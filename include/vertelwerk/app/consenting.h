#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/deliveries.h"

#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct ConsentChange {
    model::Purpose purpose = model::Purpose::Research;
    model::Answer answer = model::Answer::Unknown;
};

/// Adds answers to a story's ledger, as of today, as one undo step. Refused for a withdrawn story.
[[nodiscard]] base::Status changeConsent(store::Database& database, model::CoderId coder,
                                         model::StoryId story, const std::vector<ConsentChange>& changes,
                                         std::string_view how);

/// Withdraws a story for good; returns the deliveries that already hold it.
[[nodiscard]] base::Result<std::vector<store::Delivery>> withdrawStory(store::Database& database,
                                                                       model::CoderId coder,
                                                                       model::StoryId story);

}  // namespace vertelwerk::app
