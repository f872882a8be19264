#include "gui/collection/collection_filter.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Field;

void addChoice(model::StoryFilter& filter, Field field, const std::string& value) {
    if (!value.empty()) {
        model::FieldFilter condition;
        condition.field = field;
        condition.value = value;
        filter.push_back(std::move(condition));
    }
}

}  // namespace

std::vector<std::string> conditions(std::string_view written) {
    std::vector<std::string> parts;
    std::string part;
    bool quoted = false;
    for (const char c : written) {
        if (c == '"') {
            quoted = !quoted;
        }
        const bool space = c == ' ' || c == '\t' || c == '\n';
        if (!space || quoted) {
            part += c;
        } else if (!part.empty()) {
            parts.push_back(std::exchange(part, {}));
        }
    }
    if (!part.empty()) {
        parts.push_back(std::move(part));
    }
    return parts;
}

base::Result<model::StoryFilter> filterOf(const CollectionChoices& choices) {
    model::StoryFilter filter;
    for (const auto& written : conditions(choices.written)) {
        if (written.find(':') == std::string::npos) {
            return base::fail(base::ErrorCode::Invalid, msg("\"{0}\" is no filter.", written),
                              msg("Write a property and a value, such as wijk:Molenwijk or jaar:2023. Words "
                                  "in the stories you find with {0}.",
                                  "Ctrl+K"));
        }
        auto condition = model::parseFilter(written);
        if (!condition) {
            return base::fail(condition.error());
        }
        filter.push_back(*std::move(condition));
    }
    addChoice(filter, Field::Method, choices.method);
    addChoice(filter, Field::Neighbourhood, choices.neighbourhood);
    addChoice(filter, Field::Year, choices.year);
    addChoice(filter, Field::Consent, choices.consent);
    return filter;
}

}  // namespace vertelwerk::gui
