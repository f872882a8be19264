#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace vertelwerk::app {

/// Values as JSON, for the command line, exports and exchange: keys in English, positions in code points.
using Json = nlohmann::ordered_json;

/// The string, or null when there is none.
[[nodiscard]] Json orNull(const std::string& text);
[[nodiscard]] Json orNull(const std::optional<double>& number);

[[nodiscard]] Json toJson(const model::ConsentState& consent);
[[nodiscard]] Json toJson(const std::vector<model::Attribute>& attributes);
[[nodiscard]] Json toJson(const model::Part& part);
[[nodiscard]] Json toJson(const model::Signification& said);
[[nodiscard]] Json toJson(const model::SelectionRound& round);
[[nodiscard]] Json toJson(const model::PassageRow& row);
[[nodiscard]] Json toJson(const std::vector<model::PassageRow>& rows);
[[nodiscard]] Json toJson(const model::Observation& observation);
[[nodiscard]] Json toJson(const model::ConsentEntry& entry);

/// What exchange formats have no place for, as one document: parts, selection rounds, what the teller said
/// of the story, the ledger of consent, where it came from. Without paths.
[[nodiscard]] std::string storyDataJson(const model::Story& story);

/// Puts back what storyDataJson wrote; what is unknown or lies outside the text is left out. Whether the
/// words were such a document.
bool readStoryData(const std::string& json, model::StoryDraft& draft);

}  // namespace vertelwerk::app
