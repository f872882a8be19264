#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vertelwerk::cli {
namespace {

/// Options without a value.
constexpr auto flags = std::to_array<std::string_view>(
    {"--json",        "--progress", "--preview",      "--check", "--withdraw",     "--facets",
     "--suggest",     "--synonyms", "--interviewer",  "--why",   "--typical",      "--kwic",
     "--in-passages", "--more",     "--not",          "--blind", "--irreversible", "--whole-teller",
     "--help",        "--version",  "--rename-media", "--"});

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
    std::vector<std::string> words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--") {
            words.insert(words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         arguments.end());
            break;
        }
        if (takesValue(arguments[i]) && i + 1 < arguments.size() && dashed(arguments[i + 1])) {
            plain.push_back(arguments[i] + "=" + arguments[i + 1]);
            ++i;
        } else if (dashed(arguments[i])) {
            words.push_back(arguments[i]);
        } else {
            plain.push_back(arguments[i]);
        }
    }
    if (!words.empty()) {
        plain.emplace_back("--");
        plain.insert(plain.end(), words.begin(), words.end());
    }
    return plain;
}

}  // namespace vertelwerk::cli
