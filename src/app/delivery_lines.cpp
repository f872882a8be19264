#include "vertelwerk/app/delivery_lines.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::app {
namespace {

using base::msg;

struct SameDelivery {
    std::string words;
    std::size_t times = 1;
};

std::string wordsOf(const store::Delivery& delivery, const base::Catalogue& catalogue) {
    const auto purpose = delivery.purpose ? nameOf(*delivery.purpose) : msg("working copy of the team");
    return delivery.title + " (" + delivery.fileName + ", " + catalogue.say(purpose) + ", " +
           text::formatDate(base::localDay(delivery.madeAt), catalogue.language());
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

}  // namespace vertelwerk::app
