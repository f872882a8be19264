#pragma once

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/app/model_json.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace vertelwerk::cli {

using app::Json;

using app::orNull;
using app::toJson;

[[nodiscard]] Json toJson(const std::vector<text::Range>& ranges);
[[nodiscard]] Json toJson(const std::vector<base::Message>& messages, const base::Catalogue& catalogue);
[[nodiscard]] Json toJson(const app::GateReport& gate, const base::Catalogue& catalogue);

/// The ids as numbers.
template <typename Id>
[[nodiscard]] Json idsOf(const std::vector<Id>& ids) {
    Json list = Json::array();
    for (const auto id : ids) {
        list.push_back(id.value);
    }
    return list;
}

}  // namespace vertelwerk::cli
