#include "cli/usage.h"

#include "cli/arguments.h"

#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

namespace vertelwerk::cli {
namespace {

using base::msg;

/// Options that do not go together, in our own words.
class NeedsMore : public CLI::ValidationError {
  public:
    NeedsMore(const std::string& command, base::Message needs)
        : CLI::ValidationError(command, needs.id), needs_(std::move(needs)) {}

    [[nodiscard]] const base::Message& needs() const { return needs_; }

  private:
    base::Message needs_;
};

template <typename Kind>
bool is(const CLI::Error& found) {
    return dynamic_cast<const Kind*>(&found) != nullptr;
}

/// The words before and after `middle` in what the library says; nothing when it says something else.
std::optional<std::pair<std::string, std::string>> aroundIn(std::string_view text, std::string_view middle) {
    const auto at = text.find(middle);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair(std::string(text.substr(0, at)), std::string(text.substr(at + middle.size())));
}

/// The arguments that are no options, nor the values of those that stand anywhere.
std::vector<std::string> wordsIn(const std::vector<std::string>& arguments) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang" || arguments[i] == "--coder") {
            ++i;
        } else if (!arguments[i].starts_with('-')) {
            words.push_back(arguments[i]);
        }
    }
    return words;
}

std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

/// The name of the command that is left out, or of one that is not there.
base::Message commandMissing(const CLI::App& program, const std::vector<std::string>& arguments) {
    const auto words = wordsIn(arguments);
    const auto* deepest = &program;
    for (const auto& word : words) {
        for (const auto* command : commandsOf(*deepest)) {
            if (command->get_name() == word) {
                deepest = command;
                break;
            }
        }
    }
    if (deepest != &program) {
        std::vector<std::string> names;
        for (const auto* command : commandsOf(*deepest)) {
            names.push_back(command->get_name());
        }
        if (names.empty()) {  // it stands where its project belongs
            return msg("The project belongs before {0}.", deepest->get_name());
        }
        return msg("Behind {0} belongs one of these: {1}.", deepest->get_name(),
                   fmt::format("{}", fmt::join(names, ", ")));
    }
    return words.empty() ? msg("The command is missing.") : msg("There is no command {0}.", words.front());
}

/// What is missing when it is no option, in words.
base::Message missing(const std::string& name) {
    const std::map<std::string, base::Message, std::less<>> positionals{
        {"project", msg("The project is missing.")},
        {"files", msg("The files or folders are missing.")},
        {"file", msg("The file is missing.")},
        {"story", msg("The story is missing.")},
        {"query", msg("The query is missing.")},
        {"code", msg("The code is missing.")},
        {"into", msg("The code that it goes into is missing.")},
        {"memo", msg("The memo is missing.")},
        {"passage", msg("The passage is missing.")},
        {"indicator", msg("The indicator is missing.")},
        {"name", msg("The name is missing.")},
        {"text", msg("The text is missing.")},
        {"list", msg("The list is missing.")},
        {"lines", msg("The lines are missing.")},
        {"words", msg("The words are missing.")}};
    const auto known = positionals.find(name);
    return known == positionals.end() ? msg("{0} is missing.", name) : known->second;
}

/// "a,b" as "a, b".
std::string spaced(const std::string& choices) {
    std::string all;
    for (const char c : choices) {
        all += c == ',' ? std::string(", ") : std::string(1, c);
    }
    return all;
}

/// What CLI11 tells last first.
std::string inOrder(const std::string& extras) {
    std::istringstream words(extras);
    std::string all;
    for (std::string word; words >> word;) {
        all = all.empty() ? word : word + ' ' + all;
    }
    return all;
}

base::Message whatIsWrong(const CLI::Error& found, const CLI::App& program,
                          const std::vector<std::string>& arguments) {
    const std::string said = asGiven(found.what());
    if (const auto* more = dynamic_cast<const NeedsMore*>(&found)) {
        return more->needs();
    }
    if (const auto required = aroundIn(said, " is required"); required && is<CLI::RequiredError>(found)) {
        return required->first.ends_with("subcommand") ? commandMissing(program, arguments)
                                                       : missing(required->first);
    }
    if (const auto extra = aroundIn(said, "not expected: "); extra && is<CLI::ExtrasError>(found)) {
        return msg("This call does not know {0}.", inOrder(extra->second));
    }
    if (const auto choice = aroundIn(said, " not in {"); choice && is<CLI::ValidationError>(found)) {
        const auto given = aroundIn(choice->first, ": ").value_or(std::pair(choice->first, std::string()));
        return msg("{0} cannot be \"{1}\", only one of these: {2}.", given.first, given.second,
                   spaced(choice->second.substr(0, choice->second.find('}'))));
    }
    if (const auto value = aroundIn(said, "Could not convert: "); value && is<CLI::ConversionError>(found)) {
        const auto given = aroundIn(value->second, " = ").value_or(std::pair(value->second, std::string()));
        return msg("{0} cannot be \"{1}\"; it is a number.", given.first, given.second);
    }
    if (const auto lacks = aroundIn(said, ": "); lacks && is<CLI::ArgumentMismatch>(found)) {
        return msg("{0} has no value, or too many.", lacks->first);
    }
    return msg("This call is not understood: {0}", said);
}

}  // namespace

base::Error usageError(const CLI::Error& found, const CLI::App& program,
                       const std::vector<std::string>& arguments) {
    return {base::ErrorCode::Invalid,
            whatIsWrong(found, program, arguments),
            {},
            msg("Add --help to see what belongs with it.")};
}

std::string languageIn(const std::vector<std::string>& arguments) {
    constexpr std::string_view option = "--lang";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) {
            return arguments[i + 1];
        }
        if (arguments[i].starts_with("--lang=")) {
            return arguments[i].substr(option.size() + 1);
        }
    }
    return {};
}

void refuseUsage(const std::string& command, const base::Message& needs) {
    throw NeedsMore(command, needs);
}

}  // namespace vertelwerk::cli
