#include "vertelwerk/exchange/mapping.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/mapping_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace vertelwerk::exchange {

namespace {

using Json = nlohmann::ordered_json;
using base::msg;

constexpr std::array<std::pair<ColumnRole, std::string_view>, 18> roleKeys{{
    {ColumnRole::Ignore, "ignore"},
    {ColumnRole::Text, "text"},
    {ColumnRole::Title, "title"},
    {ColumnRole::Number, "number"},
    {ColumnRole::Narrator, "narrator"},
    {ColumnRole::Date, "date"},
    {ColumnRole::Area, "area"},
    {ColumnRole::Language, "language"},
    {ColumnRole::Method, "method"},
    {ColumnRole::Consent, "consent"},
    {ColumnRole::Promised, "promised"},
    {ColumnRole::CollectedBy, "collected_by"},
    {ColumnRole::Domain, "domain"},
    {ColumnRole::Attribute, "attribute"},
    {ColumnRole::Triad, "triad"},
    {ColumnRole::Slider, "slider"},
    {ColumnRole::Choice, "choice"},
    {ColumnRole::Score, "score"},
}};

constexpr std::array<std::pair<ValueType, std::string_view>, 4> typeKeys{{
    {ValueType::Text, "text"},
    {ValueType::Number, "number"},
    {ValueType::Date, "date"},
    {ValueType::Choice, "choice"},
}};

template <typename Value, std::size_t N>
std::string_view keyOf(const std::array<std::pair<Value, std::string_view>, N>& keys, Value value) {
    return std::ranges::find(keys, value, &std::pair<Value, std::string_view>::first)->second;
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::array<std::pair<Value, std::string_view>, N>& keys,
                             std::string_view key) {
    const auto found = std::ranges::find(keys, key, &std::pair<Value, std::string_view>::second);
    return found == keys.end() ? std::nullopt : std::optional(found->first);
}

double numberIn(const Json& object, const char* key, double otherwise) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : otherwise;
}

base::Result<ColumnRule> ruleFrom(const std::string& column, const Json& json) {
    ColumnRule rule;
    rule.column = column;
    const std::string as = json.is_string()   ? json.get<std::string>()
                           : json.is_object() ? textIn(json, "as")
                                              : "";
    const auto role = valueOf(roleKeys, as);
    if (!role) {
        return base::fail(wrongMapping(
            msg("The mapping reads the column \"{0}\" as \"{1}\", which is nothing known.", column, as)));
    }
    rule.role = *role;
    if (json.is_string()) {
        return rule;
    }
    const std::string question = textIn(json, "question");
    rule.name = question.empty() ? textIn(json, "name") : question;
    rule.label = textIn(json, "label");
    if (const std::string type = textIn(json, "type"); !type.empty()) {
        const auto known = valueOf(typeKeys, type);
        if (!known) {
            return base::fail(wrongMapping(msg(
                "The mapping gives the column \"{0}\" the type \"{1}\", which is not known.", column, type)));
        }
        rule.type = *known;
    }
    if (const std::string purpose = textIn(json, "purpose"); !purpose.empty()) {
        rule.purpose = model::purposeFromWord(purpose);
        if (!rule.purpose) {
            return base::fail(wrongMapping(msg("Consent: the purpose \"{0}\" is not known.", purpose)));
        }
    }
    rule.from = numberIn(json, "from", rule.from);
    rule.to = numberIn(json, "to", rule.to);
    if (rule.from == rule.to) {
        return base::fail(
            wrongMapping(msg("The scale of the column \"{0}\" begins and ends at the same number.", column)));
    }
    return rule;
}

base::Status readColumns(const Json& said, TableMapping& mapping) {
    for (const auto& [column, value] : columnsIn(said)) {
        auto rule = ruleFrom(column, value);
        if (!rule) {
            return base::fail(rule.error());
        }
        mapping.columns.push_back(*std::move(rule));
    }
    return {};
}

}  // namespace

std::string_view toKey(ColumnRole role) {
    return keyOf(roleKeys, role);
}

std::string_view toKey(ValueType type) {
    return keyOf(typeKeys, type);
}

base::Result<TableMapping> mappingFromJson(std::string_view json) {
    const auto parsed = mappingObject(json);
    if (!parsed) {
        return base::fail(parsed.error());
    }
    TableMapping mapping;
    if (const std::string method = textIn(*parsed, "method"); !method.empty()) {
        mapping.method = model::methodFromWord(method);
        if (!mapping.method) {
            return base::fail(wrongMapping(msg("The method \"{0}\" is not known.", method)));
        }
    }
    mapping.ignoreOthers = textIn(*parsed, "others") == "ignore";
    if (const auto read = readColumns(*parsed, mapping); !read) {
        return base::fail(read.error());
    }
    return mapping;
}

std::string toJson(const TableMapping& mapping) {
    Json json = Json::object();
    if (mapping.method) {
        json["method"] = model::toKey(*mapping.method);
    }
    json["others"] = mapping.ignoreOthers ? "ignore" : "attribute";
    Json columns = Json::array();
    for (const ColumnRule& rule : mapping.columns) {
        Json column{{"column", rule.column}, {"as", toKey(rule.role)}};
        const auto add = [&column](const char* key, const std::string& value) {
            if (!value.empty()) {
                column[key] = value;
            }
        };
        add("name", rule.name);
        add("label", rule.label);
        add("purpose", rule.purpose ? std::string(model::toKey(*rule.purpose)) : std::string());
        add("type", rule.type == ValueType::Text ? std::string() : std::string(toKey(rule.type)));
        if (rule.role == ColumnRole::Slider) {
            column["from"] = rule.from;
            column["to"] = rule.to;
        }
        columns.push_back(std::move(column));
    }
    json["columns"] = std::move(columns);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string columnSignature(const std::vector<std::string>& header) {
    std::vector<std::string> names;
    names.reserve(header.size());
    for (const std::string& name : header) {
        names.push_back(text::folded(name));
    }
    std::ranges::sort(names);
    std::string all;
    for (const std::string& name : names) {
        all += name + '\n';
    }
    return base::sha256(all);
}

}  // namespace vertelwerk::exchange
