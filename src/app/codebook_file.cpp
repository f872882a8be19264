#include "vertelwerk/app/project.h"
#include "vertelwerk/base/files.h"

#include <cstdlib>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace vertelwerk::app {
namespace {

using base::ErrorCode;
using base::msg;
using nlohmann::json;

model::LocalText localText(const json& object, const char* key) {
    if (!object.contains(key)) {
        return {};
    }
    const json& value = object.at(key);
    if (value.is_string()) {
        return {value.get<std::string>(), {}};
    }
    return {value.value("nl", ""), value.value("en", "")};
}

model::Origin origin(const json& object) {
    return object.value("origin", "own") == "source" ? model::Origin::Source : model::Origin::Own;
}

std::uint32_t colour(const std::string& hex) {
    return hex.size() == 7 && hex[0] == '#'
               ? static_cast<std::uint32_t>(std::strtoul(hex.c_str() + 1, nullptr, 16))
               : 0x666666U;
}

model::IndicativeTerm term(std::string written) {
    const bool inside = !written.empty() && written.back() == '~';
    if (inside) {
        written.pop_back();
    }
    return {written, inside};
}

model::Code code(const json& object, int ordinal) {
    model::Code code;
    code.key = object.at("key").get<std::string>();
    code.ordinal = ordinal;
    if (object.contains("number") && object.at("number").is_number_integer()) {
        code.number = object.at("number").get<int>();
    }
    code.name = localText(object, "name");
    code.shortName = localText(object, "short");
    code.definition = localText(object, "definition");
    code.question = localText(object, "question");
    code.include = localText(object, "include");
    code.exclude = localText(object, "exclude");
    code.colour = colour(object.value("colour", ""));
    if (object.contains("question")) {
        code.questionOrigin = origin(object.at("question"));
    }
    for (const auto& criterion : object.value("criteria", json::array())) {
        code.criteria.push_back({criterion.at("key").get<std::string>(),
                                 origin(criterion),
                                 {criterion.value("nl", ""), criterion.value("en", "")}});
    }
    for (const char* list : {"terms", "terms_en"}) {
        for (const auto& written : object.value(list, json::array())) {
            code.terms.push_back(term(written.get<std::string>()));
        }
    }
    return code;
}

}  // namespace

base::Result<model::Codebook> readCodebook(const std::filesystem::path& file) {
    const auto bytes = base::readFile(file, 16U << 20U);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    try {
        const auto root = json::parse(*bytes);
        model::Codebook codebook;
        codebook.key = root.at("key").get<std::string>();
        codebook.edition = root.value("edition", "1");
        codebook.name = localText(root, "name");
        codebook.source = localText(root, "source");
        int ordinal = 0;
        for (const auto& entry : root.at("codes")) {
            codebook.codes.push_back(code(entry, ++ordinal));
        }
        return codebook;
    } catch (const json::exception&) {
        return base::fail(
            ErrorCode::Unreadable, msg("{0} is not a codebook.", base::toUtf8(file.filename())),
            msg("Choose a codebook file that Vertelwerk made, or leave it out for the ten themes."));
    }
}

}  // namespace vertelwerk::app
