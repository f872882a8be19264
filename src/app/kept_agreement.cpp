#include "vertelwerk/app/kept_agreement.h"

#include "vertelwerk/app/model_json.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace vertelwerk::app {
namespace {

std::optional<double> numberOf(const Json& json, const char* key) {
    const auto& value = json.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

analysis::AgreementFigures figuresOf(const Json& json, const std::vector<model::Coder>& coders) {
    analysis::AgreementFigures figures;
    figures.units = json.at("units");
    for (const auto& coder : coders) {
        figures.coded.push_back(json.at("coded").at(coder.name));
    }
    figures.both = json.at("both");
    figures.percent = numberOf(json, "percent");
    figures.cohenKappa = numberOf(json, "cohen_kappa");
    figures.alpha = numberOf(json, "krippendorff_alpha");
    if (const auto& interval = json.at("alpha_interval"); !interval.is_null()) {
        figures.interval = std::pair(interval.at(0).get<double>(), interval.at(1).get<double>());
    }
    figures.fleissKappa = numberOf(json, "fleiss_kappa");
    figures.positiveAgreement = numberOf(json, "positive_agreement");
    figures.unitizing.nominal = numberOf(json, "unitizing_alpha");
    figures.valenceAlpha = numberOf(json, "valence_alpha");
    figures.valenceOrdinal = numberOf(json, "valence_alpha_ordinal");
    figures.valenceUnits = json.at("valence_units");
    return figures;
}

model::Code codeOf(const std::string& key, const std::vector<model::Code>& codes) {
    const auto found = std::ranges::find(codes, key, &model::Code::key);
    if (found != codes.end()) {
        return *found;
    }
    model::Code gone;
    gone.key = key;
    gone.name = {key, key};
    return gone;
}

analysis::Disagreement disagreementOf(const Json& json, const std::map<std::string, std::size_t>& codes,
                                      const std::vector<model::Coder>& coders) {
    analysis::Disagreement one;
    one.story = {json.at("story").get<std::int64_t>()};
    one.code = codes.at(json.at("code").get<std::string>());
    one.range = {json.at("begin").get<std::size_t>(), json.at("end").get<std::size_t>()};
    one.units = json.at("units");
    for (const auto& name : json.at("coders")) {
        const auto coder = std::ranges::find(coders, name.get<std::string>(), &model::Coder::name);
        one.coders.push_back(static_cast<std::size_t>(coder - coders.begin()));
    }
    return one;
}

CodersAgreement agreementOf(const Json& json, const std::vector<model::Code>& codes) {
    CodersAgreement kept;
    for (const auto& name : json.at("coders")) {
        kept.coders.push_back({{}, {}, name.get<std::string>()});
    }
    kept.marked = json.at("chosen_by") == "done";
    for (const auto& story : json.at("stories")) {
        kept.stories.push_back({{story.get<std::int64_t>()}, {}, {}});
    }
    kept.report.unit = analysis::agreementUnitFromKey(json.at("unit").get<std::string>()).value();
    kept.report.units = json.at("units");
    std::map<std::string, std::size_t> places;
    for (const auto& code : json.at("codes")) {
        const auto key = code.at("code").get<std::string>();
        places.emplace(key, kept.codes.size());
        kept.codes.push_back(codeOf(key, codes));
        kept.report.codes.push_back(figuresOf(code, kept.coders));
    }
    kept.report.pooled = figuresOf(json.at("pooled"), kept.coders);
    for (const auto& one : json.at("disagreements")) {
        kept.report.disagreements.push_back(disagreementOf(one, places, kept.coders));
    }
    kept.quotes.resize(kept.report.disagreements.size());
    return kept;
}

}  // namespace

base::Result<CodersAgreement> readKept(const store::KeptAgreement& kept,
                                       const std::vector<model::Code>& codes) {
    try {
        return agreementOf(Json::parse(kept.report), codes);
    } catch (const std::exception&) {  // another version of the program may have kept other figures
        return base::fail(base::ErrorCode::Unreadable,
                          base::msg("The figures of agreement {0} cannot be read.", kept.id.value),
                          base::msg("It may have been kept with another version of the program."));
    }
}

}  // namespace vertelwerk::app
