#include "vertelwerk/app/quoting.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include <array>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        if (!piece.empty()) {
            text += (text.empty() ? "" : ", ") + piece;
        }
    }
    return text;
}

}  // namespace

std::string signedWord(model::Valence valence, const base::Catalogue& catalogue) {
    const auto word = catalogue.say(nameOf(valence));
    return valence == model::Valence::None ? fmt::format("({})", word)
                                           : fmt::format("({} {})", model::toSign(valence), word);
}

std::string quotedFrom(model::Method method, const model::Area& area, const std::string& date,
                       const base::Catalogue& catalogue) {
    return joined({catalogue.say(nameOf(method)), area.name.empty() ? area.code : area.name,
                   text::formatDate(date.substr(0, 4), catalogue.language())});
}

std::string quotedFrom(const analysis::ToldPassage& quote, const base::Catalogue& catalogue) {
    return joined({quote.narrator, quotedFrom(quote.method, quote.area, quote.date, catalogue)});
}

std::string proportions(const analysis::JointRow& row, const base::Catalogue& catalogue) {
    if (row.told.passages == 0) {
        return catalogue.say(msg("Nobody told about this yet."));
    }
    constexpr std::array order{model::Valence::Good, model::Valence::Bad, model::Valence::Mixed,
                               model::Valence::None};
    std::vector<std::string> kinds;
    for (const auto valence : order) {
        const auto found = row.byValence.find(valence);
        if (found == row.byValence.end() || found->second.passages == 0) {
            continue;
        }
        const auto& count = found->second;
        kinds.push_back(
            catalogue.say(plural("{0} passage {1} (from {2})", "{0} passages {1} (from {2})", count.passages,
                                 catalogue.say(nameOf(valence)),
                                 catalogue.say(plural("{0} teller", "{0} tellers", count.tellers)))));
    }
    return fmt::format(
        "{}: {}.",
        catalogue.say(msg("{0} in {1}", catalogue.say(plural("{0} teller", "{0} tellers", row.told.tellers)),
                          catalogue.say(plural("{0} story", "{0} stories", row.told.stories)))),
        joined(kinds));
}

}  // namespace vertelwerk::app
