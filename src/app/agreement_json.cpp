#include "vertelwerk/app/agreement.h"
#include "vertelwerk/app/model_json.h"

namespace vertelwerk::app {
namespace {

Json codedJson(const CodersAgreement& agreement, const analysis::AgreementFigures& figures) {
    Json coded = Json::object();
    for (std::size_t i = 0; i < agreement.coders.size(); ++i) {
        coded[agreement.coders[i].name] = figures.coded[i];
    }
    return coded;
}

void addFigures(Json& into, const CodersAgreement& agreement, const analysis::AgreementFigures& figures) {
    into["units"] = figures.units;
    into["coded"] = codedJson(agreement, figures);
    into["both"] = figures.both;
    into["percent"] = orNull(figures.percent);
    into["cohen_kappa"] = orNull(figures.cohenKappa);
    into["krippendorff_alpha"] = orNull(figures.alpha);
    into["alpha_interval"] =
        figures.interval ? Json::array({figures.interval->first, figures.interval->second}) : Json(nullptr);
    into["fleiss_kappa"] = orNull(figures.fleissKappa);
    into["positive_agreement"] = orNull(figures.positiveAgreement);
    into["unitizing_alpha"] = orNull(figures.unitizing.nominal);
    into["valence_alpha"] = orNull(figures.valenceAlpha);
    into["valence_alpha_ordinal"] = orNull(figures.valenceOrdinal);
    into["valence_units"] = figures.valenceUnits;
}

Json disagreementJson(const CodersAgreement& agreement, std::size_t place, bool withQuotes) {
    const auto& one = agreement.report.disagreements[place];
    Json coders = Json::array();
    for (const auto coder : one.coders) {
        coders.push_back(agreement.coders[coder].name);
    }
    Json json{{"story", one.story.value}, {"code", agreement.codes[one.code].key},
              {"begin", one.range.begin}, {"end", one.range.end},
              {"units", one.units},       {"coders", std::move(coders)}};
    if (withQuotes) {
        json["quote"] = agreement.quotes[place];
    }
    return json;
}

}  // namespace

std::string agreementJson(const CodersAgreement& agreement, bool withQuotes) {
    Json json{{"unit", analysis::toKey(agreement.report.unit)}, {"units", agreement.report.units}};
    json["coders"] = Json::array();
    for (const auto& coder : agreement.coders) {
        json["coders"].push_back(coder.name);
    }
    json["chosen_by"] = agreement.marked ? "done" : "coded";
    json["stories"] = Json::array();
    for (const auto& story : agreement.stories) {
        json["stories"].push_back(story.id.value);
    }
    json["codes"] = Json::array();
    for (std::size_t i = 0; i < agreement.codes.size(); ++i) {
        Json code{{"code", agreement.codes[i].key}};
        addFigures(code, agreement, agreement.report.codes[i]);
        json["codes"].push_back(std::move(code));
    }
    json["pooled"] = Json::object();
    addFigures(json["pooled"], agreement, agreement.report.pooled);
    json["disagreements"] = Json::array();
    for (std::size_t i = 0; i < agreement.report.disagreements.size(); ++i) {
        json["disagreements"].push_back(disagreementJson(agreement, i, withQuotes));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vertelwerk::app
