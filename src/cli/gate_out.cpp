#include "cli/gate_out.h"

#include <fmt/format.h>

namespace vertelwerk::cli {

namespace {

/// The story that a check is about, with a colon; nothing when it is about the whole.
std::string about(const app::GateCheck& check) {
    return check.story.value == 0 ? std::string() : check.storyTitle + ": ";
}

}  // namespace

void printGate(Context& context, const app::GateReport& gate) {
    for (const auto& check : gate.checks) {
        const char* mark = check.verdict == app::GateVerdict::Ok        ? "+"
                           : check.verdict == app::GateVerdict::Warning ? "!"
                                                                        : "x";
        context.line(fmt::format("{} {}{}", mark, about(check), context.say(check.reason)));
    }
}

}  // namespace vertelwerk::cli
