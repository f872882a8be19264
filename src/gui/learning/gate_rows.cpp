#include "gui/learning/gate_rows.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using app::GateVerdict;
using base::msg;

constexpr std::size_t linesOfReason = 12;

std::string signOf(GateVerdict verdict) {
    switch (verdict) {
        case GateVerdict::Ok:
            return "\xE2\x9C\x93";
        case GateVerdict::Warning:
            return "!";
        case GateVerdict::Blocked:
            return "\xE2\x9C\x95";
    }
    return {};
}

base::Message nameOf(GateVerdict verdict) {
    switch (verdict) {
        case GateVerdict::Ok:
            return msg("all right");
        case GateVerdict::Warning:
            return msg("look at this");
        case GateVerdict::Blocked:
            return msg("stops the bundle");
    }
    return {};
}

}  // namespace

std::vector<Row> rowsOf(const app::GateReport& gate, const base::Catalogue& catalogue) {
    std::vector<Row> rows;
    for (const auto& check : gate.checks) {
        Row row;
        row.push_back({{{signOf(check.verdict) + " " + catalogue.say(nameOf(check.verdict)), Look::Strong,
                         std::nullopt}},
                       1});
        if (check.story) {
            row.push_back({{{check.storyTitle, Look::Plain, std::nullopt}}, 2});
        }
        row.push_back({{{catalogue.say(check.reason), Look::Quiet, std::nullopt}}, linesOfReason});
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace vertelwerk::gui
