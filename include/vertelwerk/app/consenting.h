#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/deliveries.h"

#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct ConsentChange {
    model::Purpose purpose = model::Purpose::Research;
    model::Answer answer = model::Answer::Unknown;
};

/// Refused for a story that its teller withdrew: what was agreed cannot change any more.
[[nodiscard]] base::Status consentOpen(store::Database& database, model::StoryId story);

/// Withdraws a story for good; returns the deliveries that already hold it.
[[nodiscard]] base::Result<std::vector<store::Delivery>> withdrawStory(store::Database& database,
                                                                       model::CoderId coder,
                                                                       model::StoryId story);

}  // namespace vertelwerk::app
