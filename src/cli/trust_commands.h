#pragma once

#include "vertelwerk/store/deliveries.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <vector>

namespace vertelwerk::cli {

/// What left the project, for whoever must tell its receivers.
[[nodiscard]] Json toJson(const std::vector<store::Delivery>& deliveries);

void addErase(CLI::App& program, Context& context);
void addPseudonymise(CLI::App& program, Context& context);
void addResponses(CLI::App& program, Context& context);
void addCollection(CLI::App& program, Context& context);

}  // namespace vertelwerk::cli
