#include "cli/help.h"

#include <string>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

using base::msg;

/// What CLI11 says of its own accord.
void sayLabels(const base::Catalogue& catalogue, CLI::FormatterBase& form) {
    form.label("Usage", catalogue.say(msg("Usage")));
    form.label("Positionals", catalogue.say(msg("Arguments")));
    form.label("OPTIONS", catalogue.say(msg("OPTIONS")));
    form.label("SUBCOMMAND", catalogue.say(msg("COMMAND")));
    form.label("REQUIRED", catalogue.say(msg("REQUIRED")));
    form.label("Needs", catalogue.say(msg("Only with")));
    form.label("Excludes", catalogue.say(msg("Not with")));
}

std::string said(const base::Catalogue& catalogue, const std::string& text) {
    return text.empty() ? text : catalogue.say({text, {}, 1, {}});
}

/// What a value is: its kind stands before the values that it may have.
void sayKind(const base::Catalogue& catalogue, CLI::Option& option) {
    const auto whole = option.get_type_name();
    const auto kind = whole.substr(0, whole.find(':'));
    if (kind == "TEXT") {
        option.type_name(catalogue.say(msg("TEXT")));
    } else if (kind == "INT" || kind == "UINT" || kind == "FLOAT") {
        option.type_name(catalogue.say(msg("NUMBER")));
    }
}

void sayTexts(const base::Catalogue& catalogue, CLI::App& app) {
    app.description(said(catalogue, app.get_description()));
    if (app.get_group() == "Subcommands") {
        app.group(catalogue.say(msg("Commands")));
    }
    for (auto* option : app.get_options()) {
        sayKind(catalogue, *option);
        option->description(said(catalogue, option->get_description()));
        if (option->get_group() == "Options") {
            option->group(catalogue.say(msg("Options")));
        }
    }
    for (auto* command : app.get_subcommands({})) {
        sayTexts(catalogue, *command);
    }
}

}  // namespace

void sayHelpIn(const base::Catalogue& catalogue, CLI::App& program) {
    sayLabels(catalogue, *program.get_formatter());
    sayTexts(catalogue, program);
}

}  // namespace vertelwerk::cli
