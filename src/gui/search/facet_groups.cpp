#include "gui/search/facet_groups.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/passage.h"

#include "gui/search/query_filters.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Field;

struct FacetField {
    const char* name;  ///< as the searcher gives it
    Field field;
    base::Message title;
};

std::array<FacetField, 5> facetFields() {
    return {{{"thema", Field::Theme, msg("Theme")},
             {"valentie", Field::Valence, msg("Experience")},
             {"methode", Field::Method, msg("Method")},
             {"jaar", Field::Year, msg("Year")},
             {"wijk", Field::Neighbourhood, msg("Neighbourhood")}}};
}

/// Says the values of conditions in words.
class Labels {
  public:
    Labels(const std::vector<model::Code>& codes, const base::Catalogue& catalogue)
        : codes_(codes), catalogue_(catalogue) {}

    [[nodiscard]] FacetValue of(Field field, const std::string& value, std::size_t count) const {
        FacetValue made{value, std::nullopt, {field, {}, value, std::nullopt, false}, count, false};
        if (field == Field::Theme) {
            if (const auto* code = codeOf(made.condition)) {
                made.label = labelOf(*code, catalogue_.language());
                made.colour = code->colour;
                made.condition.value = code->number ? std::to_string(*code->number) : code->key;
            }
        } else if (field == Field::Valence) {
            if (const auto valence = model::valenceFromWord(value)) {
                made.label = fmt::format("{} {}", value, catalogue_.say(app::nameOf(*valence)));
            }
        } else if (field == Field::Method) {
            if (const auto method = model::methodFromKey(value)) {
                made.label = catalogue_.say(app::nameOf(*method));
            }
        }
        return made;
    }

    /// A place in the order of the codebook, the last for a code that is not in it.
    [[nodiscard]] std::size_t placeOf(const FacetValue& value) const {
        const auto* code = codeOf(value.condition);
        return code == nullptr ? codes_.size() : static_cast<std::size_t>(code - codes_.data());
    }

  private:
    /// The code that a condition names by number, key or name.
    [[nodiscard]] const model::Code* codeOf(const model::FieldFilter& condition) const {
        const auto found = std::ranges::find_if(codes_, [&](const model::Code& code) {
            return sameCondition(condition, {condition.field, {}, code.key, std::nullopt, false}, codes_);
        });
        return found == codes_.end() ? nullptr : &*found;
    }

    const std::vector<model::Code>& codes_;
    const base::Catalogue& catalogue_;
};

std::size_t placeOfValence(const FacetValue& value) {
    constexpr std::array<std::string_view, 3> order{"+", "-", "\xC2\xB1"};
    return static_cast<std::size_t>(std::ranges::find(order, value.condition.value) - order.begin());
}

void sort(std::vector<FacetValue>& values, Field field, const Labels& labels) {
    if (field == Field::Theme) {
        std::ranges::stable_sort(values, {}, [&](const FacetValue& value) { return labels.placeOf(value); });
    } else if (field == Field::Valence) {
        std::ranges::stable_sort(values, {}, placeOfValence);
    } else if (field == Field::Year) {
        std::ranges::stable_sort(values, std::greater{},
                                 [](const FacetValue& value) { return value.condition.value; });
    }
}

bool belongsTo(const model::FieldFilter& condition, Field field) {
    return condition.field == field || (field == Field::Theme && condition.field == Field::Code);
}

}  // namespace

std::string labelOf(const model::Code& code, base::Language language) {
    const auto& shortName = code.shortName.in(language);
    const auto& name = shortName.empty() ? code.name.in(language) : shortName;
    return code.number ? fmt::format("{} {}", *code.number, name) : name.empty() ? code.key : name;
}

std::vector<FacetGroup> facetGroups(const search::Facets& facets, const std::string& query,
                                    const std::vector<model::Code>& codes, const base::Catalogue& catalogue) {
    const Labels labels(codes, catalogue);
    const auto conditions = conditionsOf(query);
    std::vector<FacetGroup> groups;
    for (const auto& field : facetFields()) {
        FacetGroup group{field.title, {}};
        if (const auto found = facets.find(field.name); found != facets.end()) {
            for (const auto& [value, count] : found->second) {
                group.values.push_back(labels.of(field.field, value, count));
            }
        }
        for (const auto& condition : conditions) {
            if (!belongsTo(condition, field.field)) {
                continue;
            }
            const auto shown = std::ranges::find_if(group.values, [&](const FacetValue& value) {
                return sameCondition(value.condition, condition, codes);
            });
            if (shown != group.values.end()) {
                shown->active = true;
            } else {
                auto kept = labels.of(field.field, condition.value, 0);
                if (condition.upper) {
                    kept.label = condition.value + " - " + *condition.upper;
                }
                kept.condition = condition;
                kept.active = true;
                group.values.push_back(std::move(kept));
            }
        }
        sort(group.values, field.field, labels);
        if (!group.values.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace vertelwerk::gui
