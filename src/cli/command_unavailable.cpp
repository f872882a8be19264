#include "cli/context.h"

#include <string>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {

/// Calls of the contract that this version cannot serve: known by name, absent from --help.
void addUnavailable(CLI::App& program, Context& context) {
    for (const std::string name : {"autocode"}) {
        auto* command = program.add_subcommand(name, "")->group("")->allow_extras();
        command->callback([&context, name] {
            context.fail({base::ErrorCode::Unavailable,
                          base::msg("{0} is not available in this version.", name),
                          {},
                          base::msg("See --help for what is.")});
        });
    }
}

}  // namespace vertelwerk::cli
