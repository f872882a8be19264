#pragma once

#include "vertelwerk/base/catalogue.h"

namespace CLI {
class App;
}

namespace vertelwerk::cli {

/// Puts what --help says of a program, its commands and their options into the catalogue's language.
void sayHelpIn(const base::Catalogue& catalogue, CLI::App& program);

}  // namespace vertelwerk::cli
