#pragma once

#include "vertelwerk/app/project.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vertelwerk::gui {

/// A project to be made, and where.
struct WantedProject {
    std::filesystem::path path;
    app::NewProject project;
};

/// A file name for a title: "Wijkteam Zandermeer: 2023/24" gives "Wijkteam Zandermeer 2023 24.vertelwerk".
/// Empty when nothing of the title can stand in a file name.
[[nodiscard]] std::string fileNameFor(std::string_view title);

/// Why a project cannot be made there with this title; empty when it can.
[[nodiscard]] base::Message objection(std::string_view title, const std::filesystem::path& folder);

}  // namespace vertelwerk::gui
