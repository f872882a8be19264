#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/model/story.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vertelwerk::app::test {

/// A project with the ten themes in a directory that goes with the test.
class ScratchProject {
  public:
    ScratchProject();
    ~ScratchProject();
    ScratchProject(const ScratchProject&) = delete;
    ScratchProject& operator=(const ScratchProject&) = delete;

    [[nodiscard]] Project& project() { return *project_; }
    [[nodiscard]] store::Database& database() { return project_->database(); }
    [[nodiscard]] const std::filesystem::path& dir() const { return dir_; }

    /// Gives the project away, to a workbench.
    [[nodiscard]] Project take();

    /// Closes the project, puts `copy` in its place and opens that.
    void restore(const std::filesystem::path& copy);

    /// Adds a story with consent for research, learning and quoting.
    model::StoryId add(const std::string& title, const std::string& text);

  private:
    std::filesystem::path dir_;
    std::optional<Project> project_;
};

}  // namespace vertelwerk::app::test
