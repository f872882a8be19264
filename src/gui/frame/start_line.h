#pragma once

#include "vertelwerk/base/catalogue.h"

#include <filesystem>
#include <optional>
#include <string>

#include <wx/cmdline.h>

namespace vertelwerk::gui {

/// What the line says that starts the desktop: `vertelwerk [--lang nl|en] [--workspace ID] [PROJECT]`.
struct StartLine {
    std::optional<base::Language> language;
    std::string workspace;          ///< empty when it names none
    std::filesystem::path project;  ///< absolute; empty when it names none
};

/// Tells a parser what may stand in the line.
void describeStartLine(wxCmdLineParser& parser, const base::Catalogue& catalogue);

/// What a parser found; nothing when a language or workspace does not exist.
[[nodiscard]] std::optional<StartLine> readStartLine(const wxCmdLineParser& parser);

/// Prints the help that was asked for, or what is wrong with the line, in the language of the interface.
/// Needs no display.
/// @return the status to end with; nothing when the program is to start
[[nodiscard]] std::optional<int> endsAtStart(int count, char** arguments);

}  // namespace vertelwerk::gui
