#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace vertelwerk::cli {

/// The arguments so that words and values that begin with a dash (-wijk:Molenwijk, --valence -, a quote
/// "-Nee") are not taken for options: values are joined to their option, words get a mark, as do those
/// behind `--`.
[[nodiscard]] std::vector<std::string> untangled(std::vector<std::string> arguments);

/// Lets the positionals of a program and its commands take marked words without their mark.
void takeWordsAsGiven(CLI::App& app);

/// What was given, without marks.
[[nodiscard]] std::string asGiven(std::string argument);

}  // namespace vertelwerk::cli
