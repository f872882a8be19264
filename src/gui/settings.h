#pragma once

#include "vertelwerk/base/catalogue.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the program remembers for this user: ~/.config/vertelwerk/settings.json. Unknown keys are kept;
/// a damaged file is set aside and the defaults hold.
class Settings {
  public:
    explicit Settings(std::filesystem::path file);

    [[nodiscard]] std::string text(const std::string& key, const std::string& otherwise = {}) const;
    [[nodiscard]] int number(const std::string& key, int otherwise = 0) const;
    void set(const std::string& key, const std::string& value);
    void set(const std::string& key, int value);

    /// What is remembered until the program ends and never written down: it may name people, and erasing
    /// does not reach the settings.
    [[nodiscard]] std::string passing(const std::string& key) const;
    void setPassing(const std::string& key, const std::string& value);

    /// Dutch unless the user chose English.
    [[nodiscard]] base::Language language() const;

    [[nodiscard]] std::vector<std::filesystem::path> recentProjects() const;
    void noteRecent(const std::filesystem::path& project);

    /// Writes what changed; called at close and after each choice.
    void save();

  private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace vertelwerk::gui
