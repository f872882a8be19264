#include "gui/collection/withdrawal.h"

#include "vertelwerk/app/delivery_lines.h"

namespace vertelwerk::gui {

using base::msg;

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
    for (const auto& line : app::deliveryLines(deliveries, catalogue)) {
        text += "\n\xE2\x80\xA2 " + line;
    }
    return text;
}

}  // namespace vertelwerk::gui
