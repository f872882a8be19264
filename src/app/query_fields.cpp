#include "app/query_fields.h"

#include "vertelwerk/model/filter.h"
#include "vertelwerk/search/edit_distance.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/value_completion.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::app {
namespace {

using base::msg;
using model::Field;

constexpr auto lastField = static_cast<int>(Field::Attribute);

/// "7, wijkk:": from which character on the field stands in what was typed; its name alone when it came
/// from a kept query.
std::string placeOf(const model::FieldFilter& field, std::string_view typed) {
    const auto sameByte = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    const auto& written = field.field == Field::Attribute ? field.name : field.value;
    const auto found = std::search(typed.begin(), typed.end(), written.begin(), written.end(), sameByte);
    if (found == typed.end()) {
        return written;
    }
    const auto before = typed.substr(0, static_cast<std::size_t>(found - typed.begin()));
    return fmt::format("{}, {}", text::length(before) + 1, written);
}

/// The name that is a few letters away at most; nothing when none is.
std::optional<std::string> nearest(const std::string& typed, const std::vector<std::string>& names) {
    const auto wanted = text::folded(typed);
    const std::size_t furthest = std::max<std::size_t>(1, wanted.size() / 3);
    std::optional<std::string> best;
    std::size_t away = furthest + 1;
    for (const auto& name : names) {
        const auto distance = search::editDistance(wanted, text::folded(name), furthest);
        if (distance < away) {
            away = distance;
            best = name;
        }
    }
    return best;
}

base::Status attributeExists(const model::FieldFilter& field, const std::vector<std::string>& attributes,
                             std::string_view typed) {
    const auto wanted = text::folded(field.name);
    if (std::ranges::any_of(attributes, [&](const auto& name) { return text::folded(name) == wanted; })) {
        return {};
    }
    std::vector<std::string> names;
    for (int one = 0; one < lastField; ++one) {
        for (const auto language : {base::Language::Dutch, base::Language::English}) {
            names.emplace_back(model::fieldName(static_cast<Field>(one), language));
        }
    }
    names.insert(names.end(), attributes.begin(), attributes.end());
    const auto near = nearest(field.name, names);
    return base::fail({base::ErrorCode::NotFound, msg("No story has a field {0}.", field.name),
                       placeOf(field, typed),
                       near ? msg("Did you mean {0}? To find the words themselves, put them in quotation "
                                  "marks.",
                                  *near + ":" + field.value)
                            : msg("Use theme, code, area, year, method, narrator, consent, or an attribute "
                                  "of the stories. To find the words themselves, put them in quotation "
                                  "marks.")});
}

base::Status codeExists(store::Database& database, const model::FieldFilter& field, std::string_view typed) {
    const auto code = store::resolveCode(database, field.value);
    if (code || code.error().code != base::ErrorCode::NotFound) {
        return {};
    }
    const auto all = store::codes(database);
    if (!all) {
        return base::fail(all.error());
    }
    std::vector<std::string> names;
    for (const auto& one : *all) {
        for (const auto& name : {one.key, one.name.nl, one.name.en, one.shortName.nl, one.shortName.en}) {
            if (!name.empty()) {
                names.push_back(name);
            }
        }
    }
    auto error = code.error();
    error.where = placeOf(field, typed);
    if (const auto near = nearest(field.value, names)) {
        error.advice = msg("Did you mean {0}?", *near);
    }
    return base::fail(std::move(error));
}

void collect(const search::Query& query, std::vector<model::FieldFilter>& fields) {
    if (query.kind == search::Query::Kind::Field) {
        fields.push_back(query.field);
    }
    for (const auto& child : query.children) {
        collect(child, fields);
    }
}

}  // namespace

base::Status fieldsExist(store::Database& database, const search::Query& query, std::string_view typed) {
    std::vector<model::FieldFilter> fields;
    collect(query, fields);
    std::optional<std::vector<std::string>> attributes;
    for (const auto& field : fields) {
        if (field.field == Field::Theme || field.field == Field::Code) {
            if (const auto known = codeExists(database, field, typed); !known) {
                return known;
            }
        } else if (field.field == Field::Attribute) {
            if (!attributes) {
                auto names = store::attributeNames(database);
                if (!names) {
                    return base::fail(names.error());
                }
                attributes = *std::move(names);
            }
            if (const auto known = attributeExists(field, *attributes, typed); !known) {
                return known;
            }
        }
    }
    return {};
}

}  // namespace vertelwerk::app
