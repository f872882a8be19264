#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/collection.h"
#include "vertelwerk/store/deliveries.h"

#include "gui/collection/story_card.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the consent desk reads of one story.
struct ConsentSheetData {
    model::Story story;
    std::vector<model::ConsentEntry> ledger;
    std::vector<store::MediumConsent> media;
    std::vector<store::Delivery> deliveries;
    std::string until;  ///< ISO date; empty for no end
};

[[nodiscard]] base::Result<ConsentSheetData> readConsentSheet(store::Database& database, model::StoryId id);

/// A photo, drawing or recording, and what was answered about it.
struct SheetMedium {
    std::size_t part = 0;
    std::string label;
    model::Answer answer = model::Answer::Unknown;
    std::string since;
};

/// What was agreed about one story, in words.
struct ConsentSheet {
    model::StoryId id;
    std::string title;
    std::string summary;
    std::string setApart;  ///< why it is set apart; empty when it is not
    bool withdrawn = false;
    std::vector<CardConsent> consent;
    std::vector<SheetMedium> media;
    std::string until;
    std::string promised;
    std::vector<std::string> deliveries;
    std::vector<std::string> history;  ///< what was answered when and how, the latest first
};

[[nodiscard]] ConsentSheet makeConsentSheet(const ConsentSheetData& data, const base::Catalogue& catalogue);

/// The ISO date of a day as a person writes it; empty for nothing. Invalid for what is no day.
[[nodiscard]] base::Result<std::string> dayFrom(const std::string& written);

}  // namespace vertelwerk::gui
