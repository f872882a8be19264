#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/project_file.h"

#include <filesystem>
#include <string>

namespace vertelwerk::app {

/// An open project and who works in it. For one thread.
struct Project {
    store::ProjectFile file;
    std::string coderName;
    model::CoderId coder;  ///< none while the project is read-only and the coder is new to it

    [[nodiscard]] store::Database& database() { return file.database(); }
};

struct NewProject {
    std::string title;  ///< empty: the file's name
    model::Ground ground = model::Ground::Consent;
    /// A codebook file, or empty for the ten themes.
    std::filesystem::path codebook;
};

/// Makes a project with its codebook. AlreadyExists when the path does.
[[nodiscard]] base::Result<Project> createProject(const std::filesystem::path& path,
                                                  const NewProject& project, const std::string& coderName);

/// Opens a project; read-only when another process has it.
[[nodiscard]] base::Result<Project> openProject(const std::filesystem::path& path,
                                                const std::string& coderName,
                                                store::Access access = store::Access::ReadWrite);

/// The name to code under unless the user gives another: the system user's full name, else login.
[[nodiscard]] std::string systemUserName();

/// Reads a codebook from our JSON form (assets/codebooks). Unreadable, saying what is missing.
[[nodiscard]] base::Result<model::Codebook> readCodebook(const std::filesystem::path& file);

}  // namespace vertelwerk::app
