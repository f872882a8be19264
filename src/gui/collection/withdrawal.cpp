#include "gui/collection/withdrawal.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include "gui/dates.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::gui {

using base::msg;

namespace {

struct SameDelivery {
    std::string words;
    std::size_t times = 1;
};

std::string wordsOf(const store::Delivery& delivery, const base::Catalogue& catalogue) {
    const auto purpose = delivery.purpose ? app::nameOf(*delivery.purpose) : msg("working copy of the team");
    return delivery.title + " (" + delivery.fileName + ", " + catalogue.say(purpose) + ", " +
           text::formatDate(isoDay(delivery.madeAt), catalogue.language());
}

}  // namespace

std::vector<std::string> deliveryLines(const std::vector<store::Delivery>& deliveries,
                                       const base::Catalogue& catalogue) {
    std::vector<SameDelivery> each;
    for (const auto& delivery : deliveries) {
        auto words = wordsOf(delivery, catalogue);
        const auto same = std::ranges::find(each, words, &SameDelivery::words);
        if (same == each.end()) {
            each.push_back({std::move(words)});
        } else {
            ++same->times;
        }
    }
    std::vector<std::string> lines;
    lines.reserve(each.size());
    for (const auto& [words, times] : each) {
        lines.push_back(
            times == 1
                ? words + ")"
                : words + ", " + catalogue.say(base::plural("made {0} time", "made {0} times", times)) + ")");
    }
    return lines;
}

std::string withdrawalDetails(const std::vector<store::Delivery>& deliveries,
                              const base::Catalogue& catalogue) {
    auto text =
        catalogue.say(msg("The story leaves search, coding, counts and everything you make from now on. This "
                          "cannot be undone."));
    text += "\n\n";
    if (deliveries.empty()) {
        return text + catalogue.say(msg("No copy of it has left this project."));
    }
    text += catalogue.say(base::plural(
        "{0} delivery holds this story. Ask for it back or have it removed there:",
        "{0} deliveries hold this story. Ask for them back or have it removed there:", deliveries.size()));
    for (const auto& line : deliveryLines(deliveries, catalogue)) {
        text += "\n\xE2\x80\xA2 " + line;
    }
    return text;
}

}  // namespace vertelwerk::gui
