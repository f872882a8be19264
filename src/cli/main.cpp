#include "cli/arguments.h"
#include "cli/context.h"
#include "cli/help.h"
#include "cli/team_commands.h"
#include "cli/trust_commands.h"
#include "cli/usage.h"

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace {

/// Options that stand anywhere on the line.
void addCommonOptions(CLI::App& program, vertelwerk::cli::Context& context) {
    program.set_help_flag("-h,--help", "Say what belongs with a call");
    program.set_version_flag("--version", VERTELWERK_VERSION, "Say which version this is");
    program.add_flag("--json", context.json, "Print one JSON document");
    program.add_flag("--progress", context.progressWanted, "Draw a bar on standard error");
    program.add_option("--lang", context.languageTag, "Language of what people read: nl or en")
        ->check(CLI::IsMember({"nl", "en"}));
    program.add_option("--coder", context.coder, "Who codes; the system's user when left out");
}

}  // namespace

int main(int argc, char** argv) {
    using namespace vertelwerk::cli;
    CLI::App program("Vertelwerk: import, find, code, count and tell experience stories", "vertelwerk-cli");
    Context context;
    program.require_subcommand(1);
    program.fallthrough();
    addCommonOptions(program, context);
    for (const auto add :
         {addNew,          addImport,       addStories,         addShow,        addSearch,   addCode,
          addUndo,         addPassages,     addCodebookCommand, addMemos,       addHistory,  addIndicators,
          addLink,         addJointDisplay, addBundle,          addExport,      addConsent,  addErase,
          addPseudonymise, addResponses,    addCollection,      addAnalyse,     addUpkeep,   addAgreement,
          addCoders,       addCounts,       addPackage,         addReconciling, addAutocode, addSearchMemory,
          addComplete}) {
        add(program, context);
    }
    for (auto* command : program.get_subcommands({})) {
        command->fallthrough(!command->get_allow_extras());
    }
    takeWordsAsGiven(program);
    const std::vector<std::string> given(argv + 1, argv + argc);
    try {
        auto arguments = untangled(given);
        std::reverse(arguments.begin(), arguments.end());
        program.parse(arguments);
    } catch (const CLI::Success& asked) {
        context.languageTag = languageIn(given);
        sayHelpIn(context.catalogue(), program);
        return program.exit(asked);
    } catch (const CLI::ParseError& error) {
        context.languageTag = languageIn(given);
        context.fail(usageError(error, program, given));
        return wrongUsage;
    } catch (const std::exception& error) {
        std::cerr << "vertelwerk-cli: " << error.what() << '\n';
        return notMet;
    }
    return context.exitStatus;
}
