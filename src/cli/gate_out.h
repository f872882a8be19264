#pragma once

#include "vertelwerk/app/bundle.h"

#include "cli/context.h"

namespace vertelwerk::cli {

/// The gate's checks, a line each: + fine, ! left out, x blocked.
void printGate(Context& context, const app::GateReport& gate);

}  // namespace vertelwerk::cli
