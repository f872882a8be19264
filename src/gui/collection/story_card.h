#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/story.h"

#include "gui/collection/media_list.h"
#include "gui/collection/signification_card.h"
#include "gui/widgets/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What holds for one purpose, and since when.
struct CardConsent {
    model::Purpose purpose = model::Purpose::Research;
    model::Answer answer = model::Answer::Unknown;
    std::string since;  ///< date and way in words; empty when unknown
};

/// A line "label: value" of where the story comes from.
struct CardFact {
    std::string label;
    std::string value;
    friend bool operator==(const CardFact&, const CardFact&) = default;
};

/// A story as the collection shows it, in words.
struct StoryCard {
    model::StoryId id;
    std::string title;
    std::string summary;   ///< teller, method, neighbourhood, date
    std::string setApart;  ///< why it is kept out; empty when it is not
    bool withdrawn = false;
    std::vector<ReadingParagraph> told;            ///< the text with the headings that the form gave
    std::vector<CardConsent> consent;              ///< every purpose
    std::vector<SignificationLine> signification;  ///< what the teller said of it
    std::vector<MediumLine> media;
    std::vector<CardFact> facts;
};

[[nodiscard]] StoryCard makeCard(const model::Story& story, const std::vector<model::ConsentEntry>& ledger,
                                 const base::Catalogue& catalogue);

/// What holds for every purpose, and since when.
[[nodiscard]] std::vector<CardConsent> consentOf(const model::Story& story,
                                                 const std::vector<model::ConsentEntry>& ledger,
                                                 const base::Catalogue& catalogue);

/// Teller, method, neighbourhood and date in a line.
[[nodiscard]] std::string summaryOf(const model::Story& story, const base::Catalogue& catalogue);

/// The text cut where parts begin, each under its heading.
[[nodiscard]] std::vector<ReadingParagraph> withHeadings(const model::Story& story,
                                                         const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
