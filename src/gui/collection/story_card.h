#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/story.h"

#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A stretch of the card's text: a heading that the form gave, or what was told.
struct CardBlock {
    enum class Kind { Heading, Note, Text };
    Kind kind = Kind::Text;
    std::string text;
    friend bool operator==(const CardBlock&, const CardBlock&) = default;
};

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
    std::vector<CardBlock> blocks;
    std::vector<CardConsent> consent;  ///< every purpose
    std::vector<CardFact> facts;
};

[[nodiscard]] StoryCard makeCard(const model::Story& story, const std::vector<model::ConsentEntry>& ledger,
                                 const base::Catalogue& catalogue);

/// The text cut where parts begin, each with its heading.
[[nodiscard]] std::vector<CardBlock> textBlocks(const model::Story& story, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
