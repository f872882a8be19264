#include "gui/collection/collection_rules.h"

#include "vertelwerk/app/words.h"

namespace vertelwerk::gui {

using base::msg;

std::vector<std::string> rulesNotes(const app::CollectionState& state, const base::Catalogue& catalogue) {
    std::vector<std::string> notes;
    for (const auto& note : app::collectionNotes(state, catalogue.language())) {
        notes.push_back(catalogue.say(note));
    }
    return notes;
}

std::vector<std::string> setApartLines(const app::CollectionState& state, const base::Catalogue& catalogue) {
    std::vector<std::string> lines;
    for (const auto& [reason, count] : state.setApart) {
        lines.push_back(catalogue.say(
            base::plural("{1}: {0} story", "{1}: {0} stories", count, catalogue.say(app::nameOf(reason)))));
    }
    if (lines.empty()) {
        lines.push_back(catalogue.say(msg("No story is set apart.")));
    }
    return lines;
}

}  // namespace vertelwerk::gui
