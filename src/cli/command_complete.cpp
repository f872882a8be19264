#include "vertelwerk/app/completing.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/searching.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

base::Status complete(Context& context, app::Project& project, const std::string& typed) {
    const auto found = app::completions(project.database(), typed, context.catalogue());
    if (!found) {
        return base::fail(found.error());
    }
    context.print({{"typed", typed}, {"completions", *found}}, [&] {
        for (const auto& one : *found) {
            context.line(one);
        }
    });
    return {};
}

}  // namespace

void addComplete(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("complete", "What a query that was begun may become");
    const auto path = std::make_shared<std::string>();
    const auto typed = std::make_shared<std::vector<std::string>>();
    command->add_option("project", *path, "The project")->required();
    command->add_option("query", *typed, "The query as far as it was typed")->required();
    command->callback([&context, path, typed] {
        withProject(context, *path,
                    [&](app::Project& project) { return complete(context, project, joined(*typed)); });
    });
}

}  // namespace vertelwerk::cli
