#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace vertelwerk::cli {

/// What is wrong with a call, and what to do, from what the library found wrong with these arguments of the
/// program.
[[nodiscard]] base::Error usageError(const CLI::Error& found, const CLI::App& program,
                                     const std::vector<std::string>& arguments);

/// The language that the arguments ask for; empty when they do not.
[[nodiscard]] std::string languageIn(const std::vector<std::string>& arguments);

/// Ends a call whose options do not go together; `needs` says what it needs.
[[noreturn]] void refuseUsage(const std::string& command, const base::Message& needs);

}  // namespace vertelwerk::cli
