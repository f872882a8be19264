#include "cli/json_out.h"

namespace vertelwerk::cli {

Json toJson(const std::vector<text::Range>& ranges) {
    Json list = Json::array();
    for (const auto& range : ranges) {
        list.push_back({range.begin, range.end});
    }
    return list;
}

Json toJson(const std::vector<base::Message>& messages, const base::Catalogue& catalogue) {
    Json list = Json::array();
    for (const auto& message : messages) {
        list.push_back(catalogue.say(message));
    }
    return list;
}

Json toJson(const app::GateReport& gate, const base::Catalogue& catalogue) {
    Json checks = Json::array();
    for (const auto& check : gate.checks) {
        checks.push_back({{"check", check.check},
                          {"verdict", app::toKey(check.verdict)},
                          {"story", check.story ? Json(check.story.value) : Json(nullptr)},
                          {"reason", catalogue.say(check.reason)}});
    }
    return {
        {"verdict", app::toKey(gate.verdict)}, {"checks", std::move(checks)}, {"stories", idsOf(gate.kept)}};
}

}  // namespace vertelwerk::cli
