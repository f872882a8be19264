#include "gui/collection/erasure_words.h"

#include "vertelwerk/app/delivery_lines.h"
#include "vertelwerk/text/normalise.h"

namespace vertelwerk::gui {

using base::msg;
using base::plural;

std::string whatStays(const std::vector<store::Delivery>& holding, const base::Catalogue& catalogue) {
    auto text = catalogue.say(
        msg("What stays: that there was consent and when, without a word of the story. The file it was "
            "imported from and copies that you made elsewhere you remove yourself."));
    if (holding.empty()) {
        return text + " " + catalogue.say(msg("No copy of it has left this project."));
    }
    text +=
        "\n" +
        catalogue.say(plural(
            "{0} delivery holds this story. Ask for it back or have it removed there:",
            "{0} deliveries hold this story. Ask for them back or have it removed there:", holding.size()));
    for (const auto& line : app::deliveryLines(holding, catalogue)) {
        text += "\n\xE2\x80\xA2 " + line;
    }
    return text;
}

bool confirms(const std::string& typed, const base::Catalogue& catalogue) {
    return text::folded(typed) == text::folded(catalogue.say(msg("ERASE")));
}

base::Message erasureOutcome(const app::Erasure& erasure, std::size_t stories,
                             const base::Catalogue& catalogue) {
    const auto erased = catalogue.say(plural("{0} story is erased", "{0} stories are erased", stories));
    const auto backups = erasure.backups.rewritten.size();
    if (backups == 0) {
        return msg("{0}, from search as well.", erased);
    }
    return msg("{0}, from search and {1} as well.", erased,
               catalogue.say(plural("{0} backup", "{0} backups", backups)));
}

std::vector<std::string> erasureLines(const app::Erasure& erasure, const base::Catalogue& catalogue) {
    auto lines = app::deliveryLines(erasure.deliveries, catalogue);
    for (const auto& removed : erasure.backups.removed) {
        lines.push_back(catalogue.say(msg("The backup {0} could not be read and was removed.", removed)));
    }
    for (const auto& busy : erasure.backups.busy) {
        lines.push_back(catalogue.say(
            msg("{0} is open elsewhere; the story goes out of it when it is opened next.", busy)));
    }
    return lines;
}

}  // namespace vertelwerk::gui
