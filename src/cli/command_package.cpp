#include "vertelwerk/app/coder_package.h"

#include "cli/context.h"
#include "cli/json_out.h"
#include "cli/passphrase.h"
#include "cli/team_commands.h"
#include "cli/usage.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace vertelwerk::cli {
namespace {

struct PackageArguments {
    std::string path;
    std::string out;
    std::string in;
    std::string passphraseFile;
};

base::Status write(Context& context, app::Project& project, const PackageArguments& arguments) {
    const auto passphrase = passphraseFrom(arguments.passphraseFile);
    if (!passphrase) {
        return base::fail(passphrase.error());
    }
    const auto made = app::writeCoderPackage(project, project.coderName, arguments.out, *passphrase);
    if (!made) {
        return base::fail(made.error());
    }
    context.print({{"coder", made->coder},
                   {"out", arguments.out},
                   {"stories", made->stories},
                   {"passages", made->passages},
                   {"done", made->done},
                   {"personal_data", true}},
                  [&] {
                      context.line(base::msg("Written: {0}", arguments.out));
                      context.line(base::plural("{0} passage of {1}.", "{0} passages of {1}.", made->passages,
                                                made->coder));
                  });
    return {};
}

base::Status merge(Context& context, app::Project& project, const PackageArguments& arguments) {
    const auto passphrase = passphraseFrom(arguments.passphraseFile);
    if (!passphrase) {
        return base::fail(passphrase.error());
    }
    const auto merged = app::mergeCoderPackage(project, arguments.in, *passphrase);
    if (!merged) {
        return base::fail(merged.error());
    }
    Json problems = Json::array();
    for (const auto& problem : merged->problems) {
        problems.push_back({{"story", orNull(problem.story)}, {"reason", context.say(problem.what)}});
    }
    context.print(
        {{"coder", merged->coder},
         {"added", merged->added},
         {"present", merged->present},
         {"done", merged->done},
         {"conflicts", std::move(problems)}},
        [&] {
            context.line(base::plural("{0} passage of {1} added; {2} were here already.",
                                      "{0} passages of {1} added; {2} were here already.", merged->added,
                                      merged->coder, merged->present));
            for (const auto& problem : merged->problems) {
                const auto words = problem.conflict ? problem.conflict->quote : std::string();
                context.line(fmt::format("  {}: {}{}{}", problem.story, words,
                                         words.empty() ? "" : " \xC2\xB7 ", context.say(problem.what)));
            }
        });
    if (!merged->problems.empty()) {
        context.exitStatus = doneInPart;
    }
    return {};
}

}  // namespace

void addPackage(CLI::App& program, Context& context) {
    auto* command = program.add_subcommand("package", "Take a coder's work to another copy of the project");
    const auto arguments = std::make_shared<PackageArguments>();
    command->add_option("project", arguments->path, "The project")->required();
    auto* out = command->add_option("--out", arguments->out, "Write the coder's work to this file");
    auto* in = command->add_option("--in", arguments->in, "Merge the work in this file");
    out->excludes(in);
    command->add_option("--passphrase-file", arguments->passphraseFile,
                        "The first line of this file locks or opens the package; --out then ends in .locked");
    command->callback([&context, arguments] {
        if (arguments->out.empty() == arguments->in.empty()) {
            refuseUsage("package", base::msg("A package needs --out, or else --in."));
        }
        withWritableProject(context, arguments->path, [&](app::Project& project) {
            return arguments->in.empty() ? write(context, project, *arguments)
                                         : merge(context, project, *arguments);
        });
    });
}

}  // namespace vertelwerk::cli
