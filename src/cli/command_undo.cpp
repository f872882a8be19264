#include "vertelwerk/store/history.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using Move = base::Result<store::Step> (*)(store::Database&, model::CoderId);

void addMove(CLI::App& program, Context& context, const char* name, const char* help, const char* key,
             Move move, base::Message (*tell)(const std::string&)) {
    auto* command = program.add_subcommand(name, help);
    const auto path = std::make_shared<std::string>();
    command->add_option("project", *path, "The project")->required();
    command->callback([&context, path, key, move, tell] {
        withWritableProject(context, *path, [&](app::Project& project) -> base::Status {
            const auto step = move(project.database(), project.coder);
            if (!step) {
                return base::fail(step.error());
            }
            const auto label = context.say(step->label);
            context.print({{key, label}, {"step", step->id.value}}, [&] { context.line(tell(label)); });
            return {};
        });
    });
}

}  // namespace

void addUndo(CLI::App& program, Context& context) {
    addMove(program, context, "undo", "Take the last change back", "undone", store::undo,
            [](const std::string& label) { return base::msg("Undone: {0}", label); });
    addMove(program, context, "redo", "Bring back what was undone", "redone", store::redo,
            [](const std::string& label) { return base::msg("Redone: {0}", label); });
}

}  // namespace vertelwerk::cli
