#include "exchange/mapping_json.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::exchange {

namespace {

using Json = nlohmann::ordered_json;
using base::msg;

/// Columns lie three deep.
constexpr int deepest = 16;

/// The line of the byte with this number, counted from 1.
std::size_t lineOf(std::string_view json, std::size_t byte) {
    return 1 + static_cast<std::size_t>(std::ranges::count(json.substr(0, byte == 0 ? 0 : byte - 1), '\n'));
}

}  // namespace

base::Error wrongMapping(base::Message what) {
    return {base::ErrorCode::Invalid,
            std::move(what),
            {},
            msg("Change the mapping; the manual shows an example.")};
}

base::Result<Json> mappingObject(std::string_view json) {
    json.remove_prefix(json.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    try {
        bool tooDeep = false;
        const auto keep = [&tooDeep](int depth, Json::parse_event_t, const Json&) {
            tooDeep = tooDeep || depth > deepest;
            return !tooDeep;
        };
        Json parsed = Json::parse(json, keep);
        if (tooDeep) {
            return base::fail(wrongMapping(msg("The mapping is nested more than {0} deep.", deepest)));
        }
        const auto columns = parsed.is_object() ? parsed.find("columns") : parsed.end();
        if (!parsed.is_object() || columns == parsed.end() || !columns->is_structured()) {
            return base::fail(wrongMapping(msg("The mapping is no JSON object with \"columns\" in it.")));
        }
        return parsed;
    } catch (const Json::parse_error& error) {
        return base::fail(wrongMapping(
            msg("The mapping is no JSON; it goes wrong in line {0}.", lineOf(json, error.byte))));
    } catch (const Json::out_of_range&) {
        return base::fail(wrongMapping(msg("The mapping holds a number that is too large.")));
    }
}

std::vector<std::pair<std::string, Json>> columnsIn(const Json& mapping) {
    std::vector<std::pair<std::string, Json>> columns;
    const Json& all = mapping.at("columns");
    for (const auto& [key, value] : all.items()) {
        columns.emplace_back(all.is_array() ? textIn(value, "column") : key, value);
    }
    return columns;
}

std::string textIn(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace vertelwerk::exchange
