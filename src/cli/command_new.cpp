#include "vertelwerk/base/files.h"

#include "cli/context.h"
#include "cli/json_out.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

struct NewArguments {
    std::string path;
    std::string title;
    std::string codebook;
    std::string ground = "consent";
};

void makeProject(Context& context, const NewArguments& arguments) {
    app::NewProject wanted;
    wanted.title = arguments.title;
    wanted.ground = *model::groundFromKey(arguments.ground);
    if (arguments.codebook != "tien-themas" && arguments.codebook != "ten-themes") {
        wanted.codebook = arguments.codebook;
    }
    const auto project = app::createProject(arguments.path, wanted, context.coderName());
    if (!project) {
        context.fail(project.error());
        return;
    }
    const auto path = base::toUtf8(project->file.path());
    const auto& info = project->file.info();
    context.print({{"project", path},
                   {"title", info.title},
                   {"ground", model::toKey(info.ground)},
                   {"guid", info.guid}},
                  [&] { context.line(base::msg("{0} was made.", path)); });
}

}  // namespace

void addNew(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("new", "Make a project");
    const auto arguments = std::make_shared<NewArguments>();
    command->add_option("project", arguments->path, "The file to make: name.vertelwerk")->required();
    command->add_option("--title", arguments->title, "The collection's title");
    command->add_option("--codebook", arguments->codebook, "A codebook file, or tien-themas");
    command->add_option("--ground", arguments->ground, "consent, public-task or research")
        ->check(CLI::IsMember({"consent", "public-task", "research"}));
    command->callback([&context, arguments] { makeProject(context, *arguments); });
}

}  // namespace vertelwerk::cli
