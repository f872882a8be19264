#pragma once

#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The arguments so that words and values that begin with a dash (-wijk:Molenwijk, --valence -, a quote
/// "-Nee") are not taken for options: values are joined to their option, words go behind `--`.
[[nodiscard]] std::vector<std::string> untangled(std::vector<std::string> arguments);

}  // namespace vertelwerk::cli
