#pragma once

#include "vertelwerk/app/bundle.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace vertelwerk::cli {

using Json = nlohmann::ordered_json;

/// The string, or null when there is none.
[[nodiscard]] Json orNull(const std::string& text);

[[nodiscard]] Json toJson(const model::ConsentState& consent);
[[nodiscard]] Json toJson(const std::vector<model::Attribute>& attributes);
[[nodiscard]] Json toJson(const model::Part& part);
[[nodiscard]] Json toJson(const model::Signification& said);
[[nodiscard]] Json toJson(const model::SelectionRound& round);
[[nodiscard]] Json toJson(const model::PassageRow& row);
[[nodiscard]] Json toJson(const std::vector<model::PassageRow>& rows);
[[nodiscard]] Json toJson(const model::Observation& observation);
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
