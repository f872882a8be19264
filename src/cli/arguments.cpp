#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <CLI/CLI.hpp>

namespace vertelwerk::cli {
namespace {

/// Options without a value.
constexpr auto flags = std::to_array<std::string_view>(
    {"--json",        "--progress", "--preview",      "--check", "--withdraw",     "--facets",
     "--suggest",     "--synonyms", "--interviewer",  "--why",   "--typical",      "--kwic",
     "--in-passages", "--more",     "--not",          "--blind", "--irreversible", "--whole-teller",
     "--help",        "--version",  "--rename-media", "--"});

/// Stands before a word so that it is taken for no option or command.
constexpr char wordMark = '\x01';

bool dashed(const std::string& argument) {
    return argument.size() > 1 && argument[0] == '-' && argument[1] != '-' && argument != "-h";
}

bool takesValue(const std::string& argument) {
    return argument.starts_with("--") && argument.find('=') == std::string::npos &&
           std::find(flags.begin(), flags.end(), argument) == flags.end();
}

}  // namespace

std::vector<std::string> untangled(std::vector<std::string> arguments) {
    std::vector<std::string> plain;
    bool onlyWords = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (onlyWords) {
            plain.push_back(wordMark + arguments[i]);
        } else if (arguments[i] == "--") {
            onlyWords = true;
        } else if (takesValue(arguments[i]) && i + 1 < arguments.size() && dashed(arguments[i + 1])) {
            plain.push_back(arguments[i] + "=" + arguments[i + 1]);
            ++i;
        } else {
            plain.push_back(dashed(arguments[i]) ? wordMark + arguments[i] : arguments[i]);
        }
    }
    return plain;
}

std::string asGiven(std::string argument) {
    std::erase(argument, wordMark);
    return argument;
}

void takeWordsAsGiven(CLI::App& app) {
    for (auto* option : app.get_options()) {
        if (option->get_positional()) {
            option->transform(asGiven);
        }
    }
    for (auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        takeWordsAsGiven(*command);
    }
}

}  // namespace vertelwerk::cli
