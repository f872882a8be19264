#include "cli/usage.h"

#include <optional>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

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

/// The command that the arguments name, whether there is one or not.
std::string commandIn(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang" || arguments[i] == "--coder") {
            ++i;
        } else if (!arguments[i].starts_with('-')) {
            return arguments[i];
        }
    }
    return {};
}

base::Message whatIsWrong(const CLI::Error& found, const std::vector<std::string>& arguments) {
    const std::string said = found.what();
    if (const auto* more = dynamic_cast<const NeedsMore*>(&found)) {
        return more->needs();
    }
    if (const auto required = aroundIn(said, " is required"); required && is<CLI::RequiredError>(found)) {
        const auto command = commandIn(arguments);
        if (!required->first.ends_with("subcommand")) {
            return msg("{0} is missing.", required->first);
        }
        return command.empty() ? msg("The command is missing.") : msg("There is no command {0}.", command);
    }
    if (const auto extra = aroundIn(said, "not expected: "); extra && is<CLI::ExtrasError>(found)) {
        return msg("This call does not know {0}.", extra->second);
    }
    if (const auto choice = aroundIn(said, " not in {"); choice && is<CLI::ValidationError>(found)) {
        const auto given = aroundIn(choice->first, ": ").value_or(std::pair(choice->first, std::string()));
        return msg("{0} cannot be \"{1}\", only one of these: {2}.", given.first, given.second,
                   choice->second.substr(0, choice->second.find('}')));
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

base::Error usageError(const CLI::Error& found, const std::vector<std::string>& arguments) {
    return {base::ErrorCode::Invalid,
            whatIsWrong(found, arguments),
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
