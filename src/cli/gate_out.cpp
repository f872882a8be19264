#include "cli/gate_out.h"

#include <fmt/format.h>

namespace vertelwerk::cli {

void printGate(Context& context, const app::GateReport& gate) {
    for (const auto& check : gate.checks) {
        const char* mark = check.verdict == app::GateVerdict::Ok        ? "+"
                           : check.verdict == app::GateVerdict::Warning ? "!"
                                                                        : "x";
        context.line(fmt::format("{} {}{}", mark, check.storyTitle.empty() ? "" : check.storyTitle + ": ",
                                 context.say(check.reason)));
    }
}

}  // namespace vertelwerk::cli
