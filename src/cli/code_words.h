#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/store/codebook_edit.h"

#include "cli/json_out.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace vertelwerk::cli {

/// What can be said of a code, as typed; nothing where it was not.
struct CodeWords {
    std::optional<std::string> name, shortName, definition, question, include, exclude, anchor, colour,
        shortcut;
};

/// Adds an option for each of them.
void addWords(CLI::App& command, CodeWords& words);

/// What the words change in a code: its texts in this language, the other language as it was.
[[nodiscard]] base::Result<store::CodeChange> changeFrom(const CodeWords& words, const model::Code& was,
                                                         base::Language language);

[[nodiscard]] Json toJson(const model::LocalText& text);

/// @param codes of its codebook, for the key of the code that it was merged into
[[nodiscard]] Json toJson(const model::Code& code, const std::vector<model::Code>& codes);

}  // namespace vertelwerk::cli
