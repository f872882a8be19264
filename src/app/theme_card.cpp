#include "vertelwerk/app/theme_card.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"

#include <map>
#include <set>

namespace vertelwerk::app {
namespace {

void put(Evidence& evidence, model::PassageRow row) {
    switch (row.passage.valence) {
        case model::Valence::Good:
            evidence.good.push_back(std::move(row));
            break;
        case model::Valence::Bad:
            evidence.bad.push_back(std::move(row));
            break;
        case model::Valence::Mixed:
            evidence.mixed.push_back(std::move(row));
            break;
        case model::Valence::None:
            evidence.unjudged.push_back(std::move(row));
            break;
    }
}

/// The code of the card beneath which each code of the codebook stands: itself, or what is right under the
/// theme.
std::map<model::CodeId, model::CodeId> placesOnCard(const std::vector<model::Code>& codes,
                                                    const model::Code& theme) {
    std::map<model::CodeId, model::CodeId> places{{theme.id, theme.id}};
    for (const auto& code : codes) {  // parents come before what stands beneath them
        if (const auto above = places.find(code.parent); above != places.end() && code.id != theme.id) {
            places[code.id] = above->second == theme.id ? code.id : above->second;
        }
    }
    return places;
}

}  // namespace

base::Result<ThemeCard> themeCard(store::Database& database, const model::Code& theme,
                                  const std::string& coder, std::string_view reader) {
    const auto codes = store::codes(database);
    if (!codes) {
        return base::fail(codes.error());
    }
    ThemeCard card;
    card.theme = theme;
    const auto places = placesOnCard(*codes, theme);
    store::PassageListing listing;
    listing.coder = coder;
    listing.onlyTold = true;
    std::map<model::CodeId, std::size_t> criterionOf;
    for (const auto& code : *codes) {
        if (places.contains(code.id)) {
            listing.codes.push_back(code.id);
        }
        if (code.parent == theme.id && !code.retired) {
            criterionOf[code.id] = card.criteria.size();
            card.criteria.push_back({code, {}});
        }
    }
    auto rows = store::listPassages(database, listing);
    if (!rows) {
        return base::fail(rows.error());
    }
    if (const auto hidden = hideBlind(database, reader, *rows); !hidden) {
        return base::fail(hidden.error());
    }
    std::set<model::StoryId> stories;
    std::map<const Evidence*, std::set<model::StoryId>> storiesOf;
    for (auto& row : *rows) {
        const auto criterion = criterionOf.find(places.at(row.passage.code));
        auto& evidence =
            criterion == criterionOf.end() ? card.general : card.criteria[criterion->second].evidence;
        stories.insert(row.passage.story);
        storiesOf[&evidence].insert(row.passage.story);
        put(evidence, std::move(row));
    }
    for (auto& criterion : card.criteria) {
        criterion.evidence.stories = storiesOf[&criterion.evidence].size();
    }
    card.general.stories = storiesOf[&card.general].size();
    card.stories = stories.size();
    const auto told = store::listStories(database, {.withSetApart = false});
    if (!told) {
        return base::fail(told.error());
    }
    std::set<std::string> narrators;
    for (const auto& story : *told) {
        if (!story.narrator.empty() && stories.contains(story.id)) {
            narrators.insert(story.narrator);
        }
    }
    card.narrators = narrators.size();
    return card;
}

}  // namespace vertelwerk::app
