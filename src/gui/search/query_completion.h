#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// What can stand before and behind a colon in this project.
struct KnownFields {
    std::vector<std::string> names;                          ///< in the reader's language, then attributes
    std::map<std::string, std::vector<std::string>> values;  ///< by name
};

/// For a reader's thread.
[[nodiscard]] base::Result<KnownFields> readKnownFields(app::Reading& reading, base::Language language);

/// The whole texts that what was typed may become: its last word as the beginning of a field's name, or of
/// a value behind a colon. Nothing while the last word is short or complete.
[[nodiscard]] std::vector<std::string> completions(std::string_view typed, const KnownFields& known);

}  // namespace vertelwerk::gui
